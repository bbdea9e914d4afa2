package throughline.query.mywork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.mywork.GetMyWork.Coming;
import throughline.query.mywork.GetMyWork.Line;
import throughline.query.plan.FindPlans;
import throughline.query.plan.PlanList;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;
import throughline.query.plan.ShownPlan;

/** Answers what somebody owes, out of the folds of the open plans: always current, and never another story than the plan's. */
public final class MyWorkAnswers {
    private static final int ON_A_PAGE = 200;

    private final PlanList plans;
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public MyWorkAnswers(
            PlanList plans, PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.plans = plans;
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public GetMyWork.Answer answer(GetMyWork asked) {
        var on = LocalDate.ofInstant(clock.instant(), Moment.LONDON);
        var lines = new ArrayList<Line>();
        var queries = new ArrayList<GetMyWork.Waiting>();
        var coming = new ArrayList<Coming>();
        var looked = new ArrayList<GetMyWork.Plan>();
        for (var listed : unlocked(asked)) {
            var plan = states.of(listed.planId(), Moment.NOW);
            var shown = plan(plan, listed);
            var mine = Mine.of(plan.register(), asked.name(), asked.organisation(), on);
            var own = new OwnActions(plan, shown, mine, asked, on, names);
            var found = own.lines();
            lines.addAll(found);
            if (shown.standing().equals("open")) {
                queries.addAll(own.queries());
                coming.addAll(coming(plan, shown, on));
                looked.add(shown);
            } else if (!found.isEmpty()) {
                looked.add(shown);
            }
        }
        var soonest = Comparator.<@Nullable LocalDate>nullsLast(Comparator.naturalOrder());
        queries.sort(Comparator.comparing(GetMyWork.Waiting::deadline, soonest));
        coming.sort(Comparator.comparing(Coming::date));
        return new GetMyWork.Answer(
                on,
                lines.stream()
                        .filter(line -> line.lateness() != null)
                        .sorted(Comparator.comparing(Line::soonest, soonest))
                        .toList(),
                queries,
                coming,
                lines.stream().filter(line -> line.lateness() == null).toList(),
                looked);
    }

    /** A locked plan takes no answer, however late. */
    private List<FindPlans.Line> unlocked(GetMyWork asked) {
        var found = new ArrayList<FindPlans.Line>();
        @Nullable Long after = 0L;
        while (after != null) {
            var page = plans.answer(new FindPlans(asked.partnerships(), after, ON_A_PAGE));
            page.plans().stream().filter(line -> !line.standing().equals("locked")).forEach(found::add);
            after = page.next();
        }
        return found;
    }

    private GetMyWork.Plan plan(PlanState plan, FindPlans.Line listed) {
        return new GetMyWork.Plan(
                listed.planId(),
                listed.title(),
                listed.partnershipId(),
                partnerships.of(listed.partnershipId()),
                listed.standing(),
                listed.marking(),
                ShownPlan.statusKey(plan.statusKey()));
    }

    /** Each board's next meeting, and every round that is not closed. */
    private static List<Coming> coming(PlanState plan, GetMyWork.Plan shown, LocalDate on) {
        var coming = new ArrayList<Coming>();
        plan.context().governance().boards().forEach((party, board) -> board.meetings().stream()
                .filter(meeting -> !meeting.isBefore(on))
                .min(LocalDate::compareTo)
                .ifPresent(meeting -> coming.add(new Coming(
                        "board", shown.planId(), shown.title(), plan.nameOf(party), meeting, Lateness.of(meeting, on)))));
        plan.updateRounds().values().stream()
                .filter(round -> round.closed() == null)
                .map(round -> round.opened().event())
                .forEach(round -> coming.add(new Coming(
                        "round",
                        shown.planId(),
                        shown.title(),
                        round.title().text(),
                        round.deadline(),
                        Lateness.of(round.deadline(), on))));
        return coming;
    }
}
