package throughline.query.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.Event;
import throughline.events.PartyId;
import throughline.query.journal.EventJson;
import throughline.query.plan.PlanState;

/** The payload of an entry as the log keeps it, with a party's name beside its id. */
public final class Payloads {
    private static final List<String> PARTIES = List.of(
            "party",
            "organisation",
            "onBehalfOf",
            "holder",
            "owner",
            "body",
            "from",
            "to",
            "by",
            "board",
            "reporter",
            "officer",
            "authority",
            "recipient",
            "approver");

    private final EventJson json;

    public Payloads(EventJson json) {
        this.json = json;
    }

    Map<String, Object> of(Event event, PlanState plan) {
        return named(json.members(event), plan);
    }

    private static Map<String, Object> named(Map<?, ?> members, PlanState plan) {
        var named = new LinkedHashMap<String, Object>();
        members.forEach((key, value) -> {
            var member = key.toString();
            named.put(member, inside(value, plan));
            var party = PARTIES.contains(member) ? party(value, plan) : null;
            if (party != null) {
                named.put(member + "Name", party);
            }
        });
        return named;
    }

    /** {@code from} and {@code to} may also be days, and {@code from} a rating. */
    private static @Nullable String party(Object value, PlanState plan) {
        try {
            var id = new PartyId(UUID.fromString(value.toString()));
            return plan.parties().containsKey(id) ? plan.nameOf(id) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Object inside(Object value, PlanState plan) {
        return switch (value) {
            case Map<?, ?> map -> named(map, plan);
            case List<?> list -> list.stream().map(item -> inside(item, plan)).toList();
            default -> value;
        };
    }
}
