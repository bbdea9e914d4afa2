package throughline.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
import throughline.query.ratings.FindRecorders;

/** Who changed which rating, when, from what, to what and why. */
@Controller
class RatingsPage {
    private static final int ON_A_PAGE = 50;

    private final Ask reading;
    private final Places places;

    RatingsPage(Ask reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/ratings")
    String ratings(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var from = DayFields.read(asked, "from");
        var to = DayFields.read(asked, "to");
        var action = chosen(asked, "action");
        var direction = chosen(asked, "direction");
        var after = chosen(asked, "after");
        var found = reading.ask(
                new FindRatingChanges(
                        planId,
                        action == null ? null : ActionId.of(action),
                        chosen(asked, "by"),
                        chosen(asked, "organisation"),
                        from == null ? null : Moment.of(from),
                        to == null ? null : Moment.of(to),
                        chosen(asked, "rating"),
                        direction == null ? null : Direction.of(direction),
                        null,
                        after == null ? null : Long.valueOf(after),
                        ON_A_PAGE),
                FindRatingChanges.Answer.class);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var filters = filters(asked, from, to);
        model.addAttribute("found", found);
        model.addAttribute("answer", plan);
        model.addAttribute("colours", Colours.of(plan.statusKey()));
        model.addAttribute("recorders", reading.ask(new FindRecorders(planId, null), FindRecorders.Answer.class));
        model.addAttribute("asked", asked);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("csv", address("/api/audit/ratings", filters, Map.of("plan", planId.toString(), "format", "csv")));
        if (found.next() != null) {
            var fields = new LinkedHashMap<>(asked);
            fields.put("after", found.next().toString());
            model.addAttribute("more", address("/plans/" + planId + "/ratings", fields, Map.of()));
        }
        PlanFrame.around(model, plan, "ratings");
        return "ratings";
    }

    private static Map<String, String> filters(
            Map<String, String> asked, @Nullable LocalDate from, @Nullable LocalDate to) {
        var filters = asked.entrySet().stream()
                .filter(field -> !field.getValue().isBlank() && !field.getKey().contains("-") && !field.getKey().equals("after"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        if (from != null) {
            filters.put("from", from.toString());
        }
        if (to != null) {
            filters.put("to", to.toString());
        }
        return filters;
    }

    private static String address(String path, Map<String, String> fields, Map<String, String> more) {
        var address = UriComponentsBuilder.fromPath(path);
        fields.forEach(address::queryParam);
        more.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    private static @Nullable String chosen(Map<String, String> asked, String name) {
        var value = asked.getOrDefault(name, "");
        return value.isBlank() ? null : value.strip();
    }
}
