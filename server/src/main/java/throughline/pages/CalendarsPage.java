package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import throughline.calendars.Calendars;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.plan.FindPlans;

/** Dates in one's own calendar: making an address for them, and withdrawing it. */
@Controller
class CalendarsPage {
    private static final String OWN = "own";

    private final Calendars calendars;

    CalendarsPage(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param plan chosen already, where the way here led from it */
    @GetMapping("/calendars")
    String all(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String withdrawn,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("withdrawn", withdrawn != null);
        return page(plan, who, model);
    }

    /** Answered at once and not by another page: the address is shown this one time. */
    @PostMapping("/calendars")
    String make(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String once,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var made = calendars.make(key(once), chosen(of), who);
            var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
            model.addAttribute("made", made.feed());
            model.addAttribute("address", made.path() == null ? null : site + made.path());
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            model.addAttribute("failed", failed);
        }
        return page(of, who, model);
    }

    @PostMapping("/calendars/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who) {
        calendars.withdraw(id, who);
        return "redirect:/calendars?withdrawn";
    }

    private String page(@Nullable String chosen, SignedIn who, Model model) {
        var plans = calendars.plansFor(who);
        var listed = calendars.of(who);
        model.addAttribute("chosen", chosen);
        model.addAttribute("own", calendars.hasOwn(who));
        // Nothing of a locked plan is due, and most of what ended is past.
        model.addAttribute("plans", plans.stream().filter(plan -> plan.standing().equals("open")).toList());
        model.addAttribute("titles", titles(plans));
        model.addAttribute("calendars", listed);
        model.addAttribute("once", UUID.randomUUID());
        return "calendars";
    }

    private static Map<PlanId, String> titles(List<FindPlans.Line> plans) {
        return plans.stream().collect(Collectors.toMap(FindPlans.Line::planId, FindPlans.Line::title));
    }

    private static @Nullable PlanId chosen(String of) {
        if (of.equals(OWN)) {
            return null;
        }
        try {
            return PlanId.of(of);
        } catch (IllegalArgumentException e) {
            throw new Mistake("of", "Choose whose dates the calendar shall hold.");
        }
    }

    private static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
