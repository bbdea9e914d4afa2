package throughline.query.history;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import throughline.events.ActionEvent;
import throughline.query.Unknown;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Answers what happened, to a plan or to one action. */
public final class Histories {
    private static final int MOST = 1000;

    private final Journal journal;
    private final PlanStates states;
    private final Telling telling;
    private final Names names;

    public Histories(Journal journal, PlanStates states, Telling telling, Names names) {
        this.journal = journal;
        this.states = states;
        this.telling = telling;
        this.names = names;
    }

    @QueryHandler
    public GetPlanHistory.Answer answer(GetPlanHistory asked) {
        Kinds.check(asked.kinds());
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var plan = states.of(asked.planId(), Moment.NOW);
        // The register of the partnership may be older than the plan; that part is not the plan's history.
        var after = Math.max(asked.after(), plan.openedAt() - 1);
        var before = states.upTo(asked.planId(), new Moment.At(after));
        var entries = journal.entriesOfPlan(asked.planId(), after, asked.upTo());
        Predicate<Entry> wanted =
                entry -> asked.kinds().isEmpty() || asked.kinds().contains(Kinds.of(entry.event()));
        var told = telling.of(before, entries, wanted, limit + 1);
        var page = told.size() > limit ? told.subList(0, limit) : told;
        return new GetPlanHistory.Answer(
                asked.planId(),
                plan.opening().title().text(),
                List.copyOf(page),
                told.size() > limit ? page.getLast().position() : null);
    }

    @QueryHandler
    public GetActionHistory.Answer answer(GetActionHistory asked) {
        var planId = states.planOf(asked.actionId());
        var entries = journal.entriesOfPlan(planId, Moment.NOW);
        var plan = PlanState.of(entries);
        var action = plan.actions().get(asked.actionId());
        if (action == null) {
            throw new Unknown("There is no action " + asked.actionId() + ". Ask for the actions of its plan.");
        }
        Predicate<Entry> itsOwn = entry ->
                entry.event() instanceof ActionEvent event && event.actionId().equals(asked.actionId());
        var own = plan.opening().partnershipId();
        var ref = action.added().ref();
        var throughline = new Throughline(
                states,
                partnership -> partnership.equals(own) || asked.partnerships().contains(partnership),
                planId,
                asked.actionId());
        return new GetActionHistory.Answer(
                asked.actionId(),
                planId,
                plan.opening().title().text(),
                ref == null ? null : ref.text(),
                action.added().text().text(),
                telling.of(entries, itsOwn, Integer.MAX_VALUE),
                throughline.lives(),
                throughline.edges(names),
                asked.whole() ? throughline.story(journal, telling) : null);
    }
}
