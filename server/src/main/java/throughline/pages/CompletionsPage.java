package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.pages.Asked.Tag;
import throughline.people.SignedIn;
import throughline.query.completions.FindCompletions;
import throughline.query.completions.FindCompletions.Round;
import throughline.query.completions.State;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Every time that something was said to be done, on what evidence, who agreed, and what was opened again. */
@Controller
class CompletionsPage {
    private static final int ON_A_PAGE = 20;
    private static final int AT_A_TIME = 1000;
    private static final String[] FILTERS = {"action", "part", "kind", "state", "from", "to"};

    private final Ask reading;
    private final Places places;

    CompletionsPage(Ask reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/completions")
    String completions(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        places.of(planId, who);
        var asked = Asked.of(fields, "from", "to").mustBeInOrder("from", "to");
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var path = "/plans/" + planId + "/completions";
        var kept = asked.kept(FILTERS);
        var every = every(new FindCompletions(planId, null, null, null, AT_A_TIME));
        model.addAttribute("asked", asked);
        model.addAttribute("path", path);
        model.addAttribute("every", every.size());
        model.addAttribute("parts", parts(every));
        model.addAttribute("tags", tags(kept, path, plan));
        PlanFrame.around(model, plan, "completions");
        if (asked.problems().isEmpty()) {
            found(plan, asked, kept, path, every, model);
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "completions";
    }

    private void found(
            GetPlan.Answer plan,
            Asked asked,
            Map<String, String> kept,
            String path,
            List<Round> every,
            Model model) {
        var planId = plan.planId();
        var rounds = kept.isEmpty() ? every : every(query(planId, asked));
        var stories = CompletionStories.of(rounds, every, WhoAnswered.actions(plan));
        var pages = Math.max(1, (stories.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var page = Math.min(page(asked), pages);
        var shown = stories.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        model.addAttribute("stories", shown);
        model.addAttribute("said", said(rounds.size(), every.size(), asked));
        var csv = Asked.with(Asked.with(kept, "plan", planId.toString()), "format", "csv");
        model.addAttribute("csv", Asked.address("/api/completions", csv));
        if (page < pages) {
            model.addAttribute("more", Asked.address(path, Asked.with(kept, "page", String.valueOf(page + 1))));
        }
    }

    private static FindCompletions query(PlanId planId, Asked asked) {
        var action = asked.chosen("action");
        var kind = asked.chosen("kind");
        var state = asked.chosen("state");
        return new FindCompletions(
                planId,
                action == null ? null : ActionId.of(action),
                asked.chosen("part"),
                kind == null ? null : FindCompletions.kindOf(kind),
                state == null ? null : State.of(state),
                moment(asked, "from"),
                moment(asked, "to"),
                null,
                null,
                AT_A_TIME);
    }

    /** The rounds of an action stand together, so that no page can be cut between them before all are known. */
    private List<Round> every(FindCompletions asked) {
        var rounds = new ArrayList<Round>();
        for (@Nullable FindCompletions next = asked; next != null; ) {
            var page = reading.ask(next, FindCompletions.Answer.class);
            rounds.addAll(page.completions());
            next = page.next() == null ? null : next.after(page.next());
        }
        return rounds;
    }

    private static List<String> parts(List<Round> every) {
        return every.stream()
                .map(Round::organisation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static @Nullable Moment moment(Asked asked, String name) {
        var day = asked.day(name);
        return day == null ? null : Moment.of(day);
    }

    private static int page(Asked asked) {
        return asked.get("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked.get("page")) : 1;
    }

    private static String said(int shown, int every, Asked asked) {
        if (every == 0) {
            return "Nothing was said to be done yet.";
        }
        var span = Span.inWords(asked.day("from"), asked.day("to"));
        var count = shown == every
                ? (every == 1 ? "The one completion" : "All " + every + " completions")
                : shown + " of " + every + (every == 1 ? " completion" : " completions");
        return count + (span.isEmpty() ? "" : ", recorded " + span);
    }

    private static List<Tag> tags(Map<String, String> kept, String path, GetPlan.Answer plan) {
        return kept.entrySet().stream()
                .map(one -> new Tag(
                        words(one.getKey(), one.getValue(), plan),
                        Asked.address(path, Asked.without(kept, one.getKey()))))
                .toList();
    }

    private static String words(String name, String value, GetPlan.Answer plan) {
        return switch (name) {
            case "action" -> "Action " + RatingLines.label(plan, value);
            case "part" -> value.equals(FindCompletions.WHOLE) ? "The whole action" : "The part of " + value;
            case "kind", "state" -> Wordings.capital(value);
            case "from" -> "From " + new British().day(LocalDate.parse(value));
            case "to" -> "Up to " + new British().day(LocalDate.parse(value));
            default -> value;
        };
    }
}
