package throughline.pages;

import static org.springframework.web.util.UriComponentsBuilder.fromPath;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import throughline.query.governance.GetGovernance;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.plan.GetTimeline;

/** What differs in a plan between two moments, field by field, with who and why behind each. */
@Controller
class ChangesPage {
    /** Stands in an address for the plan's opening. */
    static final String START = "start";


    private final Ask reading;
    private final Places places;
    private final British british;
    private final Wordings wordings;
    private final Clock clock;

    ChangesPage(Ask reading, Places places, British british, Wordings wordings, Clock clock) {
        this.reading = reading;
        this.places = places;
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
        if (asked.containsKey("from-day") || asked.containsKey("to-day")) {
            try {
                return chosen(planId, asked);
            } catch (Mistake e) {
                model.addAttribute("mistake", e.getMessage());
                model.addAttribute("mistaken", e.field());
            }
        }
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var life = reading.ask(new GetTimeline(planId), GetTimeline.Answer.class);
        var opening = life.steps().getFirst();
        var governance = reading.ask(new GetGovernance(planId, Moment.NOW, null), GetGovernance.Answer.class);
        var since = StartingPoints.of(governance, life, LocalDate.ofInstant(opening.at(), Moment.LONDON), plan.on(), british);
        var range = Range.of(from(asked, since), asked.getOrDefault("to", "").strip(), opening, clock.instant(), british);
        var found = compared(planId, range);
        if (range.isBackwards(found)) {
            range = range.turned();
            found = compared(planId, range);
        }
        show(found, new Sieve(asked.getOrDefault("kind", ""), asked.getOrDefault("by", "")), model);
        model.addAttribute("range", range);
        model.addAttribute("fromWords", range.said(range.from(), found.from()));
        model.addAttribute("toWords", range.said(range.to(), found.to()));
        model.addAttribute("fromDay", LocalDate.ofInstant(found.from().asAt(), Moment.LONDON));
        model.addAttribute("toDay", range.to().isEmpty() ? null : LocalDate.ofInstant(found.to().asAt(), Moment.LONDON));
        model.addAttribute("asked", asked);
        model.addAttribute("since", since.choices());
        model.addAttribute("colours", Colours.of(plan.statusKey()));
        PlanFrame.around(model, plan, "changes");
        return "changes";
    }

    private void show(GetChanges.Answer found, Sieve sieve, Model model) {
        var words = new SpeltOut(british, wordings);
        var added = spelt(found.added(), words);
        var removed = spelt(found.removed(), words);
        var changed = spelt(found.changed(), words);
        var whole = Stream.concat(added.stream(), removed.stream()).toList();
        var organisations = Sieve.organisations(Stream.concat(whole.stream(), changed.stream()));
        if (!sieve.by().isEmpty()) {
            organisations.add(sieve.by());
        }
        model.addAttribute("found", found);
        model.addAttribute("sieve", sieve);
        model.addAttribute("added", sieve.whole(added));
        model.addAttribute("removed", sieve.whole(removed));
        model.addAttribute("changed", sieve.changed(changed));
        model.addAttribute("kinds", Sieve.KINDS);
        model.addAttribute("counts", Sieve.counts(whole, changed));
        model.addAttribute("organisations", organisations);
        model.addAttribute("summary", CompareWords.summary(found, changed.stream().mapToInt(thing -> thing.rows().size()).sum()));
        model.addAttribute("shown", CompareWords.shown(sieve, sieve.whole(whole), sieve.changed(changed)));
    }

    private GetChanges.Answer compared(PlanId planId, Range range) {
        return reading.ask(new GetChanges(planId, range.fromMoment(), range.toMoment()), GetChanges.Answer.class);
    }

    /** What was promised first, then what stands around it. */
    private static List<Compared> spelt(List<GetChanges.Item> items, SpeltOut words) {
        return items.stream()
                .sorted(Comparator.comparing((GetChanges.Item item) -> !item.kind().equals("action")))
                .map(item -> Compared.of(item, words)).toList();
    }

    /** Where nothing is asked for, it is what the next board will want to know. */
    private static String from(Map<String, String> asked, StartingPoints since) {
        var written = asked.getOrDefault("from", "");
        if (!written.isBlank()) {
            return written.strip();
        }
        return since.choices().getFirst().from();
    }

    /** What was typed into the form, as an address that can be passed on. */
    private static String chosen(PlanId planId, Map<String, String> asked) {
        var address = fromPath("/plans/{planId}/changes").queryParam("from", "{from}").queryParam("to", "{to}");
        var kind = asked.getOrDefault("kind", "");
        var by = asked.getOrDefault("by", "");
        if (!kind.isEmpty() || !by.isEmpty()) {
            address.queryParam("kind", "{kind}").queryParam("by", "{by}");
        }
        var values = Map.of("planId", planId, "from", end(asked, "from"), "to", end(asked, "to"), "kind", kind, "by", by);
        // A position may stand in an address as people write it.
        return "redirect:" + address.encode().buildAndExpand(values).toUriString().replace("%40", "@");
    }

    /** A day that was left as the form showed it stands for the very moment that it was made from. */
    private static String end(Map<String, String> asked, String name) {
        var day = day(asked, name);
        var written = day == null ? "" : day.toString();
        return written.equals(asked.getOrDefault(name + "-was", "")) ? asked.getOrDefault(name, written) : written;
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        try {
            return DayFields.read(asked, name);
        } catch (IllegalArgumentException e) {
            throw new Mistake(name + "-day", String.valueOf(e.getMessage()));
        }
    }
}
