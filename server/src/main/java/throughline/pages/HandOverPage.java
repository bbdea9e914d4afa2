package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.handover.HandOver;
import throughline.command.handover.HandedOver;
import throughline.command.party.Appoint;
import throughline.commands.Desk;
import throughline.commands.Once;
import throughline.commands.Receipt;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;
import throughline.query.journal.Moment;
import throughline.query.party.GetParty;
import throughline.query.plan.GetPlan;

/** Handing over to a successor: what passes is read first, and recorded with a second press. */
@Controller
class HandOverPage {
    private static final String FORM = "hand-over";
    private static final int OUTDATED = 412;

    private final RegisterPages pages;
    private final Places places;
    private final Ask reading;
    private final Desk desk;

    HandOverPage(RegisterPages pages, Places places, Ask reading, Desk desk) {
        this.pages = pages;
        this.places = places;
        this.reading = reading;
        this.desk = desk;
    }

    /** The form is on the party's own page; who reloads what they read comes back to it. */
    @GetMapping("/plans/{planId}/parties/{partyId}/hand-over")
    String form(@PathVariable PlanId planId, @PathVariable PartyId partyId) {
        return "redirect:/plans/" + planId + "/parties/" + partyId;
    }

    @PostMapping("/plans/{planId}/parties/{partyId}/hand-over")
    String send(
            @PathVariable PlanId planId,
            @PathVariable PartyId partyId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        pages.mustBelong(planId, partyId, who);
        var typed = new Typed(FORM, values);
        try {
            return switch (typed.get("step")) {
                case "edit" -> pages.party(planId, partyId, Map.of(), typed, null, who, model);
                case "record" -> record(planId, partyId, typed, who, request, next);
                default -> review(planId, partyId, typed, null, who, model);
            };
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return failed.status() == OUTDATED
                    ? again(planId, partyId, typed, failed, who, model)
                    : pages.party(planId, partyId, Map.of(), typed, failed, who, model);
        }
    }

    private String review(
            PlanId planId, PartyId partyId, Typed typed, @Nullable String notice, SignedIn who, Model model) {
        var handed = handed(send(planId, partyId, typed, true, null, who));
        model.addAttribute("handed", handed);
        model.addAttribute("words", new Handed(handed));
        model.addAttribute("from", name(partyId));
        model.addAttribute("to", handed.successor() == null ? typed.get("name") : name(handed.successor()));
        model.addAttribute("party", partyId);
        model.addAttribute("typed", typed);
        model.addAttribute("notice", notice);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(
                model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "accountability");
        return "hand-over";
    }

    /** There may be nothing left of what was read. */
    private String again(PlanId planId, PartyId partyId, Typed typed, Failed failed, SignedIn who, Model model) {
        try {
            return review(planId, partyId, typed, failed.sentence(), who, model);
        } catch (RuntimeException e) {
            return pages.party(planId, partyId, Map.of(), typed, Failed.because(e), who, model);
        }
    }

    private String record(
            PlanId planId,
            PartyId partyId,
            Typed typed,
            SignedIn who,
            HttpServletRequest request,
            RedirectAttributes next) {
        var handed = handed(send(planId, partyId, typed, false, typed.once(request.getRequestURI()), who));
        var to = handed.successor() == null ? typed.get("name") : name(handed.successor());
        next.addFlashAttribute("recorded", new Handed(handed).recorded(to));
        return "redirect:/plans/" + planId + "/parties/" + partyId;
    }

    private Receipt send(
            PlanId planId, PartyId partyId, Typed typed, boolean rehearse, @Nullable Once once, SignedIn who) {
        var partnership = places.of(planId, who).partnershipId();
        var name = typed.needed("name", "Say who the successor is.");
        var from = typed.day("from");
        var reason = typed.needed("reason", "Say why it is handed over: one sentence is enough.");
        var asked = new HandOver(
                partyId,
                partnership,
                new Appoint.Holder.Named(name, Lead.Kind.PERSON),
                from,
                reason,
                rehearse ? null : typed.get("seen"),
                rehearse);
        return desk.send(asked, who, partnership, By.Channel.PAGE, once, null);
    }

    private static HandedOver handed(Receipt receipt) {
        return EventJson.mapper().readValue(receipt.result(), HandedOver.class);
    }

    private String name(PartyId party) {
        return reading.ask(new GetParty(party, Moment.NOW, null), GetParty.Answer.class)
                .party()
                .name();
    }
}
