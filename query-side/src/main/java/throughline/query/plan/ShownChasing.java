package throughline.query.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.Who;
import throughline.query.journal.Names;

/** What is owed, asked or stopped on an action, in the shape that readers get. */
final class ShownChasing {
    private final PlanState plan;
    private final LocalDate on;
    private final Names names;

    /** @param on the day that lateness is counted on */
    ShownChasing(PlanState plan, LocalDate on, Names names) {
        this.plan = plan;
        this.on = on;
        this.names = names;
    }

    List<GetPlan.Request> requests(ActionState action) {
        return action.requests().all().values().stream().map(this::request).toList();
    }

    private GetPlan.Request request(Requests.Asked asked) {
        var event = asked.requested().event();
        var round = event.roundId() == null ? null : plan.updateRounds().get(event.roundId());
        var answered = asked.answered();
        return new GetPlan.Request(
                event.requestId(),
                asked.party(),
                plan.nameOf(asked.party()),
                event.roundId(),
                round == null ? null : round.opened().event().title().text(),
                event.deadline(),
                ShownAction.text(event.question()),
                asked.state(on),
                asked.requested().recordedAt(),
                answered == null ? null : answered.recordedAt(),
                asked.notReceived() == null ? null : asked.notReceived().recordedAt(),
                asked.notReceived() == null
                        ? null
                        : asked.notReceived().event().reason().text(),
                asked.handedOver().stream()
                        .map(over -> plan.nameOf(over.event().from()))
                        .toList(),
                event.excerpt(),
                asked.requested().position());
    }

    List<GetPlan.Query> queries(ActionState action) {
        return action.queries().all().values().stream().map(this::query).toList();
    }

    private GetPlan.Query query(Queries.Question question) {
        var noted = question.raised();
        var event = noted.event();
        return new GetPlan.Query(
                event.queryId(),
                event.question().text(),
                event.ofCompletion(),
                event.owner() == null ? null : plan.nameOf(event.owner()),
                event.deadline(),
                !question.open() ? "settled" : past(event.deadline()) ? "overdue" : "open",
                Who.of(noted.by(), names),
                noted.recordedAt(),
                question.answers().stream()
                        .map(answer -> new GetPlan.QueryAnswer(
                                answer.event().answer().text(),
                                answer.event().settled(),
                                answer.event().happenedOn(),
                                Who.of(answer.by(), names),
                                answer.recordedAt(),
                                answer.position()))
                        .toList(),
                event.excerpt(),
                noted.position());
    }

    GetPlan.@Nullable Hold hold(ActionState action) {
        var noted = action.standings().hold();
        return noted == null
                ? null
                : new GetPlan.Hold(
                        noted.event().reason().text(),
                        noted.event().from(),
                        Who.of(noted.by(), names),
                        noted.recordedAt(),
                        noted.event().excerpt());
    }

    GetPlan.@Nullable Duplicate duplicate(ActionState action) {
        var noted = action.standings().duplicate();
        if (noted == null) {
            return null;
        }
        var original = noted.event().original();
        return new GetPlan.Duplicate(
                original,
                original == null ? null : ref(plan, original),
                noted.event().reason().text(),
                noted.event().excerpt());
    }

    @Nullable String stopped(ActionState action) {
        var noted = action.standings().stopped();
        return noted == null ? null : noted.event().reason().text();
    }

    List<GetPlan.Related> followOns(ActionState action) {
        return action.standings().followOns().stream()
                .map(noted -> new GetPlan.Related(
                        noted.event().followOn(),
                        ref(plan, noted.event().followOn()),
                        noted.event().reason().text(),
                        null))
                .toList();
    }

    static @Nullable String ref(PlanState plan, ActionId id) {
        var action = plan.actions().get(id);
        return action == null ? null : ShownAction.text(action.added().ref());
    }

    private boolean past(@Nullable LocalDate deadline) {
        return deadline != null && deadline.isBefore(on);
    }
}
