package throughline.command.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.RequestEvent;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;

/** Which updates are still owed on an action, and by whom. */
record Owed(Map<RequestId, PartyId> by) {
    static final Owed NONE = new Owed(Map.of());

    /** What a party that leads no longer still owed goes to whoever leads first now; others were asked for themselves. */
    List<RequestHandedOver> handedOver(ActionId action, PlanId plan, Leads before, Leads now) {
        var next = now.firstPrimary();
        return next.isEmpty()
                ? List.of()
                : by.entrySet().stream()
                        .filter(open -> before.names(open.getValue()) && !now.names(open.getValue()))
                        .map(open -> new RequestHandedOver(action, plan, open.getKey(), open.getValue(), next.get()))
                        .toList();
    }

    /** What was not received can still be answered, late. */
    Owed after(RequestEvent event) {
        return switch (event) {
            case UpdateRequested e -> with(e.requestId(), e.party());
            case RequestHandedOver e -> with(e.requestId(), e.to());
            case UpdateNotReceived e -> this;
            case RequestAnswered e -> without(e.requestId());
            case RequestWithdrawn e -> without(e.requestId());
        };
    }

    private Owed with(RequestId request, PartyId party) {
        var copy = new LinkedHashMap<>(by);
        copy.put(request, party);
        return new Owed(Collections.unmodifiableMap(copy));
    }

    private Owed without(RequestId request) {
        var copy = new LinkedHashMap<>(by);
        copy.remove(request);
        return new Owed(Collections.unmodifiableMap(copy));
    }
}
