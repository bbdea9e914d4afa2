package throughline.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.api.DocumentReading;
import throughline.events.PlanId;
import throughline.people.SignedIn;

/** A document that a plan was read from, to be saved. */
@Controller
class DocumentPage {
    private final DocumentReading documents;

    DocumentPage(DocumentReading documents) {
        this.documents = documents;
    }

    @GetMapping("/plans/{planId}/documents/{sha256}")
    ResponseEntity<byte[]> read(
            @PathVariable PlanId planId, @PathVariable String sha256, @AuthenticationPrincipal SignedIn who) {
        return documents.bytes(planId, sha256, who);
    }
}
