package throughline.sample;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.action.AssignLead;
import throughline.command.action.CorrectEntry;
import throughline.command.action.MarkCompleted;
import throughline.command.action.NamedLead;
import throughline.command.action.ReachMilestone;
import throughline.command.action.RecordProgress;
import throughline.command.action.RecordUpdate;
import throughline.command.action.Reopen;
import throughline.command.action.Reschedule;
import throughline.command.action.SetRating;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.Timescale;
import throughline.people.SignedIn;

/** What people do in one plan, by its printed references. */
record Story(Diary diary, Lookup lookup, PlanId plan) {
    Story at(int weeksAgo, DayOfWeek day, String time, SignedIn who) {
        diary.at(weeksAgo, day, time, who);
        return this;
    }

    Chasing chasing() {
        return new Chasing(this);
    }

    ActionId action(String ref) {
        return lookup.action(plan, ref);
    }

    void sends(Object command) {
        diary.send(command);
    }

    /** The same each time that the story is told, so that what is told later can name it. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("sample " + name).getBytes(StandardCharsets.UTF_8));
    }

    Calendar calendar() {
        return diary.calendar();
    }

    /** The day that many days before the one on which it is written down. */
    LocalDate daysAgo(int days) {
        return diary.today().minusDays(days);
    }

    long notes(String ref, String note) {
        return notes(ref, 0, note);
    }

    long notes(String ref, int daysAgo, String note) {
        return diary.send(new RecordProgress(lookup.action(plan, ref), new Prose(note), daysAgo(daysAgo), null));
    }

    void notesFor(String organisation, String ref, int daysAgo, String note) {
        diary.send(new RecordProgress(
                lookup.action(plan, ref), new Prose(note), daysAgo(daysAgo), new Prose(organisation)));
    }

    void rates(String ref, String rating, String reason) {
        diary.send(new SetRating(lookup.action(plan, ref), new Rating(rating), new Prose(reason)));
    }

    /** A note, a rating and what was reached, in one piece. */
    void updates(String ref, String note, String rating, String reason, String... milestones) {
        var action = lookup.action(plan, ref);
        var reached = Stream.of(milestones)
                .map(text -> lookup.milestone(action, text))
                .toList();
        diary.send(new RecordUpdate(
                action, new Prose(note), diary.today(), null, new Rating(rating), new Prose(reason), reached, null));
    }

    void reaches(String ref, int daysAgo, String milestone) {
        var action = lookup.action(plan, ref);
        diary.send(new ReachMilestone(action, lookup.milestone(action, milestone), daysAgo(daysAgo)));
    }

    void completes(String ref, Completion kind, @Nullable String evidence) {
        completes(ref, null, kind, evidence);
    }

    void completes(String ref, @Nullable String organisation, Completion kind, @Nullable String evidence) {
        diary.send(new MarkCompleted(
                lookup.action(plan, ref), Prose.orNull(organisation), kind, Prose.orNull(evidence), diary.today()));
    }

    void reopens(String ref, @Nullable String organisation, String reason) {
        diary.send(new Reopen(lookup.action(plan, ref), Prose.orNull(organisation), new Prose(reason)));
    }

    void moves(String ref, Timescale timescale, String reason) {
        diary.send(new Reschedule(lookup.action(plan, ref), timescale, new Prose(reason)));
    }

    void assigns(String ref, @Nullable String reason, NamedLead... leads) {
        diary.send(new AssignLead(lookup.action(plan, ref), List.of(leads), Prose.orNull(reason)));
    }

    void corrects(String ref, long position, String correction, String reason) {
        diary.send(new CorrectEntry(lookup.action(plan, ref), position, new Prose(correction), new Prose(reason)));
    }
}
