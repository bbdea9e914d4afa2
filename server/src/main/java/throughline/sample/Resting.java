package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import throughline.command.governance.LinkNeed;
import throughline.command.governance.NoteNeed;
import throughline.command.governance.NoteReview;
import throughline.command.governance.RecordConsultation;
import throughline.command.governance.WithdrawNeed;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.Review;
import throughline.events.NeedId;
import throughline.events.Prose;

/** What the plan rests on: what is known to be needed, what nobody knew, and who was asked. */
record Resting(Story story) {
    private static final NeedId WAY_HOME = new NeedId(Story.id("need way home"));
    private static final NeedId HOURS = new NeedId(Story.id("need hours"));
    private static final NeedId BARS = new NeedId(Story.id("need bars"));

    void begins() {
        story.at(53, WEDNESDAY, "16:00", COORDINATOR);
        story.sends(new RecordConsultation(
                story.plan(),
                new Prose(
                        "Asked where they would not wait for a bus. Nine of twelve drew the same corner of Market Street."),
                new Prose("Twelve pupils of St Brannoc's, and their bus driver"),
                story.calendar().day(56, FRIDAY)));
        notes(WAY_HOME, Known.NEED, "Boys of 13 and 14 are hurt on the way home more often than anyone had counted.");
        notes(HOURS, Known.GAP, "At what hour people are hurt: the hospital knows the night, and not the time.");
        notes(BARS, Known.GAP, "Which bars could stop somebody's bleeding until the ambulance comes.");
        answers(WAY_HOME, "2");
        answers(HOURS, "5");
        answers(BARS, "1");
        story.sends(new NoteReview(
                story.plan(),
                Review.NEEDS_ASSESSMENT,
                new Prose(
                        "The needs assessment is written again each year, and read by somebody who did not write it."),
                new Prose("annual")));
    }

    void knowsTheBars() {
        story.at(34, FRIDAY, "15:00", COORDINATOR);
        story.sends(new WithdrawNeed(
                story.plan(), BARS, new Prose("Stephen's list has all 38, so that much is known now.")));
    }

    private void notes(NeedId id, Known known, String text) {
        story.sends(new NoteNeed(story.plan(), id, known, new Prose(text)));
    }

    private void answers(NeedId need, String priority) {
        story.sends(new LinkNeed(story.plan(), need, priority));
    }
}
