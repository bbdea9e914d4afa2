package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.plan.GetTimeline;

/** The plan as at any moment of its life, with steps to the change before and after. */
@Controller
class ReplayPage {
    /** Long enough to move the slider to and fro; what is withheld is gone from every browser soon after. */
    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final Places places;
    private final PlanStory story;
    private final Replays replays;
    private final British british;
    private final Clock clock;

    ReplayPage(Places places, PlanStory story, Replays replays, British british, Clock clock) {
        this.places = places;
        this.story = story;
        this.replays = replays;
        this.british = british;
        this.clock = clock;
    }

    /** Every other way to ask for a moment leads to an address that names it. */
    @GetMapping("/plans/{planId}/replay")
    String replay(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var life = replays.life(planId);
        var steps = new Steps(life.steps());
        var last = steps.list().getLast().position();
        if (asked.getOrDefault("asAt", "").isBlank() && !asked.containsKey("place") && !asked.containsKey("day-day")) {
            return to(planId, "@" + last);
        }
        var moment = Moment.of(asked.get("asAt"));
        var chosen = Math.max(0, steps.at(moment));
        var step = steps.list().get(chosen);
        if (moment instanceof Moment.At at && at.position() != step.position() && asked.size() == 1) {
            return to(planId, "@" + step.position());
        }
        var bar = TimeBar.of(steps, life.versions(), chosen, clock.instant());
        if (asked.containsKey("place")) {
            return to(planId, "@" + steps.list().get(placed(asked.get("place"), bar, steps, chosen)).position());
        }
        try {
            var day = DayFields.read(asked, "day");
            if (day != null) {
                return to(planId, day.toString());
            }
        } catch (IllegalArgumentException e) {
            model.addAttribute("mistake", e.getMessage());
        }
        var askedDay = moment instanceof Moment.Until until ? until.instant() : null;
        var shown = replays.of(planId, steps, chosen, on(askedDay, steps, chosen));
        show(shown, model);
        model.addAttribute("asked", asked);
        model.addAttribute("steps", steps);
        model.addAttribute("versions", life.versions().reversed());
        model.addAttribute("newest", newest(life.versions(), step));
        model.addAttribute("bar", bar);
        model.addAttribute("note", note(askedDay, steps, chosen));
        PlanFrame.around(model, shown.plan(), "replay");
        return "replay";
    }

    /** What the page replaces when its slider moves. */
    @GetMapping("/plans/{planId}/replay/state")
    String state(
            @PathVariable PlanId planId,
            @RequestParam Moment asAt,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        places.of(planId, who);
        var steps = new Steps(replays.life(planId).steps());
        var chosen = Math.max(0, steps.at(asAt));
        var shown = replays.of(planId, steps, chosen, null);
        show(shown, model);
        PlanFrame.around(model, shown.plan(), "replay");
        if (shown.next() != null && asAt instanceof Moment.At) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_WHILE.getHeaderValue());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
        return "replayed :: state";
    }

    /** One step for a script that follows the slider at once. */
    record Line(long position, long at, String sentence, int more, boolean rating) {}

    /** Every step up to one, with its first sentence. */
    @GetMapping("/plans/{planId}/replay/steps")
    ResponseEntity<List<Line>> lines(
            @PathVariable PlanId planId, @RequestParam Moment upTo, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        var steps = new Steps(replays.life(planId).steps());
        var told = story.of(planId);
        var lines = new ArrayList<Line>();
        var at = 0;
        for (var step : steps.list().subList(0, steps.at(upTo) + 1)) {
            lines.add(new Line(step.position(), step.at().toEpochMilli(), told.get(at).sentence(), step.entries() - 1, step.rating()));
            at += step.entries();
        }
        return ResponseEntity.ok()
                .cacheControl(A_WHILE)
                .varyBy(HttpHeaders.COOKIE)
                .body(lines);
    }

    private static void show(Replayed shown, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("colours", Colours.of(shown.plan().statusKey()));
    }

    private static String to(PlanId planId, String asAt) {
        return "redirect:/plans/" + planId + "/replay?asAt=" + asAt;
    }

    /** The version in force; the first one where there was none yet. */
    private static long newest(List<GetTimeline.Version> versions, GetTimeline.Step step) {
        return versions.reversed().stream()
                .map(GetTimeline.Version::position)
                .filter(position -> position <= step.position())
                .findFirst()
                .orElse(versions.isEmpty() ? 0 : versions.getFirst().position());
    }

    /** A slider that was not moved stays at its step, although others may share its place. */
    private static int placed(@Nullable String place, TimeBar bar, Steps steps, int chosen) {
        var number = place != null && place.matches("\\d{1,9}") ? Integer.parseInt(place) : bar.place();
        return number == bar.place() ? chosen : Math.max(0, steps.at(Moment.of(bar.at(number))));
    }

    /** Who answers, and what is late, is asked about the day that the reader chose. */
    private @Nullable LocalDate on(@Nullable Instant asked, Steps steps, int chosen) {
        var past = asked != null
                && asked.isAfter(steps.list().get(chosen).at())
                && asked.isBefore(clock.instant());
        return past ? LocalDate.ofInstant(asked, Moment.LONDON) : null;
    }

    private @Nullable String note(@Nullable Instant asked, Steps steps, int chosen) {
        if (asked == null) {
            return null;
        }
        var opened = steps.list().getFirst().at();
        var step = steps.list().get(chosen);
        if (asked.isBefore(opened)) {
            return "The record of this plan begins on %s. There is nothing of %s, so this is its first step."
                    .formatted(british.day(opened), british.day(asked));
        }
        if (asked.isAfter(clock.instant()) && !today(asked)) {
            return "%s has not come yet. This is the plan as it stands after its newest entry.".formatted(british.day(asked));
        }
        return british.day(asked).equals(british.day(step.at()))
                ? null
                : "Nothing was recorded on %s. This is how the plan stood on that day, after its last entry before."
                        .formatted(british.day(asked));
    }

    private boolean today(Instant asked) {
        return british.day(asked).equals(british.day(clock.instant()));
    }
}
