package throughline.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import throughline.query.changes.GetChanges;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** What differs in a plan between two moments, field by field, with who and why behind each. */
@Controller
class ChangesPage {
    private static final int DAYS_BACK = 90;

    private final Ask reading;
    private final Places places;
    private final PlanStory story;
    private final British british;
    private final Wordings wordings;
    private final Clock clock;

    ChangesPage(Ask reading, Places places, PlanStory story, British british, Wordings wordings, Clock clock) {
        this.reading = reading;
        this.places = places;
        this.story = story;
        this.british = british;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/plans/{planId}/changes")
    String changes(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var opening = story.opening(planId);
        var from = notBefore(opening, moment(asked, "from", daysAgo()));
        var to = notBefore(opening, moment(asked, "to", Moment.NOW));
        var found = compared(planId, from, to);
        if (found.from().position() > found.to().position()) {
            var later = from;
            from = to;
            to = later;
            found = compared(planId, from, to);
        }
        var words = new SpeltOut(british, wordings);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("added", spelt(found.added(), words));
        model.addAttribute("removed", spelt(found.removed(), words));
        model.addAttribute("changed", spelt(found.changed(), words));
        model.addAttribute("summary", summary(found));
        model.addAttribute("fromWords", said(from, found.from(), opening));
        model.addAttribute("toWords", said(to, found.to(), opening));
        model.addAttribute("beginning", from instanceof Moment.Until until && until.instant().equals(opening.at()));
        model.addAttribute("fromDay", day(from, found.from()));
        model.addAttribute("toDay", day(to, found.to()));
        model.addAttribute("since", since(plan, opening));
        model.addAttribute("colours", Colours.of(plan.statusKey()));
        PlanFrame.around(model, plan, "changes");
        return "changes";
    }

    private GetChanges.Answer compared(PlanId planId, Moment from, Moment to) {
        return reading.ask(new GetChanges(planId, from, to), GetChanges.Answer.class);
    }

    private static List<Compared> spelt(List<GetChanges.Item> items, SpeltOut words) {
        return items.stream().map(item -> Compared.of(item, words)).toList();
    }

    private static Moment moment(Map<String, String> asked, String name, Moment otherwise) {
        var day = DayFields.read(asked, name);
        if (day != null) {
            return Moment.of(day);
        }
        var written = asked.getOrDefault(name, "");
        if (written.equals("start")) {
            return Moment.of(Moment.FIRST);
        }
        return written.isBlank() ? otherwise : Moment.of(written);
    }

    private Moment daysAgo() {
        return Moment.of(LocalDate.ofInstant(clock.instant(), Moment.LONDON).minusDays(DAYS_BACK));
    }

    /** A plan is compared with its own beginning at the earliest, not with nothing. */
    private static Moment notBefore(Told opening, Moment moment) {
        var before =
                switch (moment) {
                    case Moment.Now now -> false;
                    case Moment.Until until -> until.instant().isBefore(opening.at());
                    case Moment.At at -> at.position() < opening.position();
                };
        return before ? Moment.of(opening.at()) : moment;
    }

    private String said(Moment moment, GetChanges.Side side, Told opening) {
        return switch (moment) {
            case Moment.Now now -> "now";
            case Moment.Until until ->
                until.instant().equals(opening.at()) || until.text().length() == "2024-06-14".length()
                        ? british.day(until.instant())
                        : british.moment(until.instant());
            case Moment.At at -> british.moment(side.asAt());
        };
    }

    private static @Nullable LocalDate day(Moment moment, GetChanges.Side side) {
        return moment instanceof Moment.Now ? null : LocalDate.ofInstant(side.asAt(), Moment.LONDON);
    }

    /** Moments that a reader is likely to compare with now, the latest first. */
    private static Map<String, Instant> since(GetPlan.Answer plan, Told opening) {
        var since = new LinkedHashMap<String, Instant>();
        plan.versions().reversed().stream()
                .limit(3)
                .forEach(version -> since.put("Since " + version.label(), version.recordedAt()));
        since.put("Since the plan began", opening.at());
        return since;
    }

    private static String summary(GetChanges.Answer found) {
        if (found.events() == 0) {
            return "Nothing was recorded in between.";
        }
        var what = new ArrayList<String>();
        if (!found.added().isEmpty()) {
            what.add(found.added().size() + " added");
        }
        if (!found.removed().isEmpty()) {
            what.add(found.removed().size() + " removed");
        }
        if (!found.changed().isEmpty()) {
            what.add(count(found.fields(), "field") + " changed in " + count(found.changed().size(), "place"));
        }
        return "%s: %s. Each with who and why."
                .formatted(found.events() == 1 ? "One entry" : found.events() + " entries", String.join(", ", what));
    }

    private static String count(int many, String of) {
        return many == 1 ? "one " + of : many + " " + of + "s";
    }
}
