package throughline.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.documents.GetDocuments;
import throughline.query.journal.Moment;

/** The documents that plans were read from. */
@RestController
class DocumentCalls {
    private final DocumentReading documents;

    DocumentCalls(DocumentReading documents) {
        this.documents = documents;
    }

    @GetMapping("/api/plans/{planId}/documents")
    GetDocuments.Answer of(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @AuthenticationPrincipal SignedIn who) {
        return documents.of(planId, asAt == null ? Moment.NOW : Moment.of(asAt), who);
    }

    /** Byte for byte as it was sent; 404 where a text that was read from it is withheld. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/documents/{sha256}")
    ResponseEntity<byte[]> bytes(@PathVariable String sha256, @AuthenticationPrincipal SignedIn who) {
        return documents.bytes(sha256, who);
    }
}
