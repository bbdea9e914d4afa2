package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.pages.Asked.Tag;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.plan.FindPlans;
import throughline.seen.FindReadings;
import throughline.seen.Kind;
import throughline.seen.Readings;
import throughline.seen.Scope;
import throughline.seen.Sensitive;

/** Who signed in, and who looked at or took away what: of everyone for those who oversee it, of oneself for everyone. */
@Controller
class SeenPage {
    private static final int ON_A_PAGE = 50;
    private static final int MOST_PLANS = 1000;
    private static final String[] FILTERS = {"person", "kind", "from", "to"};

    private final Readings readings;
    private final Access access;
    private final Ask reading;

    SeenPage(Readings readings, Access access, Ask reading) {
        this.readings = readings;
        this.access = access;
        this.reading = reading;
    }

    @GetMapping("/seen")
    String ofEveryone(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var scope = Scope.of(who.person(), access);
        model.addAttribute("people", readings.people(scope));
        model.addAttribute("mine", false);
        return page("/seen", scope, fields, who, response, model);
    }

    @GetMapping("/about-me/readings")
    String ofMyself(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("people", List.of());
        model.addAttribute("mine", true);
        return page("/about-me/readings", Scope.ownOf(who.person()), fields, who, response, model);
    }

    private String page(
            String path, Scope scope, Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        var asked = Asked.of(fields, "from", "to").mustBeInOrder("from", "to");
        var kept = asked.kept(FILTERS);
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.isOfSession() || scope.seesReadings())
                .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("path", path);
        model.addAttribute("kinds", kinds);
        model.addAttribute("readingsToo", scope.seesReadings());
        model.addAttribute("listed", Sensitive.values());
        model.addAttribute("keptDays", readings.keptDays());
        model.addAttribute("plans", plans(who));
        model.addAttribute("all", Asked.address(path, kept));
        model.addAttribute("csv", Asked.address("/api/evidence/readings", Asked.with(kept, "format", "csv")));
        model.addAttribute("current", "seen");
        if (asked.problems().isEmpty()) {
            var found = readings.find(query(scope, asked));
            model.addAttribute("found", found);
            model.addAttribute("tags", tags(kept, path, found));
            if (found.next() != null) {
                model.addAttribute("more", Asked.address(path, Asked.with(kept, "after", found.next().toString())));
            }
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("tags", List.of());
        }
        return "seen";
    }

    private static FindReadings query(Scope scope, Asked asked) {
        var person = asked.chosen("person");
        var kind = asked.chosen("kind");
        var after = asked.get("after");
        return new FindReadings(
                scope,
                person == null ? null : person(person),
                kind == null ? null : Kind.of(kind),
                asked.day("from"),
                asked.day("to"),
                after.matches("\\d{1,18}") ? Long.valueOf(after) : null,
                ON_A_PAGE);
    }

    private static UUID person(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is nobody under this id. Choose a person from the list.", e);
        }
    }

    /** By their id, so that a line can name the plan that was read. */
    private Map<UUID, String> plans(SignedIn who) {
        var asked = new FindPlans(access.visibleTo(who.person()), 0, MOST_PLANS);
        return reading.ask(asked, FindPlans.Answer.class).plans().stream()
                .collect(Collectors.toMap(plan -> plan.planId().value(), FindPlans.Line::title));
    }

    private List<Tag> tags(Map<String, String> kept, String path, FindReadings.Answer found) {
        var tags = new ArrayList<Tag>();
        kept.forEach((name, value) ->
                tags.add(new Tag(words(name, value, found), Asked.address(path, Asked.without(kept, name)))));
        return tags;
    }

    private String words(String name, String value, FindReadings.Answer found) {
        return switch (name) {
            case "person" -> found.readings().stream().findFirst().map(FindReadings.Line::name).orElse("One person");
            case "kind" -> Kind.of(value).inWords();
            case "from" -> "From " + day(value);
            default -> "Up to " + day(value);
        };
    }

    private static String day(String value) {
        return new British().day(LocalDate.parse(value));
    }
}
