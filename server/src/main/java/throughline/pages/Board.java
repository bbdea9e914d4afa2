package throughline.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.query.accountability.FindAccountability;
import throughline.query.governance.GetGovernance;
import throughline.query.indicators.GetIndicators;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingChanges;

/**
 * What a board has to see of a plan, as much of it as stands on two sides of paper.
 *
 * @param notReceived how many updates were said not to have come
 * @param queriesLate how many of the open queries are past their deadline
 * @param boards whether any board hears of the plan
 * @param next the day of the next board; absent where none is scheduled
 */
public record Board(
        String headline,
        Share share,
        Most<OffTrack> offTrack,
        Since since,
        Most<Moved> moved,
        Most<WhoAnswers> answers,
        int notReceived,
        Most<Asked> queries,
        long queriesLate,
        boolean boards,
        @Nullable LocalDate next,
        Most<Measured> indicators) {
    private static final int OFF_TRACK = 5;
    private static final int MOVED = 5;
    private static final int ANSWERS = 7;
    private static final int QUERIES = 3;
    private static final int INDICATORS = 4;

    /** A query that is not settled, with what it is about. */
    public record Asked(GetPlan.Action action, GetPlan.Query query) {
        public boolean late() {
            return query.state().equals("overdue");
        }
    }

    /** What the record says of the plan and of what stands around it. */
    record Said(
            GetPlan.Answer plan,
            GetPlan.@Nullable Answer before,
            List<FindRatingChanges.Change> changes,
            FindAccountability.Answer accountability,
            GetGovernance.Answer governance,
            GetIndicators.Answer indicators) {}

    static Board of(Said said, Since since, List<Written.Count> counts) {
        var plan = said.plan();
        var offTrack = OffTrack.of(plan);
        var queries = asked(plan);
        return new Board(
                headline(plan, offTrack).sentence(),
                Share.of(counts, plan.statusKey()),
                Most.of(offTrack, OFF_TRACK),
                since,
                Most.of(Moved.between(said.before(), plan, said.changes()), MOVED),
                Most.of(WhoAnswers.of(said.accountability(), plan), ANSWERS),
                notReceived(plan),
                Most.of(queries, QUERIES),
                queries.stream().filter(Asked::late).count(),
                !said.governance().boards().isEmpty(),
                Since.next(plan.on(), said.governance().boards()),
                Most.of(Measured.all(said.indicators()).stream().sorted(Measured.worstFirst()).toList(), INDICATORS));
    }

    private static Headline headline(GetPlan.Answer plan, List<OffTrack> offTrack) {
        var open = OffTrack.open(plan).toList();
        return new Headline(
                plan.counts().actions(),
                open.size(),
                (int) open.stream().filter(action -> action.rating() != null).count(),
                offTrack.size(),
                (int) offTrack.stream().filter(row -> nobody(row.action())).count(),
                (int) open.stream().filter(Board::nobody).count());
    }

    private static boolean nobody(GetPlan.Action action) {
        return action.accountable().unresolved() != null;
    }

    private static int notReceived(GetPlan.Answer plan) {
        return (int) OffTrack.open(plan)
                .filter(action -> action.requests().stream().anyMatch(request -> request.state().equals("not-received")))
                .count();
    }

    private static List<Asked> asked(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(action -> action.queries().stream().map(query -> new Asked(action, query)))
                .filter(asked -> !asked.query().state().equals("settled"))
                .sorted(Comparator.comparing((Asked asked) -> !asked.late())
                        .thenComparing(
                                asked -> asked.query().deadline(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
