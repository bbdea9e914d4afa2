package throughline.query.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.RoundId;
import throughline.events.WithholdingEvent;
import throughline.query.Unknown;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;

/**
 * Folds plans out of the journal. Of the plans that were read last the newest state is remembered, and some that went
 * before it: positions become visible in their order, so what was folded stays right, and only what is new is read. A
 * plan of which a text was hidden, withheld or shown again is folded anew, from the log as it reads now.
 */
public final class PlanStates {
    /** A plan with a thousand entries takes about a megabyte; all of them together at most a quarter of the memory. */
    private static final long REMEMBERED = Math.clamp(Runtime.getRuntime().maxMemory() >> 22, 50, 2000);

    private final Journal journal;
    private final Map<PlanId, Remembered> plans = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    });

    public PlanStates(Journal journal) {
        this.journal = journal;
    }

    /** @throws Unknown when there is no such plan, or none yet at that moment */
    public PlanState of(PlanId plan, Moment asAt) {
        var state = upTo(plan, asAt);
        if (state.opened() == null) {
            throw notOpenedBy(asAt, newest(plan).newest());
        }
        return state;
    }

    /**
     * The same, also before the plan was opened.
     *
     * @throws Unknown when there is no such plan
     */
    public PlanState upTo(PlanId plan, Moment asAt) {
        if (asAt instanceof Moment.Now) {
            return newest(plan).newest();
        }
        // Looked at even for a past moment: what was read of it then may have been withheld since.
        var nearest = newest(plan).lastBy(asAt);
        return nearest.apply(journal.entriesOfPlan(plan, nearest.position(), asAt));
    }

    /**
     * When each entry of the plan's own life was recorded, from its opening to now.
     *
     * @throws Unknown when there is no such plan
     */
    List<Remembered.Mark> marks(PlanId plan) {
        return newest(plan).marks();
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

    private Remembered newest(PlanId plan) {
        var known = plans.getOrDefault(plan, Remembered.NOTHING);
        var more = journal.entriesOfPlan(plan, known.newest().position(), Moment.NOW);
        var now = more.stream().anyMatch(entry -> entry.event() instanceof WithholdingEvent)
                ? Remembered.NOTHING.after(journal.entriesOfPlan(plan, Moment.NOW))
                : known.after(more);
        if (now.newest().opened() == null) {
            throw new Unknown("There is no plan " + plan + ". The list of plans shows those that there are.");
        }
        // What a transaction has not committed yet may never have happened.
        if (now != known && !TransactionSynchronizationManager.isActualTransactionActive()) {
            plans.merge(plan, now, (one, other) -> one.folded() > other.folded() ? one : other);
        }
        return now;
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
