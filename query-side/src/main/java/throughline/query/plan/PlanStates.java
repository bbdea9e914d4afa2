package throughline.query.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.RoundId;
import throughline.query.Unknown;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;

/**
 * Folds plans out of the journal. The newest state of the plans that were read last is remembered: positions become
 * visible in their order, so what was folded stays right, and only what is new is read.
 */
public final class PlanStates {
    /** A plan with a thousand entries takes about half a megabyte; all of them together at most a quarter of the memory. */
    private static final long REMEMBERED = Math.clamp(Runtime.getRuntime().maxMemory() >> 21, 50, 2000);

    private final Journal journal;
    private final Map<PlanId, PlanState> newest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, PlanState> eldest) {
            return size() > REMEMBERED;
        }
    });

    public PlanStates(Journal journal) {
        this.journal = journal;
    }

    /** @throws Unknown when there is no such plan, or none yet at that moment */
    public PlanState of(PlanId plan, Moment asAt) {
        if (asAt instanceof Moment.Now) {
            return newest(plan);
        }
        var state = PlanState.of(journal.entriesOfPlan(plan, asAt));
        if (state.opened() == null) {
            throw notOpenedBy(asAt, newest(plan));
        }
        return state;
    }

    /** @throws Unknown when nothing was ever recorded of such an action */
    public PlanId planOf(ActionId action) {
        return journal.planOf(action)
                .orElseThrow(() -> new Unknown("There is no action " + action
                        + ". Follow a link from its plan, or ask for the plan's actions."));
    }

    /** @throws Unknown when nobody opened such a round */
    public PlanId planOf(RoundId round) {
        return journal.planOf(round)
                .orElseThrow(() -> new Unknown("There is no round " + round
                        + ". Follow a link from its plan, or ask for the plan's rounds."));
    }

    private PlanState newest(PlanId plan) {
        var known = newest.getOrDefault(plan, PlanState.NOTHING);
        var state = known.apply(journal.entriesOfPlan(plan, known.position(), Moment.NOW));
        if (state.opened() == null) {
            throw new Unknown("There is no plan " + plan + ". The list of plans shows those that there are.");
        }
        // What a transaction has not committed yet may never have happened.
        if (state != known && !TransactionSynchronizationManager.isActualTransactionActive()) {
            newest.merge(plan, state, (one, other) -> one.position() > other.position() ? one : other);
        }
        return state;
    }

    private static Unknown notOpenedBy(Moment asAt, PlanState plan) {
        var opened = plan.opened();
        var from = opened == null
                ? ""
                : " Its record begins on " + LocalDate.ofInstant(opened.recordedAt(), Moment.LONDON) + " at position @"
                        + opened.position() + ".";
        return new Unknown("The plan was not in the record yet at " + asAt.text() + "." + from);
    }
}
