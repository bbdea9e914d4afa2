package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import throughline.api.EvidenceRights;
import throughline.api.Restoring;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.transparency.Checkpoints;
import throughline.transparency.Verification;
import throughline.transparency.Witnesses;

/** How the record as a whole stands: its checkpoints, who co-signed them, its keys, and the ways to check it. */
@Controller
class RecordPage {
    private final StateOfRecord state;
    private final Checkpoints checkpoints;
    private final Verification verification;
    private final Restoring restoring;
    private final EvidenceRights rights;
    private final Witnesses witnesses;

    RecordPage(
            StateOfRecord state,
            Checkpoints checkpoints,
            Verification verification,
            Restoring restoring,
            EvidenceRights rights,
            Witnesses witnesses) {
        this.state = state;
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.restoring = restoring;
        this.rights = rights;
        this.witnesses = witnesses;
    }

    @GetMapping("/evidence")
    String show(
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return page(before, who, model);
    }

    @PostMapping("/evidence/sign")
    String sign(@AuthenticationPrincipal SignedIn who, RedirectAttributes next, HttpServletResponse response, Model model) {
        try {
            rights.mustSign(who);
            var signed = checkpoints.sign().checkpoint();
            next.addFlashAttribute("done", "A checkpoint of %,d entries is signed.".formatted(signed.size()));
            return "redirect:/evidence";
        } catch (RuntimeException e) {
            return failed(e, who, response, model);
        }
    }

    @PostMapping("/evidence/verify")
    String verify(@AuthenticationPrincipal SignedIn who, HttpServletResponse response, Model model) {
        try {
            rights.mustVerify(who);
            model.addAttribute("verdict", verification.run());
            return page(null, who, model);
        } catch (RuntimeException e) {
            return failed(e, who, response, model);
        }
    }

    @PostMapping("/evidence/restores")
    String announce(
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            restoring.announce(Prose.orNull(reason), who, request);
            next.addFlashAttribute("done", "It stands in the record that a backup was brought back. Checkpoints are signed again.");
            return "redirect:/evidence";
        } catch (RuntimeException e) {
            model.addAttribute("reason", reason);
            return failed(e, who, response, model);
        }
    }

    /** A partner's public key; what that partner co-signs then counts. */
    @PostMapping("/evidence/witnesses")
    String register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String vkey,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            rights.mustAdminister(who);
            witnesses.add(name, organisation, vkey, who.person());
            next.addFlashAttribute("done", "The partner’s key is registered. Its co-signatures are taken from now on.");
            return "redirect:/evidence";
        } catch (RuntimeException e) {
            model.addAttribute("witnessName", name);
            model.addAttribute("witnessOrganisation", organisation);
            model.addAttribute("witnessKey", vkey);
            return failed(e, who, response, model);
        }
    }

    private String failed(RuntimeException e, SignedIn who, HttpServletResponse response, Model model) {
        var failed = Failed.because(e);
        response.setStatus(failed.status());
        model.addAttribute("problem", failed.sentence());
        return page(null, who, model);
    }

    private String page(@Nullable Long before, SignedIn who, Model model) {
        model.addAttribute("state", state.now());
        model.addAttribute("page", state.signed(before));
        model.addAttribute("before", before);
        model.addAttribute("maySign", rights.maySign(who));
        model.addAttribute("mayVerify", rights.mayVerify(who));
        model.addAttribute("current", "evidence");
        return "record";
    }
}
