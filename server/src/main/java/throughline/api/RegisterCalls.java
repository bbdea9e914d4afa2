package throughline.api;

import static throughline.api.PlanCalls.needed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.party.Appoint;
import throughline.command.party.Appoint.Holder;
import throughline.command.party.ClarifyParty;
import throughline.command.party.EndAppointment;
import throughline.command.party.RegisterParty;
import throughline.command.plan.SetAccountabilityRule;
import throughline.events.Appointment;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.party.GetParty;

/** A partnership's register, and by which rule somebody answers. */
@RestController
class RegisterCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;
    private final KnownCalls known;

    RegisterCalls(Handing handing, Places places, Ask reading, KnownCalls known) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
        this.known = known;
    }

    record NewParty(@Nullable Prose name, Lead.@Nullable Kind kind) {}

    record NewHolder(@Nullable Prose name, Lead.@Nullable Kind kind) {}

    /**
     * @param holder by name; or
     * @param holderId by the id in the register
     * @param manner absent means substantive
     */
    record Appointing(
            @Nullable NewHolder holder,
            @Nullable PartyId holderId,
            Appointment.@Nullable Manner manner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Prose reason) {}

    record Ending(
            @Nullable AppointmentId appointmentId,
            @Nullable LocalDate to,
            @Nullable Prose reason) {}

    record Clarifying(
            Lead.@Nullable Kind kind,
            @Nullable Prose name,
            @Nullable Prose reason) {}

    /** @param none true takes the plan's rule back */
    record Rule(
            @Nullable Prose group,
            @Nullable Prose list,
            @Nullable Boolean none,
            @Nullable Prose reason) {}

    @GetMapping("/api/plans/{planId}/parties")
    FindParties.Answer parties(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        var partnership = places.of(planId, who).partnershipId();
        return reading.ask(new FindParties(partnership, Moment.of(asAt), on), FindParties.Answer.class);
    }

    @GetMapping("/api/parties/{partyId}")
    ResponseEntity<GetParty.Answer> party(
            @PathVariable PartyId partyId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(partyId, who);
        var answer = reading.ask(new GetParty(partyId, Moment.of(asAt), on), GetParty.Answer.class);
        return ResponseEntity.ok()
                .eTag("\"" + answer.party().sequence() + "\"")
                .body(answer);
    }

    @PostMapping("/api/plans/{planId}/parties")
    ResponseEntity<Recorded> register(
            @PathVariable PlanId planId,
            @RequestBody NewParty body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(planId, who).partnershipId();
        var name = needed(body.name(), "Give the party's name.");
        var kind = needed(body.kind(), "Say whether it is a person, a post, a group or an organisation.");
        var asked = new RegisterParty(PartyId.next(), partnership, kind, name);
        return PlanCalls.created(handing.in(asked, who, partnership, request), "/api/parties/");
    }

    @PostMapping("/api/parties/{partyId}/appoint")
    Recorded appoint(
            @PathVariable PartyId partyId,
            @RequestBody Appointing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(partyId, who);
        var asked = new Appoint(
                partyId,
                partnership,
                AppointmentId.next(),
                holder(body),
                body.manner() == null ? Appointment.Manner.SUBSTANTIVE : body.manner(),
                needed(body.from(), "Say from which day on, such as 2024-06-15."),
                body.to(),
                body.reason() == null ? null : Prose.orNull(body.reason().text()));
        return Recorded.of(handing.in(asked, who, partnership, request));
    }

    private static Holder holder(Appointing body) {
        if ((body.holder() == null) == (body.holderId() == null)) {
            throw Refusal.malformed(
                    "Say who it is: either holder, as {name, kind}, or holderId, an id of the register.");
        }
        if (body.holderId() != null) {
            return new Holder.Known(body.holderId());
        }
        var named = needed(body.holder(), "Say who it is.");
        return new Holder.Named(
                needed(named.name(), "Give the holder's name."),
                needed(named.kind(), "Say whether the holder is a person, a post or a group."));
    }

    @PostMapping("/api/parties/{partyId}/end-appointment")
    Recorded end(
            @PathVariable PartyId partyId,
            @RequestBody Ending body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(partyId, who);
        var asked = new EndAppointment(
                partyId,
                partnership,
                needed(body.appointmentId(), "Say which appointment ends, by its appointmentId."),
                needed(body.to(), "Say which is its last day, such as 2024-06-14."),
                body.reason());
        return Recorded.of(handing.in(asked, who, partnership, request));
    }

    @PostMapping("/api/parties/{partyId}/clarify-party")
    Recorded clarify(
            @PathVariable PartyId partyId,
            @RequestBody Clarifying body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(partyId, who);
        var asked = new ClarifyParty(partyId, partnership, body.kind(), body.name(), body.reason());
        return Recorded.of(handing.in(asked, who, partnership, request));
    }

    @Hidden
    @PostMapping("/api/parties/{partyId}/{command}")
    void unknown(@PathVariable String command) {
        throw known.none("A party", command, "/api/parties/{partyId}/");
    }

    @PostMapping("/api/plans/{planId}/set-accountability-rule")
    Recorded rule(
            @PathVariable PlanId planId,
            @RequestBody Rule body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(planId, who).partnershipId();
        var taken = Boolean.TRUE.equals(body.none());
        var words = said(body.group()) || said(body.list());
        if (taken == words) {
            throw Refusal.malformed("Give the plan's word for a group's chair (group), for the first named of a list (list),"
                    + " or both; or none: true, if the plan has no rule.");
        }
        var asked = new SetAccountabilityRule(planId, body.group(), body.list(), body.reason());
        return Recorded.of(handing.in(asked, who, partnership, request));
    }

    private static boolean said(@Nullable Prose word) {
        return word != null && !word.text().isBlank();
    }
}
