package throughline.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.By;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.pages.Tools.Tool;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.accountability.FindAccountability;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.party.GetParty;
import throughline.query.plan.GetPlan;

/** The register of a plan's partnership, and each of its parties: who holds, chairs and is nominated, on any day. */
@Controller
class RegisterPages {
    private static final Tool REGISTER =
            new Tool("register-party", "Enter a party in the register", "Enter it in the register");
    private static final Tool APPOINT = new Tool("appoint", "Appoint somebody", "Record the appointment");
    private static final Tool END = new Tool("end-appointment", "Say when an appointment ends", "Record its last day");
    private static final Tool CLARIFY = new Tool("clarify-party", "Say what this party is", "Record what it is");

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Wordings wordings;

    RegisterPages(Ask reading, Places places, Access access, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/parties")
    String register(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return register(planId, asked, Typed.nothing(), null, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    String register(
            PlanId planId, Map<String, String> asked, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var partnership = places.of(planId, who).partnershipId();
        var days = Days.of(asked);
        model.addAttribute(
                "found",
                reading.ask(new FindParties(partnership, days.moment(), days.on()), FindParties.Answer.class));
        around(planId, days, typed, failed, List.of(REGISTER), who, model);
        return "parties";
    }

    @GetMapping("/plans/{planId}/parties/{partyId}")
    String party(
            @PathVariable PlanId planId,
            @PathVariable PartyId partyId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return party(planId, partyId, asked, Typed.nothing(), null, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    String party(
            PlanId planId,
            PartyId partyId,
            Map<String, String> asked,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            Model model) {
        mustBelong(planId, partyId, who);
        var days = Days.of(asked);
        var answer = reading.ask(new GetParty(partyId, days.moment(), days.on()), GetParty.Answer.class);
        var leads = reading.ask(
                new FindAccountability(
                        null, partyId.toString(), days.moment(), days.on(), access.visibleTo(who.person())),
                FindAccountability.Answer.class);
        var party = answer.party();
        model.addAttribute("found", answer);
        model.addAttribute("party", party);
        model.addAttribute("leads", leads.parties().stream().findFirst().orElse(null));
        model.addAttribute(
                "known",
                reading.ask(new FindParties(answer.partnershipId(), Moment.NOW, null), FindParties.Answer.class)
                        .parties());
        around(planId, days, typed, failed, tools(party), who, model);
        return "party";
    }

    /** The partnership's register is reached through one of its plans, and through no other. */
    void mustBelong(PlanId planId, PartyId partyId, SignedIn who) {
        var partnership = places.of(planId, who).partnershipId();
        if (!places.of(partyId, who).equals(partnership)) {
            throw new Unknown("This party is on another partnership's register. Look it up in that of its own plan.");
        }
    }

    private void around(
            PlanId planId,
            Days days,
            Typed typed,
            @Nullable Failed failed,
            List<Tool> tools,
            SignedIn who,
            Model model) {
        var place = places.of(planId, who);
        var coordinates =
                access.roleIn(who.person(), place.partnershipId()).orElse(null) == By.Role.COORDINATOR;
        model.addAttribute("tools", coordinates ? tools : List.of());
        model.addAttribute("asAtDay", days.asAt());
        model.addAttribute("onDay", days.on());
        model.addAttribute("wordings", wordings);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(
                model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "accountability");
    }

    /** Those that what it is leaves possible. */
    private static List<Tool> tools(FindParties.Party party) {
        return switch (party.kind()) {
            case POST, GROUP, ORGANISATION ->
                party.appointments().isEmpty() ? List.of(APPOINT, CLARIFY) : List.of(APPOINT, END, CLARIFY);
            case PERSON, EVERYONE, UNCLEAR -> List.of(CLARIFY);
        };
    }

    /**
     * The two days that a reader asks about.
     *
     * @param asAt the day to whose end the record is read; absent where it is read to now
     * @param on the day asked about; absent where it is that of the record
     */
    private record Days(@Nullable LocalDate asAt, @Nullable LocalDate on, Moment moment) {
        static Days of(Map<String, String> asked) {
            var asAt = DayFields.read(asked, "asAt");
            var on = DayFields.read(asked, "on");
            return new Days(asAt, on, asAt == null ? Moment.of(asked.get("asAt")) : Moment.of(asAt));
        }
    }
}
