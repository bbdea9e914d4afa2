package throughline.pages;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.withholding.FindWithholdings;
import throughline.query.withholding.FindWithholdings.Line;
import throughline.query.withholding.FindWithholdings.State;

/** Which texts of a plan may not be read, and which of them wait to be decided. */
@Controller
class WithheldPage {
    private final Ask reading;
    private final Places places;
    private final Veils veils;

    WithheldPage(Ask reading, Places places, Veils veils) {
        this.reading = reading;
        this.places = places;
        this.veils = veils;
    }

    @GetMapping("/plans/{planId}/withheld")
    String list(
            @PathVariable PlanId planId,
            @RequestParam(required = false) @Nullable Long withheld,
            @RequestParam(required = false) @Nullable Long shown,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var partnership = places.of(planId, who).partnershipId();
        veils.mustOversee(who, partnership);
        var all = reading.ask(new FindWithholdings(planId), FindWithholdings.Answer.class).withholdings().stream()
                .sorted(Comparator.comparingLong(Line::decided).reversed())
                .toList();
        model.addAttribute("waiting", of(all, State.HIDDEN));
        model.addAttribute("withheld", of(all, State.WITHHELD));
        model.addAttribute("shownAgain", of(all, State.SHOWN));
        model.addAttribute("done", withheld != null
                ? "The text is withheld. It is kept nowhere any more."
                : shown != null ? "The text can be read again." : null);
        model.addAttribute("governs", veils.governs(who, partnership));
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "history");
        return "withheld";
    }

    private static List<Line> of(List<Line> all, State state) {
        return all.stream().filter(line -> line.state() == state).toList();
    }
}
