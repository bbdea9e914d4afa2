package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import throughline.command.imports.WrittenPlan;
import throughline.documents.reading.Corrections;
import throughline.people.Partnerships;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.staging.Bringing;
import throughline.staging.StagedDocument;
import throughline.staging.StagedDocument.State;
import throughline.staging.StagedDocuments;
import throughline.staging.WhosePlan;
import tools.jackson.databind.json.JsonMapper;

/** A printed plan comes in: sent, read beside its source, corrected, and recorded only when its coordinator says so. */
@Controller
class ImportPage {
    static final String FORM = "import";
    private static final String AT = "redirect:/plans/import/";
    private static final JsonMapper JSON = new JsonMapper();

    private final Coordinated coordinated;
    private final Partnerships partnerships;
    private final WhosePlan whose;
    private final StagedDocuments staged;
    private final Bringing bringing;
    private final ImportPreview preview;
    private final EarlierImport earlier;
    private final NextOf nextOf;

    ImportPage(
            Coordinated coordinated,
            Partnerships partnerships,
            WhosePlan whose,
            StagedDocuments staged,
            Bringing bringing,
            ImportPreview preview,
            EarlierImport earlier,
            NextOf nextOf) {
        this.coordinated = coordinated;
        this.partnerships = partnerships;
        this.whose = whose;
        this.staged = staged;
        this.bringing = bringing;
        this.preview = preview;
        this.earlier = earlier;
        this.nextOf = nextOf;
    }

    @GetMapping("/plans/import")
    String ask(@AuthenticationPrincipal SignedIn who, Model model) {
        return form(Typed.nothing(), null, who, model);
    }

    @PostMapping("/plans/import")
    String send(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        coordinated.needed(who);
        var typed = new Typed(FORM, values);
        try {
            var sent = SentDocument.of(file, typed.get("text"), typed.get("table"));
            if (sent.form() != null) {
                mustCoordinate(sent.form(), who);
            }
            var id = staged.stage(who.person(), sent.name(), sent.file(), Corrections.NONE);
            bringing.begin(id, who);
            mustBeReadable(id, sent, who);
            if (typed.get("instead").matches("[0-9a-f-]{36}")) {
                staged.discard(UUID.fromString(typed.get("instead")), who.person());
            }
            return AT + id;
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return form(typed, failed, who, model);
        }
    }

    /** What turns out at once to be no document is said where it was sent, with what was pasted still in its box. */
    private void mustBeReadable(UUID id, SentDocument sent, SignedIn who) {
        var document = found(id, who);
        if (document.state() == State.READ && document.text() == null) {
            staged.discard(id, who.person());
            throw new Mistake(sent.field(), Written.capital(sent.name()) + " was not read. " + document.problem());
        }
    }

    @GetMapping("/plans/import/{id}")
    String look(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, HttpServletResponse response, Model model) {
        var document = found(id, who);
        bringing.takeUpWhatLies(document, who);
        if (document.state() == State.MADE) {
            return "redirect:/plans/" + document.planId();
        }
        if (document.underWay()) {
            // By a header, so that it works without scripts; the page also has a link.
            response.setHeader("Refresh", "2");
            return page("import-waiting", document, model);
        }
        if (document.text() == null || document.isForm() && document.answer() == null) {
            model.addAttribute("largest", SentDocument.LARGEST_MB);
            return page("import-failed", document, model);
        }
        return reading(document, null, who, model);
    }

    @GetMapping("/plans/import/{id}/row")
    String row(@PathVariable UUID id, @RequestParam String at, @AuthenticationPrincipal SignedIn who, Model model) {
        var document = found(id, who);
        if (document.underWay() || document.text() == null || document.paper() == null) {
            return AT + id;
        }
        model.addAttribute("row", ImportRow.of(document, at));
        return page("import-row", document, model);
    }

    @PostMapping("/plans/import/{id}")
    String make(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var document = found(id, who);
        var typed = new Typed(FORM, values);
        switch (typed.get("step")) {
            case "discard" -> {
                staged.discard(id, who.person());
                next.addFlashAttribute("discarded", document.name());
                return "redirect:/plans/import";
            }
            case "again" -> {
                if (staged.readAgain(id)) {
                    bringing.begin(id, who);
                }
            }
            case "correct" -> {
                return corrected(document, typed, who, next);
            }
            default -> {
                var missing = document.underWay() ? null : missing(document, typed, who);
                if (missing != null) {
                    response.setStatus(409);
                    return reading(document, missing, who, model);
                }
                if (staged.make(id, typed.has("asNew", "yes"))) {
                    bringing.begin(id, who);
                    next.addFlashAttribute("recorded", List.of("The plan is made. What it holds is what you have read."));
                }
            }
        }
        return AT + id;
    }

    private String corrected(StagedDocument document, Typed typed, SignedIn who, RedirectAttributes next) {
        var text = document.text();
        if (text != null && document.paper() != null) {
            var corrections = Corrected.by(typed, document, JSON.readTree(text));
            if (corrections.equals(document.corrections())) {
                next.addFlashAttribute("notice", "unchanged");
            } else if (staged.correct(document.id(), corrections)) {
                bringing.begin(document.id(), who);
                next.addFlashAttribute("notice", "corrected");
            }
        }
        var back = typed.get("back");
        return AT + document.id() + (back.matches("[a-z0-9-]+") ? "#" + back : "");
    }

    /** Nothing where the plan can be made. */
    private @Nullable Failed missing(StagedDocument document, Typed typed, SignedIn who) {
        if (document.text() == null || document.isForm()) {
            return null;
        }
        var plan = JSON.readTree(document.text());
        if (plan.path("title").asString("").isBlank()) {
            return new Failed(409, "Give the plan its title. The document does not say it.", "head");
        }
        if (!whose.mayBe(plan.path("partnership").asString(""), who)) {
            return new Failed(409, "Say whose plan it is, before it is made.", "head");
        }
        var actions = plan.path("priorities").valueStream().mapToInt(one -> one.path("actions").size()).sum();
        if (actions == 0 && !typed.has("withoutActions", "yes")) {
            return new Failed(409, "No action was read. Say which table holds the actions and which column their words, or tick that the plan has none.", "make");
        }
        return null;
    }

    private String reading(StagedDocument document, @Nullable Failed failed, SignedIn who, Model model) {
        var shown = preview.of(document, who);
        model.addAttribute("shown", shown);
        model.addAttribute("failed", failed);
        model.addAttribute("marking", JSON.readTree(Objects.requireNonNull(document.text())).path("marking").asString(null));
        var mine = document.isForm() || whose.mayBe(shown.partnership(), who);
        model.addAttribute("mine", mine);
        model.addAttribute("coordinated", whose.coordinatedBy(who));
        model.addAttribute("coordinatesEvery", whose.coordinatesEvery(who));
        model.addAttribute("newPartnership", mine && partnerships.find(shown.partnership()).isEmpty());
        model.addAttribute("earlier", earlier.of(document, who));
        model.addAttribute("nextOf", nextOf.plans(who));
        return page("import-reading", document, model);
    }

    private static String page(String template, StagedDocument document, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("current", "plans");
        return template;
    }

    private StagedDocument found(UUID id, SignedIn who) {
        return staged.find(id, who.person())
                .orElseThrow(() -> new Unknown("There is no such document here: it was thrown away, it was sent by somebody"
                        + " else, or it was left for more than two weeks. Send it again."));
    }

    private void mustCoordinate(WrittenPlan written, SignedIn who) {
        var name = written.partnership().text();
        var known = partnerships.find(name);
        if (known.isEmpty() && !coordinated.coordinatesEvery(who)) {
            throw new Mistake("file", "The document names the partnership “%s”, which is not known here. You coordinate %s; correct the name, or ask an administrator."
                    .formatted(name, String.join(", ", coordinated.by(who).values())));
        }
        if (known.isPresent() && !coordinated.coordinates(who, known.get())) {
            throw new Mistake("file", "The document is a plan of “%s”, which you do not coordinate. Ask whoever does to import it."
                    .formatted(name));
        }
    }

    private String form(Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        model.addAttribute("partnerships", Objects.requireNonNull(coordinated.needed(who)).values());
        model.addAttribute("largest", SentDocument.LARGEST_MB);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("current", "plans");
        return "import";
    }
}
