package throughline.pages;

import java.util.List;
import java.util.Set;
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
import throughline.query.history.Kinds;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** The whole record of a plan as sentences, a page at a time, from either end. */
@Controller
class HistoryPage {
    private static final int ON_A_PAGE = 100;

    /** @param next the {@code after} of the following page; absent on the last one */
    record Part(List<Told> events, int total, @Nullable Long next) {
        /** @param after a position that this part does not hold; 0 for the beginning of the order */
        static Part of(List<Told> story, boolean newestFirst, long after, int most) {
            var ordered = newestFirst ? story.reversed() : story;
            var left = ordered.stream()
                    .filter(event -> after == 0
                            || (newestFirst ? event.position() < after : event.position() > after))
                    .toList();
            var shown = left.subList(0, Math.min(most, left.size()));
            return new Part(shown, story.size(), left.size() > most ? shown.getLast().position() : null);
        }
    }

    private final Ask reading;
    private final Places places;
    private final PlanStory story;
    private final Wordings wordings;

    HistoryPage(Ask reading, Places places, PlanStory story, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.story = story;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/history")
    String history(
            @PathVariable PlanId planId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + ON_A_PAGE) int limit,
            @RequestParam(defaultValue = "oldest") String order,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var newestFirst = order.equals("newest");
        var kinds = kind.isBlank() ? Set.<String>of() : Set.of(kind);
        var most = Math.clamp(limit, 1, 1000);
        model.addAttribute("part", Part.of(story.of(planId, kinds), newestFirst, after, most));
        model.addAttribute("order", newestFirst ? "newest" : "oldest");
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kinds.ALL);
        model.addAttribute("first", after == 0);
        model.addAttribute("limit", most);
        model.addAttribute("wordings", wordings);
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "history");
        return "history";
    }
}
