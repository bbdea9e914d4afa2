package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Places;
import throughline.command.party.Appoint;
import throughline.command.party.ClarifyParty;
import throughline.command.party.EndAppointment;
import throughline.command.party.RegisterParty;
import throughline.commands.Desk;
import throughline.events.Appointment;
import throughline.events.AppointmentId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;

/** The forms of the register's pages. */
@Controller
class RegisterForms {
    private final RegisterPages pages;
    private final Places places;
    private final Desk desk;

    RegisterForms(RegisterPages pages, Places places, Desk desk) {
        this.pages = pages;
        this.places = places;
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/parties/register-party")
    String register(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var partnership = places.of(planId, who).partnershipId();
        var typed = new Typed("register-party", values);
        try {
            var name = typed.needed("name", "Give the party's name.");
            var kind = Fields.chosen(Lead.Kind.class, typed, "kind", "Say what it is: a person, a post, a group …");
            var asked = new RegisterParty(PartyId.next(), partnership, kind, name);
            var receipt = desk.send(
                    asked, who, partnership, By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/parties/" + String.valueOf(receipt.result()).replace("\"", "");
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return pages.register(planId, Map.of(), typed, failed, who, model);
        }
    }

    @PostMapping("/plans/{planId}/parties/{partyId}/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable PartyId partyId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        pages.mustBelong(planId, partyId, who);
        var partnership = places.of(planId, who).partnershipId();
        var typed = new Typed(form, values);
        try {
            var command = command(form, partyId, partnership, typed);
            desk.send(command, who, partnership, By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/parties/" + partyId;
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return pages.party(planId, partyId, Map.of(), typed, failed, who, model);
        }
    }

    private static Object command(String form, PartyId party, PartnershipId partnership, Typed typed) {
        return switch (form) {
            case "appoint" ->
                new Appoint(
                        party,
                        partnership,
                        AppointmentId.next(),
                        new Appoint.Holder.Named(
                                typed.needed("name", "Say who it is."),
                                Fields.chosen(Lead.Kind.class, typed, "kind", "Say whether it is a person, a post or a group.")),
                        Fields.chosen(Appointment.Manner.class, typed, "manner", "Say in which manner."),
                        needed(typed, "from", "Say from which day on."),
                        typed.day("to"),
                        typed.prose("reason"));
            case "end-appointment" ->
                new EndAppointment(
                        party,
                        partnership,
                        appointment(typed),
                        needed(typed, "to", "Say which is the last day."),
                        typed.prose("reason"));
            case "clarify-party" ->
                new ClarifyParty(
                        party,
                        partnership,
                        Fields.chosen(Lead.Kind.class, typed, "kind", "Say what it is: a person, a post, a group …"),
                        typed.needed("name", "Give the party's name."),
                        typed.prose("reason"));
            default ->
                throw new Unknown("A party has no form “" + form + "”. Go back to the party and use one of its own.");
        };
    }

    private static LocalDate needed(Typed typed, String field, String ask) {
        var day = typed.day(field);
        if (day == null) {
            throw new Mistake(field + "-day", ask);
        }
        return day;
    }

    private static AppointmentId appointment(Typed typed) {
        try {
            return AppointmentId.of(typed.get("appointment"));
        } catch (IllegalArgumentException e) {
            throw new Mistake("appointment", "Choose the appointment that ends.");
        }
    }
}
