package throughline.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.api.EvidenceReading;
import throughline.events.ActionId;
import throughline.events.EvidenceId;
import throughline.people.SignedIn;

/** A file of evidence, to be saved. */
@Controller
class EvidencePage {
    private final EvidenceReading evidence;

    EvidencePage(EvidenceReading evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/actions/{actionId}/evidence/{evidenceId}")
    ResponseEntity<byte[]> read(
            @PathVariable ActionId actionId,
            @PathVariable EvidenceId evidenceId,
            @AuthenticationPrincipal SignedIn who) {
        return evidence.of(actionId, evidenceId, who);
    }
}
