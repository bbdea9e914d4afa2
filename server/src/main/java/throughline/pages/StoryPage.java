package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.ActionId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.history.GetActionHistory;
import throughline.query.history.GetActionHistory.Chapter;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetAction;

/** The whole story of a promise, entry by entry, over every plan that it ran through. */
@Controller
class StoryPage {
    /** Entries of one plan that follow each other. */
    public record Stretch(Chapter from, List<Told> events) {}

    private final Ask reading;
    private final Places places;
    private final Access access;

    StoryPage(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/actions/{actionId}/story")
    String story(@PathVariable ActionId actionId, @AuthenticationPrincipal SignedIn who, Model model) {
        places.of(actionId, who);
        var asked = new GetActionHistory(actionId, access.visibleTo(who.person()), true);
        var history = reading.ask(asked, GetActionHistory.Answer.class);
        var answer = reading.ask(new GetAction(actionId, Moment.NOW), GetAction.Answer.class);
        model.addAttribute("answer", answer);
        model.addAttribute("action", answer.action());
        model.addAttribute("lives", history.throughline());
        model.addAttribute("stretches", stretches(history.story() == null ? List.of() : history.story()));
        model.addAttribute("plan", answer.planId());
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "action");
        return "story";
    }

    static List<Stretch> stretches(List<Chapter> story) {
        var stretches = new ArrayList<Stretch>();
        for (var chapter : story) {
            if (stretches.isEmpty() || !stretches.getLast().from().planId().equals(chapter.planId())) {
                stretches.add(new Stretch(chapter, new ArrayList<>()));
            }
            stretches.getLast().events().add(chapter.told());
        }
        return stretches;
    }
}
