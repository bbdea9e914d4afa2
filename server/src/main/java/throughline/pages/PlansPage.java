package throughline.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.plan.FindPlans;

/** Every plan that a person can see, each with the ways to what a newcomer asks first. */
@Controller
class PlansPage {
    private static final int ON_A_PAGE = 100;

    private final Ask reading;
    private final Access access;
    private final Coordinated coordinated;

    PlansPage(Ask reading, Access access, Coordinated coordinated) {
        this.reading = reading;
        this.access = access;
        this.coordinated = coordinated;
    }

    @GetMapping("/plans")
    String plans(@RequestParam(defaultValue = "0") long after, @AuthenticationPrincipal SignedIn who, Model model) {
        var asked = new FindPlans(access.visibleTo(who.person()), after, ON_A_PAGE);
        var answer = reading.ask(asked, FindPlans.Answer.class);
        // What is worked on now stands before what is over.
        var byName = answer.plans().stream()
                .sorted(Comparator.comparing((FindPlans.Line line) -> !line.standing().equals("open")))
                .collect(Collectors.groupingBy(FindPlans.Line::partnership, TreeMap::new, Collectors.toList()));
        model.addAttribute("partnerships", new LinkedHashMap<>(byName));
        model.addAttribute("opens", coordinated.any(who));
        model.addAttribute("next", answer.next());
        model.addAttribute("current", "plans");
        return "plans";
    }
}
