package throughline.benchmarks;

import java.time.LocalDate;
import java.util.List;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** The twenty events of one action: a promise, two years of updates, and for every third action its completion. */
record Life(int plan, int action) {
    static final int EVENTS = 20;
    private static final Rating GREEN = new Rating("Green");
    private static final Rating AMBER = new Rating("Amber");

    /** @param day on which it is recorded */
    ActionEvent event(int number, LocalDate day) {
        var id = Ids.action(plan, action);
        var in = Ids.plan(plan);
        return switch (number) {
            case 0 -> added();
            case 1 ->
                new LeadAssigned(
                        id,
                        in,
                        List.of(lead(action, Lead.Role.PRIMARY), lead(action + 1, Lead.Role.SUPPORTING)),
                        new Prose("Named at the board's first meeting"));
            case 2 -> new TimescaleSet(id, in, timescale(day.plusMonths(6)));
            case 3, 4 ->
                new MilestoneAdded(
                        id,
                        in,
                        Ids.milestone(plan, action, number),
                        new Prose("Step " + (number - 2) + ": agree the places, the hours and who pays for the first year"),
                        new Due(day.plusMonths(number).toString()));
            case 5 -> new RatingSet(id, in, null, GREEN, new Prose("The work has begun and the money is there"));
            case 7, 14 -> new RatingConfirmed(id, in, number == 7 ? GREEN : AMBER, new Prose("As at the last meeting"));
            case 9 -> new MilestoneReached(id, in, Ids.milestone(plan, action, 3), day);
            case 10 -> new RatingSet(id, in, GREEN, AMBER, new Prose("The lease was not signed before the summer"));
            case 12 ->
                new TimescaleRevised(
                        id, in, timescale(day.plusMonths(4)), new Prose("The building is not ready before winter"));
            case 16 -> new RatingSet(id, in, AMBER, GREEN, new Prose("The lease is signed; both evenings are staffed"));
            case 18 -> new MilestoneReached(id, in, Ids.milestone(plan, action, 4), day);
            case 19 -> action % 3 == 0 ? completed(day) : progress(number, day);
            default -> progress(number, day);
        };
    }

    private ActionAdded added() {
        return new ActionAdded(
                Ids.action(plan, action),
                Ids.plan(plan),
                Ids.partnershipOf(plan),
                Ids.priority(plan, action / 10),
                new Prose((action / 10 + 1) + "." + (action % 10 + 1)),
                null,
                new Prose("Open the place that young people asked for on Friday and Saturday nights, with the youth"
                        + " service, the school and the bus company, and tell every household of the ward about it"),
                List.of());
    }

    private ProgressRecorded progress(int number, LocalDate day) {
        return new ProgressRecorded(
                Ids.action(plan, action),
                Ids.plan(plan),
                new Prose("Update " + number + ": two youth workers have started, the lights at the stop are mended,"
                        + " and forty-one young people came on the first weekend. The school sends a letter home."),
                day.minusDays(3),
                Ids.party(plan, action % Plans.PARTIES));
    }

    private ActionCompleted completed(LocalDate day) {
        return new ActionCompleted(
                Ids.action(plan, action),
                Ids.plan(plan),
                Completion.IN_PLACE,
                new Prose("It runs each week without the project; see the council's timetable"),
                day.minusDays(1));
    }

    private Lead lead(int party, Lead.Role role) {
        return new Lead(Ids.party(plan, party % Plans.PARTIES), Lead.Kind.ORGANISATION, role);
    }

    private static Timescale timescale(LocalDate due) {
        return new Timescale(new Prose("By " + due), Timescale.Kind.BY_DATE, new Due(due.toString()));
    }
}
