package throughline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Event;
import throughline.events.EventNames;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.Passage;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.events.Source;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.query.RandomLife;
import throughline.query.Story;
import throughline.query.plan.PlanState;

/** Every event as the sentence that a partner reads. */
class SentencesTest {
    private static final Rating AMBER = new Rating("Amber");
    private static final Rating GREEN = new Rating("Green");

    private final Story story = Story.begun();

    @Test
    void ratings() {
        says(
                new RatingSet(Story.ACTION, Story.PLAN, null, AMBER, Story.prose("no dates yet")),
                "rated 3.4 Amber: no dates yet.");
        says(
                new RatingSet(Story.ACTION, Story.PLAN, AMBER, GREEN, Story.prose("training delivered")),
                "moved 3.4 from Amber to Green: training delivered.");
        says(
                new RatingConfirmed(Story.ACTION, Story.PLAN, GREEN, Story.prose("nothing new.")),
                "confirmed that 3.4 is still Green: nothing new.");
    }

    @Test
    void timescales() {
        says(
                new TimescaleSet(Story.ACTION, Story.PLAN, new Timescale(Story.prose("Monthly"), null, null)),
                "set the timescale of 3.4: “Monthly”.");
        says(
                new TimescaleRevised(
                        Story.ACTION, Story.PLAN, due("2024-06-28"), Story.prose("the board asked for a day")),
                "changed the timescale of 3.4 from “Monthly” to 28 June 2024: the board asked for a day.");
        says(
                new TimescaleRevised(Story.ACTION, Story.PLAN, due("2024-10"), Story.prose("courses cancelled")),
                "moved the due date of 3.4 from 28 June 2024 to October 2024: courses cancelled.");
    }

    @Test
    void progress_and_milestones() {
        says(
                new ProgressRecorded(
                        Story.ACTION, Story.PLAN, Story.prose("412 trained."), Story.day("2024-10-04"), Story.COUNCIL),
                "reported on 3.4: “412 trained.”");
        says(
                new ProgressRecorded(
                        Story.ACTION, Story.PLAN, Story.prose("Booked"), Story.day("2024-10-04"), Story.POLICE),
                "reported on 3.4 for Police: “Booked”.");
        var step = MilestoneId.next();
        says(
                new MilestoneAdded(
                        Story.ACTION, Story.PLAN, step, Story.prose("Health staff trained"), new Due("2024-10-24")),
                "added a milestone to 3.4: “Health staff trained”, due 24 October 2024.");
        says(
                new MilestoneReached(Story.ACTION, Story.PLAN, step, Story.day("2024-10-24")),
                "ticked a milestone of 3.4: “Health staff trained”.");
    }

    @Test
    void completion() {
        says(
                new PartCompleted(
                        Story.ACTION, Story.PLAN, Story.POLICE, Completion.IN_PLACE, null, Story.day("2024-10-04")),
                "marked the part of Police in 3.4 as in place, now business as usual.");
        says(
                new ActionCompleted(
                        Story.ACTION,
                        Story.PLAN,
                        Completion.DELIVERED,
                        Story.prose("Register"),
                        Story.day("2024-10-04")),
                "marked 3.4 as completed: Register.");
        says(
                new ActionReopened(Story.ACTION, Story.PLAN, null, Story.prose("18 are missing")),
                "reopened 3.4: 18 are missing.");
        says(
                new ActionReopened(Story.ACTION, Story.PLAN, Story.POLICE, Story.prose("18 are missing")),
                "reopened the part of Police in 3.4: 18 are missing.");
    }

    @Test
    void leads() {
        says(
                new LeadWritten(Story.ACTION, Story.PLAN, Story.prose("Police with Council")),
                "kept the lead of 3.4 as it was printed: “Police with Council”.");
        says(
                new LeadAssigned(
                        Story.ACTION,
                        Story.PLAN,
                        List.of(
                                new Lead(Story.POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY),
                                new Lead(Story.HOUSING, Lead.Kind.POST, Lead.Role.PRIMARY),
                                new Lead(Story.COUNCIL, Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING)),
                        Story.prose("agreed in March")),
                "named Police and Head of Housing as lead of 3.4, supported by Council: agreed in March.");
    }

    @Test
    void an_action_and_its_place_in_the_throughline() {
        says(
                new ActionAdded(
                        ActionId.next(),
                        Story.PLAN,
                        Story.PARTNERSHIP,
                        Story.PRIORITY,
                        null,
                        null,
                        Story.prose("Train"),
                        List.of()),
                "added the action “Train”.");
        says(
                new ActionAdded(
                        ActionId.next(),
                        Story.PLAN,
                        Story.PARTNERSHIP,
                        Story.PRIORITY,
                        Story.prose("3.5"),
                        null,
                        Story.prose("Train"),
                        List.of(new Origin(PlanId.next(), ActionId.next(), null, 0))),
                "added 3.5, “Train”, carried forward from an earlier plan.");
        says(
                new CarriedForward(Story.ACTION, Story.PLAN, PlanId.next(), ActionId.next(), Story.prose("not done")),
                "carried 3.4 forward to the next plan: not done.");
        says(
                new ColumnKept(Story.ACTION, Story.PLAN, Story.prose("links"), Passage.text(null, Story.prose("x"))),
                "kept the column “links” of 3.4 as it was printed.");
        says(
                new EntryCorrected(
                        Story.ACTION, Story.PLAN, 7, Story.prose("421 trained"), Story.prose("two figures swapped")),
                "corrected entry @7 on 3.4 to read “421 trained”: two figures swapped.");
    }

    @Test
    void the_plan_as_a_whole() {
        says(
                new PlanOpened(
                        Story.PLAN,
                        Story.PARTNERSHIP,
                        Story.prose("Plan"),
                        Story.prose("2024/25"),
                        null,
                        StatusKey.RED_AMBER_GREEN,
                        new Source(Story.prose("Plan on a page"), "00"),
                        null),
                "opened the plan “Plan” for 2024/25, read from “Plan on a page”.");
        says(
                new PriorityAdded(Story.PLAN, PriorityId.next(), Story.prose("4"), Story.prose("People")),
                "added priority 4, “People”.");
        says(
                new SectionWritten(
                        SectionId.next(), Story.PLAN, 0, Story.prose("notes"), Passage.text(null, Story.prose("x"))),
                "put the section “notes” into the plan.");
        says(
                new VersionPublished(Story.PLAN, Story.prose("12"), Story.day("2024-01-22"), null),
                "published the version “12”, dated 22 January 2024.");
        says(
                new PlanEnded(Story.PLAN, Story.day("2025-03-31"), Story.prose("the year is over")),
                "ended the plan on 31 March 2025: the year is over.");
        says(new PlanLocked(Story.PLAN, Story.prose("reported")), "locked the plan: reported.");
        says(new PlanUnlocked(Story.PLAN, Story.prose("a figure is wrong")), "unlocked the plan: a figure is wrong.");
        says(
                new PlanEntryCorrected(Story.PLAN, 3, Story.prose("Version 11"), Story.prose("misprint")),
                "corrected entry @3 to read “Version 11”: misprint.");
    }

    @Test
    void an_action_without_a_reference_goes_by_its_first_words() {
        var id = ActionId.next();
        story.then(new ActionAdded(
                id,
                Story.PLAN,
                Story.PARTNERSHIP,
                Story.PRIORITY,
                null,
                null,
                Story.prose("Embed a serious violence approach throughout the established board structure"),
                List.of()));
        says(
                new RatingSet(id, Story.PLAN, null, AMBER, Story.prose("new")),
                "rated “Embed a serious violence approach throughout the established…” Amber: new.");
    }

    @Test
    void no_event_is_without_a_sentence_and_a_kind() {
        var told = new HashSet<String>();
        for (long seed = 0; seed < 20; seed++) {
            var plan = PlanState.NOTHING;
            for (var entry : RandomLife.of(seed, 100).entries()) {
                assertThat(new Sentences(Story.NAMES).of(entry, plan)).matches("(?s)Priya Shah \\(Council\\)(, reading the document,)? \\p{Ll}.*[.”]");
                assertThat(Kinds.ALL).contains(Kinds.of(entry.event()));
                told.add(entry.event().getClass().getSimpleName());
                plan = plan.apply(entry);
            }
        }
        assertThat(told).isEqualTo(EventNames.byName().keySet());
    }

    @Test
    void what_a_later_version_of_the_document_changes() {
        var why = Story.prose("As in version 13 of the document.");
        says(
                new ActionRenumbered(Story.ACTION, Story.PLAN, Story.prose("3.5"), why),
                "renumbered 3.4 as 3.5: As in version 13 of the document.");
        says(
                new ActionReworded(Story.ACTION, Story.PLAN, Story.prose("Train everybody"), why),
                "changed the wording of 3.5 to “Train everybody”: As in version 13 of the document.");
        says(
                new ActionThemed(Story.ACTION, Story.PLAN, null, why),
                "took the theme off 3.5: As in version 13 of the document.");
        says(
                new ActionMoved(Story.ACTION, Story.PLAN, Story.PRIORITY, null, why),
                "moved 3.5 to the top of priority 3: As in version 13 of the document.");
        says(
                new LeadReworded(Story.ACTION, Story.PLAN, Story.prose("Police, with Council"), why),
                "changed the printed lead of 3.5 to “Police, with Council”: As in version 13 of the document.");
        says(
                new PriorityRenamed(Story.PLAN, Story.PRIORITY, Story.prose("3"), Story.prose("Safer places"), why),
                "changed the heading of priority 3 to 3, “Safer places”: As in version 13 of the document.");
    }

    private static Timescale due(String due) {
        return new Timescale(null, Timescale.Kind.BY_DATE, new Due(due));
    }

    private void says(Event event, String sentence) {
        story.then(event);
        assertThat(new Sentences(Story.NAMES).of(story.last(), story.before()))
                .isEqualTo("Priya Shah (Council) " + sentence);
    }
}
