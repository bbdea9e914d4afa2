package throughline.sample;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import java.util.List;
import throughline.command.alignment.AlignPlan;
import throughline.command.alignment.MapAction;
import throughline.command.alignment.MapPriority;
import throughline.command.alignment.WithdrawMapping;
import throughline.events.MappingId;
import throughline.events.Prose;
import throughline.events.Strategy;

/** What the county wants, and which of it this plan can honestly say that it serves. */
record Aligning(Story story) {
    private static final Prose COUNTY = new Prose("County strategy for safer evenings");
    private static final MappingId LEARNING = mapping("learning");

    void begins() {
        story.at(53, THURSDAY, "09:15", COORDINATOR);
        story.sends(new AlignPlan(
                story.plan(),
                COUNTY,
                null,
                List.of(wanted("A", "Before it happens"), wanted("B", "While it happens"), wanted("C", "Afterwards")),
                null,
                null));
        maps(mapping("evenings"), "1", "B");
        maps(mapping("children"), "2", "A");
        maps(LEARNING, "5", "A");
        story.sends(new MapAction(
                story.plan(),
                mapping("navigators"),
                story.action("3.3"),
                COUNTY,
                new Prose("C"),
                new Prose("Nobody leaves alone")));
    }

    /** The county read it and rang up. */
    void isTakenBackInPart() {
        story.at(45, WEDNESDAY, "10:15", COORDINATOR);
        story.sends(
                new WithdrawMapping(
                        story.plan(),
                        LEARNING,
                        new Prose(
                                "A needs assessment comes before everything, and prevents nothing by itself. The county agrees.")));
    }

    private void maps(MappingId id, String priority, String parent) {
        story.sends(new MapPriority(story.plan(), id, priority, COUNTY, new Prose(parent), null));
    }

    private static MappingId mapping(String name) {
        return new MappingId(Story.id("mapping " + name));
    }

    private static Strategy.Priority wanted(String ref, String title) {
        return new Strategy.Priority(new Prose(ref), new Prose(title));
    }
}
