package throughline.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.RatingRule;
import throughline.events.RatingRule.Clause;
import throughline.query.journal.Moment;

/** Works out what a plan's rule says of an action. It is computed when read, and never written beside a rating. */
final class ByRule {
    /** @param daysLate absent where there is no date to count from */
    private record Facts(
            boolean completed, @Nullable Integer percent, @Nullable Long daysLate) {}

    private ByRule() {}

    /** @return nothing where the plan has no rule, or the action is neither open nor completed */
    static GetPlan.@Nullable ByRule of(PlanState plan, ActionState action, LocalDate on) {
        var rule = plan.ratingRule() == null ? null : plan.ratingRule().event().rule();
        var status = action.status();
        if (rule == null || status == Status.CARRIED_FORWARD || status == Status.CLOSED) {
            return null;
        }
        return answer(rule, facts(action, status, on), action.rating().map(rating -> rating.label()).orElse(null));
    }

    private static GetPlan.ByRule answer(RatingRule rule, Facts facts, @Nullable String rated) {
        for (var number = 1; number <= rule.clauses().size(); number++) {
            var clause = rule.clauses().get(number - 1);
            if (holds(clause, facts)) {
                var rating = clause.rating().label();
                var mismatch = rated != null && !rated.equalsIgnoreCase(rating);
                return new GetPlan.ByRule(rating, mismatch, "Clause " + number + ": " + words(facts) + ".");
            }
        }
        return new GetPlan.ByRule(null, false, "No clause of the rule holds: " + words(facts) + ".");
    }

    /** What is completed was late, or not, on the day that it was completed. */
    private static Facts facts(ActionState action, Status status, LocalDate on) {
        var completed = status == Status.COMPLETED;
        var day = completed ? completedOn(action, on) : on;
        var due = action.timing().due();
        return new Facts(completed, ShownRow.percentComplete(action), due == null ? null : Timing.daysPast(due, day));
    }

    private static LocalDate completedOn(ActionState action, LocalDate on) {
        return action.rounds().stream()
                .filter(round -> round.stands() && round.whole())
                .findFirst()
                .map(round -> round.completed().event() instanceof ActionCompleted done && done.happenedOn() != null
                        ? done.happenedOn()
                        : LocalDate.ofInstant(round.completed().recordedAt(), Moment.LONDON))
                .orElse(on);
    }

    /** A bound on something that is not known does not hold: nothing is inferred from a gap. */
    private static boolean holds(Clause clause, Facts facts) {
        var completed = clause.completed();
        var percent = clause.percentAtLeast();
        var most = clause.daysLateAtMost();
        var least = clause.daysLateAtLeast();
        return (completed == null || completed == facts.completed())
                && (percent == null || facts.percent() != null && facts.percent() >= percent)
                && (most == null || facts.daysLate() != null && facts.daysLate() <= most)
                && (least == null || facts.daysLate() != null && facts.daysLate() >= least);
    }

    private static String words(Facts facts) {
        var words = new ArrayList<String>();
        words.add(facts.completed() ? "completed" : "not completed");
        words.add(
                facts.percent() == null
                        ? "no milestones or quantities to count"
                        : facts.percent() + "% of its milestones and quantities done");
        words.add(
                facts.daysLate() == null
                        ? "no date to count from"
                        : facts.daysLate() == 0
                                ? "in time"
                                : facts.daysLate() + (facts.daysLate() == 1 ? " day late" : " days late"));
        return String.join(", ", words);
    }
}
