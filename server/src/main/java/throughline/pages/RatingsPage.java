package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
import throughline.query.ratings.FindRatingLines;
import throughline.query.ratings.FindRecorders;

/** Who changed which rating, when, from what, to what and why; each change, or action by action as a picture. */
@Controller
class RatingsPage {
    private static final int ON_A_PAGE = 50;
    private static final String[] FILTERS = {"action", "by", "organisation", "direction", "rating", "from", "to"};

    private final Ask reading;
    private final Places places;

    RatingsPage(Ask reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/ratings")
    String ratings(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        places.of(planId, who);
        var asked = Asked.of(fields, "from", "to").mustBeInOrder("from", "to");
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var recorders = reading.ask(new FindRecorders(planId, null), FindRecorders.Answer.class);
        var path = "/plans/" + planId + "/ratings";
        var kept = asked.kept(FILTERS);
        var byAction = asked.get("view").equals("actions");
        model.addAttribute("answer", plan);
        model.addAttribute("recorders", recorders);
        model.addAttribute("asked", asked);
        model.addAttribute("path", path);
        model.addAttribute("byAction", byAction);
        model.addAttribute("changesAddress", Asked.address(path, kept));
        model.addAttribute("actionsAddress", Asked.address(path, Asked.with(kept, "view", "actions")));
        model.addAttribute("tags", tags(kept, path, byAction, plan, recorders));
        PlanFrame.around(model, plan, "ratings");
        if (asked.problems().isEmpty()) {
            found(planId, asked, kept, byAction, plan, model);
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "ratings";
    }

    private void found(
            PlanId planId,
            Asked asked,
            Map<String, String> kept,
            boolean byAction,
            GetPlan.Answer plan,
            Model model) {
        var query = query(planId, asked);
        var found = reading.ask(query, FindRatingChanges.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("said", said(found, asked));
        var csv = Asked.with(Asked.with(kept, "plan", planId.toString()), "format", "csv");
        model.addAttribute("csv", Asked.address("/api/audit/ratings", csv));
        model.addAttribute("packAddress", Asked.address("/plans/" + planId + "/evidence-pack", pack(asked)));
        if (byAction || query.action() != null) {
            var lines = reading.ask(new FindRatingLines(query), FindRatingLines.Answer.class);
            model.addAttribute("lines", RatingLines.of(plan, lines.lines(), kept));
        }
        if (found.next() != null) {
            var next = Asked.with(kept, "after", found.next().toString());
            model.addAttribute("more", Asked.address("/plans/" + planId + "/ratings", next));
        }
    }

    private static FindRatingChanges query(PlanId planId, Asked asked) {
        var action = asked.chosen("action");
        var direction = asked.chosen("direction");
        var after = asked.get("after");
        return new FindRatingChanges(
                planId,
                action == null ? null : ActionId.of(action),
                asked.chosen("by"),
                asked.chosen("organisation"),
                moment(asked, "from"),
                moment(asked, "to"),
                asked.chosen("rating"),
                direction == null ? null : Direction.of(direction),
                null,
                after.matches("\\d{1,18}") ? Long.valueOf(after) : null,
                ON_A_PAGE);
    }

    /** The same as a question, as far as a pack can be narrowed. */
    private static Map<String, String> pack(Asked asked) {
        var question = asked.kept("action", "from", "to");
        question.put("about", "question");
        question.put("kind", "rating");
        if (asked.chosen("by") != null) {
            question.put("person", asked.get("by"));
        }
        return question;
    }

    private static @Nullable Moment moment(Asked asked, String name) {
        var day = asked.day(name);
        return day == null ? null : Moment.of(day);
    }

    /** “12 of 36 changes, April to June 2026”. */
    private static String said(FindRatingChanges.Answer found, Asked asked) {
        if (found.ofAll() == 0) {
            return "No rating has been recorded yet.";
        }
        var span = Span.inWords(asked.day("from"), asked.day("to"));
        var count = found.total() == found.ofAll()
                ? (found.ofAll() == 1 ? "The one change" : "All " + found.ofAll() + " changes")
                : found.total() + " of " + found.ofAll() + (found.ofAll() == 1 ? " change" : " changes");
        return count + (span.isEmpty() ? "" : ", " + span) + ", newest first";
    }

    private static List<Tag> tags(
            Map<String, String> kept,
            String path,
            boolean byAction,
            GetPlan.Answer plan,
            FindRecorders.Answer recorders) {
        var tags = new ArrayList<Tag>();
        kept.forEach((name, value) -> {
            var rest = Asked.without(kept, name);
            var address = Asked.address(path, byAction ? Asked.with(rest, "view", "actions") : rest);
            tags.add(new Tag(words(name, value, plan, recorders), address));
        });
        return tags;
    }

    private static String words(String name, String value, GetPlan.Answer plan, FindRecorders.Answer recorders) {
        return switch (name) {
            case "action" -> "Action " + RatingLines.label(plan, value);
            case "by" ->
                recorders.people().stream()
                        .filter(person -> person.person().toString().equals(value))
                        .map(FindRecorders.Person::name)
                        .findFirst()
                        .orElse(value);
            case "direction" -> RatingLines.direction(value);
            case "rating" -> "To " + value;
            case "from" -> "From " + new British().day(LocalDate.parse(value));
            case "to" -> "Up to " + new British().day(LocalDate.parse(value));
            default -> value;
        };
    }
}
