package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.PackFile;
import throughline.api.PackQuestions;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.packs.About;
import throughline.packs.Packs;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.history.Kinds;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Choosing what an evidence pack shall be about, and taking it away. */
@Controller
class PackPage {
    private final Ask reading;
    private final Places places;
    private final PackQuestions questions;
    private final Packs packs;
    private final Wordings wordings;

    PackPage(Ask reading, Places places, PackQuestions questions, Packs packs, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.questions = questions;
        this.packs = packs;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/evidence-pack")
    String choose(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return page(planId, PackWish.of(fields), who, model);
    }

    /** @return the form again where something has to be put right; nothing where the pack is on its way */
    @GetMapping("/plans/{planId}/evidence-pack/download")
    @Nullable String take(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        places.of(planId, who);
        var wish = PackWish.of(fields);
        Packs.Made made;
        try {
            made = packs.make(about(planId, wish, who), wish.seen(), who.inWords());
        } catch (RuntimeException e) {
            // Also where nothing answers the question: whoever asked can ask for something else.
            var failed = e instanceof Unknown ? new Failed(404, String.valueOf(e.getMessage()), null) : Failed.because(e);
            wish.wrong(failed.field() == null ? wish.field() : failed.field(), failed.sentence());
            response.setStatus(failed.status());
            return page(planId, wish, who, model);
        }
        PackFile.send(made, response);
        return null;
    }

    private About about(PlanId planId, PackWish wish, SignedIn who) {
        return switch (wish.about()) {
            case "action" -> questions.about(planId, wish.action(), null, Set.of(), null, null, who);
            case "person" -> questions.about(null, null, wish.person(), Set.of(), null, null, who);
            case "question" -> {
                wish.mustNarrow();
                yield questions.about(planId, wish.actionOrNone(), wish.personOrNone(), wish.kinds(), wish.from(), wish.to(), who);
            }
            default -> questions.about(planId, null, null, Set.of(), null, null, who);
        };
    }

    private String page(PlanId planId, PackWish wish, SignedIn who, Model model) {
        places.of(planId, who);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        model.addAttribute("answer", plan);
        model.addAttribute("wish", wish);
        model.addAttribute("asked", wish.asked());
        model.addAttribute("people", questions.people(planId, who));
        model.addAttribute("kinds", Kinds.ALL);
        model.addAttribute("wordings", wordings);
        PlanFrame.around(model, plan, "history");
        return "pack";
    }
}
