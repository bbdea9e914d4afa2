package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.accountability.FindAccountability;
import throughline.query.governance.GetGovernance;
import throughline.query.indicators.GetIndicators;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingChanges;

/** One page for a board: what is off track, what moved since it last met, and who answers. */
@Controller
class BoardPage {
    private static final int EVERY_RATING = 20_000;

    private final Ask reading;
    private final Places places;
    private final PlanStory story;
    private final Written written;

    BoardPage(Ask reading, Places places, PlanStory story, Written written) {
        this.reading = reading;
        this.places = places;
        this.story = story;
        this.written = written;
    }

    @GetMapping("/plans/{planId}/board")
    String board(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        places.of(planId, who);
        var typed = BoardDays.spelt(asked);
        try {
            show(planId, BoardDays.of(typed), model);
        } catch (Mistake | Unknown e) {
            var failed = new Failed(400, String.valueOf(e.getMessage()), e instanceof Mistake mistake ? mistake.field() : "asAt-day");
            response.setStatus(failed.status());
            model.addAttribute("failed", failed);
            show(planId, BoardDays.NOW, model);
        }
        model.addAttribute("typed", typed);
        return "board";
    }

    private void show(PlanId planId, BoardDays days, Model model) {
        var plan = plan(planId, days.moment());
        days.mustBeginBefore(plan.on());
        var governance = reading.ask(new GetGovernance(planId, days.moment(), null), GetGovernance.Answer.class);
        var since = days.since() == null
                ? Since.last(plan, governance.boards(), story.opening(planId).at())
                : Since.of(days.since());
        var said = new Board.Said(
                plan,
                before(planId, since.day()),
                reading.ask(changes(planId, since.day(), days.moment()), FindRatingChanges.Answer.class).changes(),
                reading.ask(
                        new FindAccountability(planId, null, days.moment(), null, null),
                        FindAccountability.Answer.class),
                governance,
                reading.ask(new GetIndicators(planId, days.moment()), GetIndicators.Answer.class));
        var counts = written.ratings(plan);
        model.addAttribute("answer", plan);
        model.addAttribute("counts", counts);
        model.addAttribute("board", Board.of(said, since, counts));
        model.addAttribute("asAtDay", days.asAt());
        PlanFrame.around(model, plan, "board");
    }

    private GetPlan.Answer plan(PlanId planId, Moment asAt) {
        return reading.ask(new GetPlan(planId, asAt, null), GetPlan.Answer.class);
    }

    private GetPlan.@Nullable Answer before(PlanId planId, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        try {
            return plan(planId, Moment.of(day));
        } catch (Unknown e) {
            // The plan was not in the record yet, so everything is new.
            return null;
        }
    }

    /** What was recorded on the day itself, the board of that day has seen. */
    private static FindRatingChanges changes(PlanId planId, @Nullable LocalDate since, Moment asAt) {
        var first = since == null ? null : Moment.of(Moment.of(since).instant().plusMillis(1));
        return new FindRatingChanges(planId, null, null, null, first, asAt, null, null, null, null, EVERY_RATING);
    }
}
