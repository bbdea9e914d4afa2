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
import throughline.people.Partnerships;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.staging.Bringing;
import throughline.staging.StagedDocument;
import throughline.staging.StagedDocuments;

/** A printed plan comes in: sent, read beside its source, and recorded only when its coordinator says so. */
@Controller
class ImportPage {
    static final String FORM = "import";
    private static final String AT = "redirect:/plans/import/";

    private final Coordinated coordinated;
    private final Partnerships partnerships;
    private final StagedDocuments staged;
    private final Bringing bringing;
    private final ImportPreview preview;
    private final EarlierImport earlier;

    ImportPage(
            Coordinated coordinated,
            Partnerships partnerships,
            StagedDocuments staged,
            Bringing bringing,
            ImportPreview preview,
            EarlierImport earlier) {
        this.coordinated = coordinated;
        this.partnerships = partnerships;
        this.staged = staged;
        this.bringing = bringing;
        this.preview = preview;
        this.earlier = earlier;
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
            var sent = SentDocument.of(file, typed.get("text"));
            mustCoordinate(sent, who);
            var id = staged.stage(who.person(), sent.name(), sent.text(), sent.written().actions());
            bringing.begin(id, who);
            return AT + id;
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return form(typed, failed, who, model);
        }
    }

    @GetMapping("/plans/import/{id}")
    String look(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, HttpServletResponse response, Model model) {
        var document = found(id, who);
        bringing.takeUpWhatLies(document, who);
        model.addAttribute("document", document);
        model.addAttribute("current", "plans");
        if (document.state() == StagedDocument.State.MADE) {
            return "redirect:/plans/" + document.planId();
        }
        if (document.underWay()) {
            // By a header, so that it works without scripts; the page also has a link.
            response.setHeader("Refresh", "2");
            return "import-waiting";
        }
        if (document.answer() == null) {
            return "import-failed";
        }
        var shown = preview.of(document, who);
        model.addAttribute("shown", shown);
        model.addAttribute("marking", shown.ahead().marking());
        model.addAttribute("newPartnership", partnerships.find(shown.partnership()).isEmpty());
        model.addAttribute("earlier", earlier.of(document, who));
        return "import-reading";
    }

    @PostMapping("/plans/import/{id}")
    String make(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
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
            default -> {
                if (staged.make(id, typed.has("asNew", "yes"))) {
                    bringing.begin(id, who);
                    next.addFlashAttribute("recorded", List.of("The plan is made. What it holds is what you have read."));
                }
            }
        }
        return AT + id;
    }

    private StagedDocument found(UUID id, SignedIn who) {
        return staged.find(id, who.person())
                .orElseThrow(() -> new Unknown("There is no such document here: it was thrown away, it was sent by somebody"
                        + " else, or it was left for more than two weeks. Send it again."));
    }

    private void mustCoordinate(SentDocument sent, SignedIn who) {
        var name = sent.written().partnership().text();
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
