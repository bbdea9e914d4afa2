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
    private static final Tool HAND_OVER =
            new Tool("hand-over", "Hand over to a successor", "See what will be handed over");
    private static final Tool CLARIFY = new Tool("clarify-party", "Say what this party is", "Record what it is");

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Wordings wordings;
    private final PartyAnswers answering;

    RegisterPages(Ask reading, Places places, Access access, Wordings wordings, PartyAnswers answering) {
        this.answering = answering;
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
        if (days.readable()) {
            var found = reading.ask(new FindParties(partnership, days.moment(), days.on()), FindParties.Answer.class);
            var filter = PartyFilter.of(days.asked());
            model.addAttribute("found", found);
            model.addAttribute("filter", filter);
            model.addAttribute("shown", filter.of(found.parties()));
        }
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
        // A day that cannot be read, or that lies before the party, leaves the rest of the page as it is now.
        var known = days.readable() ? known(partyId, days) : null;
        var readable = known == null ? Days.of(Map.of()) : days;
        var answer = known == null
                ? reading.ask(new GetParty(partyId, Moment.NOW, null), GetParty.Answer.class)
                : known;
        var party = answer.party();
        model.addAttribute("found", answer);
        model.addAttribute("party", party);
        model.addAttribute("held", Tenures.of(party.appointments(), party.gaps(), answer.on()));
        model.addAttribute("answering", answering.of(party, readable, access.visibleTo(who.person())));
        model.addAttribute("said", answering.said(planId, party, readable));
        model.addAttribute(
                "known",
                reading.ask(new FindParties(answer.partnershipId(), Moment.NOW, null), FindParties.Answer.class)
                        .parties());
        around(planId, days, typed, failed, tools(party), who, model);
        return "party";
    }

    /** Absent where it was not on the register yet. */
    private GetParty.@Nullable Answer known(PartyId partyId, Days days) {
        try {
            return reading.ask(new GetParty(partyId, days.moment(), days.on()), GetParty.Answer.class);
        } catch (Unknown e) {
            days.asked().wrong("asAt", "asAt-day", String.valueOf(e.getMessage()));
            return null;
        }
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
        model.addAttribute("asked", days.asked());
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
            case PERSON -> List.of(HAND_OVER, CLARIFY);
            case EVERYONE, UNCLEAR -> List.of(CLARIFY);
        };
    }

    /**
     * The two days that a reader asks about.
     *
     * @param asAt the day to whose end the record is read; absent where it is read to now
     * @param on the day asked about; absent where it is that of the record
     */
    record Days(@Nullable LocalDate asAt, @Nullable LocalDate on, Moment moment, Asked asked) {
        static Days of(Map<String, String> fields) {
            var asked = Asked.of(fields, "asAt", "on");
            var asAt = asked.day("asAt");
            var moment = asAt != null ? Moment.of(asAt) : asked.problem("asAt").isEmpty() ? Moment.of(asked.get("asAt")) : Moment.NOW;
            return new Days(asAt, asked.day("on"), moment, asked);
        }

        boolean readable() {
            return asked.problems().isEmpty();
        }
    }
}
