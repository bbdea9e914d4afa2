package throughline.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.PartyId;
import throughline.events.RequestEvent;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.query.journal.Entry;

/** Every update that was ever asked for on an action, and what became of it. */
public record Requests(Map<RequestId, Asked> all) {
    static final Requests NONE = new Requests(Map.of());

    /**
     * @param party who owes it now, after any handing over
     * @param notReceived stays when the answer comes after all
     */
    public record Asked(
            Noted<UpdateRequested> requested,
            PartyId party,
            List<Noted<RequestHandedOver>> handedOver,
            @Nullable Noted<RequestAnswered> answered,
            @Nullable Noted<UpdateNotReceived> notReceived,
            @Nullable Noted<RequestWithdrawn> withdrawn) {
        public boolean open() {
            return answered == null && withdrawn == null;
        }

        /** In the words of the contract; {@code on} is the day that lateness is counted on. */
        public String state(LocalDate on) {
            if (answered != null) {
                return answered.event().late() ? "answered-late" : "answered";
            }
            if (withdrawn != null) {
                return "withdrawn";
            }
            if (notReceived != null) {
                return "not-received";
            }
            var deadline = requested.event().deadline();
            return deadline != null && deadline.isBefore(on) ? "overdue" : "open";
        }

        Asked answeredBy(Noted<RequestAnswered> answer) {
            return new Asked(requested, party, handedOver, answer, notReceived, withdrawn);
        }

        Asked missed(Noted<UpdateNotReceived> missed) {
            return new Asked(requested, party, handedOver, answered, missed, withdrawn);
        }

        Asked handed(Noted<RequestHandedOver> over) {
            return new Asked(
                    requested, over.event().to(), Kept.with(handedOver, over), answered, notReceived, withdrawn);
        }

        Asked taken(Noted<RequestWithdrawn> back) {
            return new Asked(requested, party, handedOver, answered, notReceived, back);
        }
    }

    public Stream<Asked> open() {
        return all.values().stream().filter(Asked::open);
    }

    Requests after(RequestEvent event, Entry entry, boolean late) {
        return switch (event) {
            case UpdateRequested e ->
                new Requests(Kept.with(
                        all,
                        e.requestId(),
                        new Asked(Noted.of(e, entry, late), e.party(), List.of(), null, null, null)));
            case RequestAnswered e -> changed(e.requestId(), asked -> asked.answeredBy(Noted.of(e, entry, late)));
            case UpdateNotReceived e -> changed(e.requestId(), asked -> asked.missed(Noted.of(e, entry, late)));
            case RequestHandedOver e -> changed(e.requestId(), asked -> asked.handed(Noted.of(e, entry, late)));
            case RequestWithdrawn e -> changed(e.requestId(), asked -> asked.taken(Noted.of(e, entry, late)));
        };
    }

    private Requests changed(RequestId id, UnaryOperator<Asked> change) {
        var known = all.get(id);
        return known == null ? this : new Requests(Kept.with(all, id, change.apply(known)));
    }
}
