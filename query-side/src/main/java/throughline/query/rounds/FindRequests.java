package throughline.query.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/**
 * The updates that were asked for in a plan, what is owed first, the nearest deadline first.
 *
 * @param party only what this party owes now, by name or id; absent for everybody
 * @param owed only what has no answer yet and was not withdrawn
 */
public record FindRequests(PlanId planId, @Nullable String party, boolean owed, Moment asAt) {

    /** @param on the day that lateness is counted on */
    public record Answer(PlanId planId, String planTitle, Instant asAt, LocalDate on, List<Line> requests) {}

    public record Line(
            ActionId actionId, @Nullable String ref, String text, String status, GetPlan.Request request) {}
}
