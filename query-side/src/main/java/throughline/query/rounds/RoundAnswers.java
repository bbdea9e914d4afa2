package throughline.query.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.Unknown;
import throughline.query.Who;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.GetPlan;
import throughline.query.plan.PlanStates;
import throughline.query.plan.ShownAction;

/** Answers what rounds a plan had and what each came to, out of the fold of the plan. */
public final class RoundAnswers {
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public RoundAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public FindRounds.Answer answer(FindRounds asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var instant = plan.instant(asked.asAt(), clock);
        var on = LocalDate.ofInstant(instant, Moment.LONDON);
        return new FindRounds.Answer(
                asked.planId(),
                plan.opening().title().text(),
                instant,
                on,
                plan.updateRounds().values().stream()
                        .map(round -> new RoundReturn(plan, round, on, names).line())
                        .toList()
                        .reversed());
    }

    @QueryHandler
    public FindRequests.Answer answer(FindRequests asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var instant = plan.instant(asked.asAt(), clock);
        var on = LocalDate.ofInstant(instant, Moment.LONDON);
        var shown = new ShownAction(plan, on, names);
        var lines = plan.actions().values().stream()
                .filter(action -> !action.requests().all().isEmpty())
                .map(shown::of)
                .flatMap(action -> action.requests().stream()
                        .filter(request -> concerns(asked, request))
                        .map(request -> new FindRequests.Line(
                                action.actionId(), action.ref(), action.text(), action.status(), request)))
                .sorted(Comparator.comparing((FindRequests.Line line) -> !owed(line.request()))
                        .thenComparing(
                                line -> line.request().deadline(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new FindRequests.Answer(asked.planId(), plan.opening().title().text(), instant, on, lines);
    }

    private static boolean concerns(FindRequests asked, GetPlan.Request request) {
        var party = asked.party() == null ? null : asked.party().strip();
        return (party == null
                        || party.equalsIgnoreCase(request.party())
                        || party.equalsIgnoreCase(request.partyId().toString()))
                && (!asked.owed() || owed(request));
    }

    private static boolean owed(GetPlan.Request request) {
        return switch (request.state()) {
            case "answered", "answered-late", "withdrawn" -> false;
            default -> true;
        };
    }

    @QueryHandler
    public GetRound.Answer answer(GetRound asked) {
        var planId = states.planOf(asked.roundId());
        var plan = states.of(planId, asked.asAt());
        var round = plan.updateRounds().get(asked.roundId());
        if (round == null) {
            throw new Unknown("The round was not in the record yet at " + asked.asAt().text()
                    + ". Ask for a later moment, or for the round as it is now.");
        }
        var instant = plan.instant(asked.asAt(), clock);
        var on = LocalDate.ofInstant(instant, Moment.LONDON);
        var found = new RoundReturn(plan, round, on, names);
        var parties = found.parties();
        var opening = plan.opening();
        var opened = round.opened();
        var closed = round.closed();
        var then = states.of(planId, new Moment.At(opened.position()));
        return new GetRound.Answer(
                asked.roundId(),
                planId,
                opening.title().text(),
                partnerships.of(opening.partnershipId()),
                opening.partnershipId(),
                RoundReturn.text(opening.marking()),
                plan.standing(),
                opened.event().title().text(),
                opened.event().deadline(),
                opened.event().boardOn(),
                found.state(),
                Who.of(opened.by(), names),
                opened.recordedAt(),
                closed == null ? null : Who.of(closed.by(), names),
                closed == null ? null : closed.recordedAt(),
                closed == null ? null : RoundReturn.text(closed.event().note()),
                instant,
                on,
                plan.position(),
                found.counts(),
                parties,
                RoundReturn.missing(parties),
                NotAsked.of(then, parties));
    }
}
