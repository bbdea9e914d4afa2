package throughline.query.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import throughline.events.Due;
import throughline.events.GovernanceEvent.Review;
import throughline.query.dates.GetDates.Kind;
import throughline.query.plan.PlanState;

/** The days of a plan as a whole: its rounds, its boards and its reviews. */
final class PlanDays {
    private final Whose whose;

    PlanDays(Whose whose) {
        this.whose = whose;
    }

    List<Named> of(PlanState plan) {
        var days = new ArrayList<Named>();
        rounds(plan, days);
        if (!plan.ended() && whose.hasAPartIn(plan)) {
            boards(plan, days);
            reviews(plan, days);
        }
        return days;
    }

    private void rounds(PlanState plan, List<Named> days) {
        plan.updateRounds().values().stream()
                .filter(round -> round.closed() == null)
                .map(round -> round.opened().event())
                .filter(round -> whose.isAskedIn(round.roundId(), plan))
                .forEach(round -> days.add(day("round-" + round.roundId(), Kind.ROUND, 0, round.deadline())));
    }

    /** Also those that are past: a meeting that took place stays where it was. */
    private static void boards(PlanState plan, List<Named> days) {
        plan.context().governance().boards().forEach((party, board) -> board.meetings()
                .forEach(on -> days.add(day("board-" + plan.opening().planId() + "-" + party + "-" + on, Kind.BOARD, 0, on))));
    }

    private static void reviews(PlanState plan, List<Named> days) {
        var number = 0;
        for (var round : plan.context().governance().reviews()) {
            number++;
            var on = round.date();
            if (on != null && round.held() == null) {
                var kind = round.review() == Review.REVIEW ? Kind.REVIEW : Kind.NEEDS_ASSESSMENT;
                days.add(day("review-" + plan.opening().planId() + "-" + number, kind, 0, on));
            }
        }
    }

    private static Named day(String id, Kind kind, int number, LocalDate on) {
        return new Named(id, kind, null, null, number, new Due(on.toString()));
    }
}
