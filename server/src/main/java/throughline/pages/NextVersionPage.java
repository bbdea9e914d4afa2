package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import throughline.api.Places;
import throughline.api.VersionAnswers;
import throughline.command.Refusal;
import throughline.commands.Desk;
import throughline.documents.reading.Corrections;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.staging.Bringing;
import throughline.staging.StagedDocument;
import throughline.staging.StagedDocument.State;
import throughline.staging.StagedDocuments;
import throughline.versions.Beside;
import throughline.versions.Versions;

/** The next version of a plan's document: sent, laid beside the plan row by row, chosen from, and then recorded. */
@Controller
class NextVersionPage {
    private static final int OUTDATED = 412;

    private final Places places;
    private final StagedDocuments staged;
    private final Bringing bringing;
    private final Versions versions;
    private final VersionAnswers answers;
    private final Coordinated coordinated;
    private final Desk desk;

    NextVersionPage(
            Places places,
            StagedDocuments staged,
            Bringing bringing,
            Versions versions,
            VersionAnswers answers,
            Coordinated coordinated,
            Desk desk) {
        this.places = places;
        this.staged = staged;
        this.bringing = bringing;
        this.versions = versions;
        this.answers = answers;
        this.coordinated = coordinated;
        this.desk = desk;
    }

    @GetMapping("/plans/{planId}/next-version")
    String ask(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        return form(plan(planId, null, who), Typed.nothing(), null, model);
    }

    @PostMapping("/plans/{planId}/next-version")
    String send(
            @PathVariable PlanId planId,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var plan = plan(planId, null, who);
        var typed = new Typed(VersionForm.FORM, values);
        try {
            var sent = SentDocument.of(file, typed.get("text"), typed.get("table"));
            var id = staged.stage(who.person(), sent.name(), sent.file(), Corrections.NONE);
            bringing.begin(id, who);
            var document = found(id, who);
            if (document.state() == State.READ && document.text() == null) {
                staged.discard(id, who.person());
                throw new Mistake(sent.field(), Written.capital(sent.name()) + " was not read. " + document.problem());
            }
            return at(planId, id);
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return form(plan, typed, failed, model);
        }
    }

    @GetMapping("/plans/{planId}/next-version/{id}")
    String look(
            @PathVariable PlanId planId,
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var plan = plan(planId, null, who);
        var document = found(id, who);
        bringing.takeUpWhatLies(document, who);
        if (document.state() == State.MADE) {
            return "redirect:/plans/" + planId;
        }
        if (document.underWay()) {
            // By a header, so that it works without scripts; the page also has a link.
            response.setHeader("Refresh", "2");
            model.addAttribute("document", document);
            return around(plan, Typed.nothing(), model, "next-version-waiting");
        }
        if (document.text() == null) {
            return "redirect:/plans/" + planId + "/next-version";
        }
        return table(plan, document, Typed.nothing(), null, model);
    }

    @PostMapping("/plans/{planId}/next-version/{id}")
    String choose(
            @PathVariable PlanId planId,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var typed = new Typed(VersionForm.FORM, values);
        var document = found(id, who);
        if (document.underWay() || document.text() == null) {
            return at(planId, id);
        }
        if (typed.get("step").equals("discard")) {
            staged.discard(id, who.person());
            next.addFlashAttribute("recorded", List.of("The document is thrown away. Nothing of it was recorded."));
            return "redirect:/plans/" + planId;
        }
        var plan = plan(planId, VersionForm.seen(typed), who);
        try {
            return switch (typed.get("step")) {
                case "look" -> review(plan, document, typed, who, model);
                case "record" -> record(plan, document, typed, who, request, next);
                default -> table(plan, document, typed, null, model);
            };
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            // What others recorded meanwhile is compared anew; what was ticked stays ticked where it is still to choose.
            var now = failed.status() == OUTDATED ? plan(planId, null, who) : plan;
            return table(now, document, typed, failed, model);
        }
    }

    private String table(
            GetPlan.Answer plan, StagedDocument document, Typed typed, @Nullable Failed failed, Model model) {
        var beside = versions.beside(plan, document, told(typed, plan, document));
        var fresh = VersionForm.isFresh(typed);
        var values = new LinkedMultiValueMap<>(typed.values());
        if (fresh) {
            values.add("keep", "yes");
            if (document.text() != null) {
                values.add("label", label(beside));
            }
        }
        model.addAttribute("shown", VersionShown.of(beside));
        model.addAttribute("chosen", VersionForm.chosen(typed, beside));
        model.addAttribute("failed", failed);
        model.addAttribute("document", document);
        return around(plan, new Typed(VersionForm.FORM, values), model, "next-version-rows");
    }

    /** What somebody said of a row that is there, and of an action that the plan has. */
    private Map<Integer, Integer> told(Typed typed, GetPlan.Answer plan, StagedDocument document) {
        var told = VersionForm.told(typed);
        if (told.isEmpty()) {
            return told;
        }
        var rows = versions.beside(plan, document, Map.of()).rows();
        var actions = plan.priorities().stream().mapToInt(priority -> priority.actions().size()).sum();
        var taken = new HashMap<Integer, Integer>();
        told.forEach((row, was) -> {
            if (row < rows && was < actions && (was < 0 || !taken.containsValue(was))) {
                taken.put(row, was);
            }
        });
        return taken;
    }

    private static String label(Beside beside) {
        return beside.compared().head().stream()
                .filter(field -> field.name().equals("version") && field.after() != null)
                .map(field -> String.valueOf(field.after()))
                .findFirst()
                .orElse("");
    }

    private String review(
            GetPlan.Answer plan, StagedDocument document, Typed typed, SignedIn who, Model model) {
        var beside = versions.beside(plan, document, told(typed, plan, document));
        var asked = VersionForm.command(typed, beside, document.id(), true);
        var receipt = desk.send(asked, who, plan.partnershipId(), By.Channel.IMPORT, null, null);
        model.addAttribute("rehearsed", answers.of(receipt, plan.planId(), who));
        model.addAttribute("keeps", asked.file() != null);
        model.addAttribute("document", document);
        return around(plan, typed, model, "next-version-review");
    }

    private String record(
            GetPlan.Answer plan,
            StagedDocument document,
            Typed typed,
            SignedIn who,
            HttpServletRequest request,
            RedirectAttributes next) {
        var beside = versions.beside(plan, document, told(typed, plan, document));
        var asked = VersionForm.command(typed, beside, document.id(), false);
        var once = typed.once(request.getRequestURI());
        var made = answers.of(
                desk.send(asked, who, plan.partnershipId(), By.Channel.IMPORT, once, null), plan.planId(), who);
        staged.made(document.id());
        next.addFlashAttribute("recorded", List.of(done(made, typed.get("label"))));
        return "redirect:/plans/" + plan.planId();
    }

    /** “Version 13 is taken over: 2 actions added, 5 changed, 1 stopped or to be carried forward.” */
    private static String done(VersionAnswers.TakenOver made, String label) {
        var what = new ArrayList<String>();
        if (made.added() > 0) {
            what.add(made.added() + (made.added() == 1 ? " action added" : " actions added"));
        }
        if (made.changed() > 0) {
            what.add(made.changed() + " changed");
        }
        if (made.gone() > 0) {
            what.add(made.gone() + " stopped or to be carried forward");
        }
        var name = label.isBlank() ? "The next version" : Written.capital(label);
        return what.isEmpty() ? name + " is recorded. No action changed." : name + " is taken over: " + String.join(", ", what) + ".";
    }

    private static String around(GetPlan.Answer plan, Typed typed, Model model, String template) {
        model.addAttribute("answer", plan);
        model.addAttribute("plan", plan.planId());
        model.addAttribute("marking", plan.marking());
        model.addAttribute("typed", typed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("current", "plan");
        return template;
    }

    private static String form(GetPlan.Answer plan, Typed typed, @Nullable Failed failed, Model model) {
        model.addAttribute("failed", failed);
        model.addAttribute("largest", SentDocument.LARGEST_MB);
        return around(plan, typed, model, "next-version");
    }

    /** Whoever does not coordinate the plan is told so before choosing, not after. */
    private GetPlan.Answer plan(PlanId planId, @Nullable Long seen, SignedIn who) {
        var place = places.of(planId, who);
        if (!coordinated.coordinates(who, place.partnershipId())) {
            throw Refusal.notAllowed(
                    "Only the plan's coordinator can take over another version of the document. Ask them to do it.");
        }
        return versions.plan(planId, seen == null ? Moment.NOW : new Moment.At(seen));
    }

    private StagedDocument found(UUID id, SignedIn who) {
        return staged.find(id, who.person())
                .orElseThrow(() -> new Unknown("There is no such document here: it was thrown away, it was sent by somebody"
                        + " else, or it was left for more than two weeks. Send it again."));
    }

    private static String at(PlanId plan, UUID document) {
        return "redirect:/plans/" + plan + "/next-version/" + document;
    }
}
