package throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.commands.Receipt;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.carrying.Foretell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What carrying a plan's actions forward answers, whether it was done or only rehearsed. */
@Component
public class CarriedAnswers {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ask reading;
    private final Places places;
    private final Access access;

    CarriedAnswers(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    /**
     * @param planId the plan that actions go on in; absent where none does, and where it is only rehearsed that it opens
     * @param opened whether that plan is opened with it
     * @param edges each action with one that it goes on as; where it is only rehearsed there are none yet
     * @param closed those that are completed, in business as usual, or stopped
     * @param rehearsed what would be recorded, sentence by sentence; absent where it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            @Nullable Long position,
            @Nullable Boolean pending,
            @Nullable PlanId planId,
            boolean opened,
            boolean ended,
            @Nullable List<Edge> edges,
            List<ActionId> closed,
            @Nullable List<Foretell.Line> rehearsed) {}

    public record Edge(ActionId from, ActionId to) {}

    public Answer of(Receipt receipt, PlanId plan, SignedIn who) {
        var made = JSON.readTree(receipt.result());
        var to = made.hasNonNull("planId") ? PlanId.of(made.path("planId").asString()) : null;
        var opened = made.path("opened").asBoolean();
        var closed = made.path("closed").valueStream()
                .map(id -> ActionId.of(id.asString()))
                .toList();
        var ended = made.path("ended").asBoolean();
        if (!made.has("facts")) {
            var edges = made.path("edges").valueStream().map(CarriedAnswers::edge).toList();
            return new Answer(
                    receipt.position() == 0 ? null : receipt.position(),
                    receipt.pending() ? true : null,
                    to,
                    opened,
                    ended,
                    edges,
                    closed,
                    null);
        }
        var lines = foretold(made.path("facts"), plan, to, who);
        return new Answer(null, null, opened ? null : to, opened, ended, null, closed, lines);
    }

    private List<Foretell.Line> foretold(JsonNode facts, PlanId plan, @Nullable PlanId to, SignedIn who) {
        var told = new ArrayList<Foretell.Fact>();
        facts.forEach(fact -> told.add(new Foretell.Fact(
                fact.path("type").asString(), fact.path("data").toString())));
        var by = access.by(who, places.of(plan, who).partnershipId(), By.Channel.API, "");
        return reading.ask(new Foretell(plan, to, told, by), Foretell.Answer.class).lines();
    }

    private static Edge edge(JsonNode edge) {
        return new Edge(
                ActionId.of(edge.path("from").asString()),
                ActionId.of(edge.path("to").asString()));
    }
}
