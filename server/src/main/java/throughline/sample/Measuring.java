package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNER_POLICE;

import org.jspecify.annotations.Nullable;
import throughline.command.indicator.AddIndicator;
import throughline.command.indicator.CorrectReading;
import throughline.command.indicator.RateChange;
import throughline.command.indicator.RecordReading;
import throughline.command.indicator.SetGoodDirection;
import throughline.command.indicator.SetIndicatorTarget;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.Prose;
import throughline.events.Rating;

/** Three numbers that are read each quarter, and what people are careful to say about them. */
record Measuring(Story story) {
    private static final IndicatorId ROBBERIES = new IndicatorId(Story.id("indicator robberies"));
    static final IndicatorId ASSAULTS = new IndicatorId(Story.id("indicator assaults"));
    private static final IndicatorId WAY_HOME = new IndicatorId(Story.id("indicator way home"));

    void begins() {
        story.at(53, THURSDAY, "10:30", COORDINATOR);
        adds(
                ROBBERIES,
                "Knife-enabled robberies in a year",
                "Thornmere town centre",
                "robberies",
                Good.DOWN,
                "26",
                "20");
        adds(ASSAULTS, "Assault patients seen at night in a year", "Ashcombe General", "patients", null, "212", null);
        adds(WAY_HOME, "Pupils who say that they feel safe on the way home", null, "of 100", Good.UP, "61", "70");
    }

    void firstReadings() {
        story.at(37, MONDAY, "10:10", PARTNER_POLICE);
        reads(ROBBERIES, yearTo(10), "27");
        story.at(37, MONDAY, "15:20", HEALTH);
        reads(ASSAULTS, yearTo(10), "241");
        story.at(37, WEDNESDAY, "09:15", HEALTH);
        story.sends(new CorrectReading(
                ASSAULTS,
                new Prose(yearTo(10)),
                new Prose("229"),
                new Prose("The two nights of the festival were in both of the files that I was sent.")));
        story.at(37, THURSDAY, "11:00", COORDINATOR);
        story.sends(new SetGoodDirection(
                ASSAULTS,
                Good.DOWN,
                new Prose("Everyone is recorded now, so from here on a rise is a rise and not better typing.")));
    }

    void secondReadings() {
        story.at(24, FRIDAY, "10:00", PARTNER_POLICE);
        reads(ROBBERIES, yearTo(7), "24");
        story.at(24, FRIDAY, "15:40", HEALTH);
        reads(ASSAULTS, yearTo(7), "220");
    }

    void thirdReadings() {
        story.at(12, WEDNESDAY, "10:00", PARTNER_POLICE);
        reads(ROBBERIES, yearTo(4), "21");
        story.at(12, WEDNESDAY, "16:05", HEALTH);
        reads(ASSAULTS, yearTo(4), "204");
        story.at(12, FRIDAY, "09:40", COORDINATOR);
        reads(WAY_HOME, story.calendar().months(6, 4), "64");
        rates(ROBBERIES, "Green", "Five fewer than before the plan. That is five people, which is the point.");
        rates(
                WAY_HOME,
                "Amber",
                "Three more in a hundred feel safe. Whether that will last, nobody can say after one term.");
        story.sends(new SetIndicatorTarget(
                WAY_HOME,
                new Prose("68"),
                planEnd(),
                new Prose("The county asks the question differently. The board took the county's own target.")));
    }

    private void adds(
            IndicatorId id,
            String name,
            @Nullable String area,
            String unit,
            @Nullable Good good,
            String baseline,
            @Nullable String target) {
        story.sends(new AddIndicator(
                id,
                story.plan(),
                new Prose(name),
                Prose.orNull(area),
                new Prose(unit),
                good,
                new Prose(baseline),
                new Prose(yearTo(14)),
                Prose.orNull(target),
                target == null ? null : planEnd()));
    }

    private void reads(IndicatorId id, String period, String value) {
        story.sends(new RecordReading(id, new Prose(period), new Prose(value)));
    }

    private void rates(IndicatorId id, String rating, String reason) {
        story.sends(new RateChange(id, new Rating(rating), new Prose(reason)));
    }

    private Prose planEnd() {
        var calendar = story.calendar();
        return new Prose(calendar.written(calendar.day(-3, FRIDAY)));
    }

    private String yearTo(int monthsAgo) {
        return story.calendar().months(monthsAgo + 11, monthsAgo);
    }
}
