package throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.handover.HandOver;
import throughline.command.handover.HandedOver;
import throughline.command.party.Appoint.Holder;
import throughline.commands.Receipt;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;

/** Hands over from a person to their successor. */
@RestController
class HandOverCalls {
    private final Handing handing;
    private final Places places;

    HandOverCalls(Handing handing, Places places) {
        this.handing = handing;
        this.places = places;
    }

    /**
     * @param successor by name; or
     * @param successorId by the id in the register
     * @param from the successor's first day; absent means today
     * @param seen the `digest` of a rehearsal; what changed since makes it `412`
     */
    record HandingOver(
            @Nullable Prose successor,
            @Nullable PartyId successorId,
            @Nullable LocalDate from,
            @Nullable Prose reason,
            @Nullable String seen) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable Long position,
            @Nullable Boolean pending,
            @Nullable PartyId successor,
            LocalDate from,
            List<HandedOver.Post> posts,
            List<HandedOver.Passed> actions,
            @Nullable Integer drafts,
            String digest) {
        static Answer of(Receipt receipt) {
            var made = EventJson.mapper().readValue(receipt.result(), HandedOver.class);
            return new Answer(
                    receipt.position() == 0 ? null : receipt.position(),
                    receipt.pending() && receipt.position() != 0 ? true : null,
                    made.successor(),
                    made.from(),
                    made.posts(),
                    made.actions(),
                    made.drafts(),
                    made.digest());
        }
    }

    @Operation(
            summary = "Hands everything that a person holds, leads and owes to a successor, all of it or nothing",
            description = "`successor` names a person, registered when new; or `successorId` is one of the register."
                    + " With `rehearse=true` nothing is recorded, and the answer says what would pass over.")
    @PostMapping("/api/parties/{partyId}/hand-over")
    Answer handOver(
            @PathVariable PartyId partyId,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @RequestBody HandingOver body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(partyId, who);
        var asked = new HandOver(
                partyId, partnership, successor(body), body.from(), body.reason(), body.seen(), rehearse);
        return Answer.of(handing.in(asked, who, partnership, request));
    }

    private static Holder successor(HandingOver body) {
        if ((body.successor() == null) == (body.successorId() == null)) {
            throw Refusal.malformed("Say who takes over: either successor, a name, or successorId, an id of the register.");
        }
        return body.successorId() != null
                ? new Holder.Known(body.successorId())
                : new Holder.Named(PlanCalls.needed(body.successor(), "Say who takes over."), Lead.Kind.PERSON);
    }
}
