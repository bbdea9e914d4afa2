package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import throughline.api.Places;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.FundId;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;

/** Records what was typed into a form around a plan; what cannot be recorded comes back as it was typed. */
@Component
class AroundDesk {
    private final AroundPage page;
    private final Places places;
    private final Desk desk;

    AroundDesk(AroundPage page, Places places, Desk desk) {
        this.page = page;
        this.places = places;
        this.desk = desk;
    }

    /** One form that was sent: of which plan, by whom, and where the answer goes. */
    record Sent(
            PlanId plan, Typed typed, SignedIn who, HttpServletRequest request, HttpServletResponse response, Model model) {}

    String record(Sent sent, Function<Typed, Object> command) {
        var place = places.of(sent.plan(), sent.who());
        var typed = sent.typed();
        try {
            var once = typed.once(sent.request().getRequestURI());
            var receipt = desk.send(
                    command.apply(typed), sent.who(), place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/plans/" + sent.plan() + "/around?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            sent.response().setStatus(failed.status());
            return page.show(sent.plan(), Moment.NOW, typed, failed, sent.who(), sent.model());
        }
    }

    IndicatorId indicator(Sent sent) {
        return indicator(sent, sent.typed().get("indicator"));
    }

    IndicatorId indicator(Sent sent, String id) {
        var chosen = Fields.id("indicator", id, IndicatorId::of, "Choose the indicator.");
        mustBelong(sent, places.of(chosen, sent.who()));
        return chosen;
    }

    InterventionId intervention(Sent sent, String id) {
        var chosen = Fields.id("intervention", id, InterventionId::of, "Choose the intervention.");
        mustBelong(sent, places.of(chosen, sent.who()));
        return chosen;
    }

    FundId fund(Sent sent, String id) {
        var chosen = Fields.id("fund", id, FundId::of, "Choose the fund.");
        mustBelong(sent, places.of(chosen, sent.who()));
        return chosen;
    }

    private static void mustBelong(Sent sent, Places.Place place) {
        if (!place.planId().equals(sent.plan())) {
            throw new Unknown("That belongs to another plan. Go back to this one, and choose among its own.");
        }
    }
}
