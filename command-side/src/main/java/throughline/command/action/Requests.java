package throughline.command.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
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
import throughline.events.RoundId;

/** The updates that are still owed on an action: neither answered nor withdrawn. */
record Requests(Map<RequestId, Owed> owed) {
    static final Requests NONE = new Requests(Map.of());

    /**
     * @param party who owes it now, after any handing over
     * @param missed that nothing was received has been noted already
     */
    record Owed(
            RequestId requestId,
            PartyId party,
            @Nullable RoundId round,
            @Nullable LocalDate deadline,
            boolean missed) {
        /** Whatever comes after the deadline, or after it was noted that nothing came, is late for ever. */
        boolean late(LocalDate day) {
            return missed || deadline != null && day.isAfter(deadline);
        }

        private Owed handedTo(PartyId other) {
            return new Owed(requestId, other, round, deadline, missed);
        }

        private Owed noted() {
            return new Owed(requestId, party, round, deadline, true);
        }
    }

    List<Owed> in(RoundId round) {
        return owed.values().stream().filter(one -> round.equals(one.round())).toList();
    }

    List<Owed> of(PartyId party) {
        return owed.values().stream().filter(one -> one.party().equals(party)).toList();
    }

    boolean has(PartyId party) {
        return !of(party).isEmpty();
    }

    Owed mustHave(RequestId request) {
        var one = owed.get(request);
        if (one == null) {
            throw Refusal.unknown("No update is owed under that request: it was answered, withdrawn or never made."
                    + " Read the action again and choose one of its open requests.");
        }
        return one;
    }

    /** What a party that leads no longer still owed goes to whoever leads first now; others were asked for themselves. */
    List<RequestHandedOver> handedOver(ActionId action, PlanId plan, Leads before, Leads now) {
        var next = now.firstPrimary();
        return next.isEmpty()
                ? List.of()
                : owed.values().stream()
                        .filter(open -> before.names(open.party()) && !now.names(open.party()))
                        .map(open -> new RequestHandedOver(action, plan, open.requestId(), open.party(), next.get()))
                        .toList();
    }

    Requests after(RequestEvent event) {
        return switch (event) {
            case UpdateRequested e ->
                with(new Owed(e.requestId(), e.party(), e.roundId(), e.deadline(), false));
            case RequestAnswered e -> without(e.requestId());
            case RequestWithdrawn e -> without(e.requestId());
            case RequestHandedOver e -> changed(e.requestId(), one -> one.handedTo(e.to()));
            case UpdateNotReceived e -> changed(e.requestId(), Owed::noted);
        };
    }

    private Requests changed(RequestId request, UnaryOperator<Owed> change) {
        var one = owed.get(request);
        return one == null ? this : with(change.apply(one));
    }

    private Requests with(Owed one) {
        var next = new LinkedHashMap<>(owed);
        next.put(one.requestId(), one);
        return new Requests(next);
    }

    private Requests without(RequestId request) {
        var next = new LinkedHashMap<>(owed);
        next.remove(request);
        return new Requests(next);
    }
}
