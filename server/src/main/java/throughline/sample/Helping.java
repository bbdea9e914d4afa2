package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import java.util.List;
import throughline.command.intervention.AddIntervention;
import throughline.command.intervention.LinkIntervention;
import throughline.command.intervention.PromiseBenefit;
import throughline.command.intervention.PromiseMeasure;
import throughline.command.intervention.TrackMeasure;
import throughline.command.intervention.UnlinkIntervention;
import throughline.command.intervention.UntrackMeasure;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.Prose;

/** Two interventions beside the actions: what they are good for, and how anybody would know. */
record Helping(Story story) {
    static final InterventionId NAVIGATORS = new InterventionId(Story.id("intervention navigators"));
    static final InterventionId MENTORS = new InterventionId(Story.id("intervention mentors"));
    private static final MeasureId BACK_AGAIN = new MeasureId(Story.id("measure back again"));
    private static final MeasureId STILL_MATCHED = new MeasureId(Story.id("measure still matched"));

    void begins() {
        story.at(53, THURSDAY, "13:40", COORDINATOR);
        story.sends(new AddIntervention(
                NAVIGATORS,
                story.plan(),
                new Prose("In hospital"),
                new Prose("Youth navigators"),
                new Prose("Somebody who has time sits down beside a young person who has just been hurt."),
                List.of(new Prose("The first conversation happens on the night, and not six weeks later by letter.")),
                List.of()));
        story.sends(
                new PromiseMeasure(NAVIGATORS, BACK_AGAIN, new Prose("Young people who come back hurt within a year")));
        story.sends(new TrackMeasure(NAVIGATORS, BACK_AGAIN, Measuring.ASSAULTS));
        links(NAVIGATORS, "2");
        story.sends(new LinkIntervention(NAVIGATORS, null, story.action("3.3")));
        story.sends(new AddIntervention(
                MENTORS,
                story.plan(),
                new Prose("In town"),
                new Prose("Mentors who stay"),
                null,
                List.of(new Prose("One adult who is not paid to be there, and comes all the same.")),
                List.of()));
        story.sends(
                new PromiseMeasure(MENTORS, STILL_MATCHED, new Prose("Matches that are still going after six months")));
        links(MENTORS, "2");
    }

    /** Two claims looked better on paper than they do after a quarter of a year. */
    void isThoughtOverAgain() {
        story.at(37, FRIDAY, "10:30", COORDINATOR);
        story.sends(new UntrackMeasure(
                NAVIGATORS,
                BACK_AGAIN,
                new Prose("The indicator counts every patient of any age, once. The measure asks who comes back.")));
        story.sends(new UnlinkIntervention(
                NAVIGATORS,
                "2",
                null,
                new Prose("By the time that somebody is in the emergency department, nobody has noticed early.")));
        links(NAVIGATORS, "3");
        story.sends(new PromiseBenefit(
                MENTORS,
                new Prose("Five mentors from the football club now know what the Youth Justice Service does.")));
    }

    private void links(InterventionId intervention, String priority) {
        story.sends(new LinkIntervention(intervention, priority, null));
    }
}
