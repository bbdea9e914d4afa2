package throughline.query.mywork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.history.Telling;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.GetPlan;
import throughline.query.plan.PlanState;
import throughline.query.plan.Requests;
import throughline.query.plan.ShownAction;

/** The actions of one plan that name somebody, or on which something is asked of them. */
final class OwnActions {
    private static final Set<String> DONE = Set.of("completed", "carried-forward", "closed");

    private final PlanState plan;
    private final GetMyWork.Plan shown;
    private final Mine mine;
    private final GetMyWork asked;
    private final LocalDate on;
    private final Names names;

    OwnActions(PlanState plan, GetMyWork.Plan shown, Mine mine, GetMyWork asked, LocalDate on, Names names) {
        this.plan = plan;
        this.shown = shown;
        this.mine = mine;
        this.asked = asked;
        this.on = on;
        this.names = names;
    }

    List<GetMyWork.Line> lines() {
        return plan.actions().values().stream()
                .map(this::line)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    List<GetMyWork.Waiting> queries() {
        return plan.actions().values().stream()
                .flatMap(action -> action.queries().open().flatMap(question -> {
                    var event = question.raised().event();
                    var owner = event.owner();
                    return owner == null || !mine.parties().contains(owner)
                            ? Stream.<GetMyWork.Waiting>empty()
                            : Stream.of(new GetMyWork.Waiting(
                                    event.queryId(),
                                    action.added().actionId(),
                                    shown.planId(),
                                    ref(action),
                                    action.added().text().text(),
                                    event.question().text(),
                                    plan.nameOf(owner),
                                    event.deadline(),
                                    event.deadline() == null ? null : Lateness.of(event.deadline(), on),
                                    Who.of(question.raised().by(), names)));
                }))
                .toList();
    }

    private GetMyWork.@Nullable Line line(ActionState state) {
        var requests = state.requests()
                .open()
                .filter(request -> mine.parties().contains(request.party()))
                .map(this::request)
                .toList();
        var ended = !shown.standing().equals("open");
        var named = !ended && state.leads().stream().anyMatch(lead -> mine.parties().contains(lead.party()));
        if (requests.isEmpty() && !named) {
            return null;
        }
        var shownActions = new ShownAction(plan, on, names);
        var action = shownActions.of(state);
        if (requests.isEmpty() && DONE.contains(action.status())) {
            return null;
        }
        var due = action.timescale().due();
        var past = named && due != null && action.timescale().overdueDays() > 0 ? due.lastDay() : null;
        var soonest = Stream.concat(
                        requests.stream().map(GetMyWork.Asked::deadline).filter(Objects::nonNull),
                        Stream.ofNullable(past))
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        var owed = past != null || !requests.isEmpty();
        return new GetMyWork.Line(
                action.actionId(),
                shown.planId(),
                shown.title(),
                shown.partnership(),
                action.ref(),
                action.text(),
                Telling.named(plan, action.actionId()),
                part(action),
                ended,
                soonest,
                owed ? Lateness.of(soonest, on, ended) : null,
                ended || soonest != null && soonest.isBefore(on),
                due,
                action.timescale().originalDue(),
                action.timescale().overdueDays(),
                action.rating(),
                since(shownActions.ratings(state)),
                requests,
                shownActions.updates(state).stream()
                        .filter(update -> Mine.same(
                                update.onBehalfOf() == null ? update.organisation() : update.onBehalfOf(),
                                asked.organisation()))
                        .findFirst()
                        .orElse(null),
                action.lastUpdate());
    }

    private GetMyWork.Asked request(Requests.Asked request) {
        var noted = request.requested();
        var event = noted.event();
        var round = event.roundId() == null ? null : plan.updateRounds().get(event.roundId());
        return new GetMyWork.Asked(
                event.requestId(),
                plan.nameOf(request.party()),
                round == null ? null : round.opened().event().title().text(),
                event.deadline(),
                event.question() == null ? null : event.question().text(),
                event.excerpt() == null ? Who.of(noted.by(), names) : null,
                request.state(on),
                noted.recordedAt());
    }

    private String part(GetPlan.Action action) {
        var accountable = action.accountable().partyId();
        if (accountable != null && mine.parties().contains(accountable)) {
            return "You answer for it";
        }
        var own = action.leads().stream()
                .filter(lead -> lead.partyId() != null && mine.parties().contains(lead.partyId()))
                .map(Accountable.Named::role)
                .toList();
        if (own.contains(Lead.Role.PRIMARY)) {
            return "You lead it with others";
        }
        var first = action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .map(Accountable.Named::name)
                .findFirst()
                .orElse(null);
        return own.isEmpty() ? "You are asked about it" : first == null ? "You support it" : "You support " + first;
    }

    /** @param ratings the newest first */
    private static @Nullable LocalDate since(List<GetPlan.Rated> ratings) {
        return ratings.stream()
                .filter(rated -> !rated.confirmed())
                .findFirst()
                .map(rated -> LocalDate.ofInstant(rated.recordedAt(), Moment.LONDON))
                .orElse(null);
    }

    private static @Nullable String ref(ActionState action) {
        var ref = action.added().ref();
        return ref == null ? null : ref.text();
    }
}
