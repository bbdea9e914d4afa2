package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.Prose;
import throughline.people.SignedIn;

/** Announcing that a backup was brought back, so that it is neither hidden nor taken for tampering. */
@RestController
class RestoreCalls {
    private final Restoring restoring;

    RestoreCalls(Restoring restoring) {
        this.restoring = restoring;
    }

    record Announcement(@Nullable Prose reason) {}

    @Operation(
            summary =
                    "Announces in the record that a backup was brought back: which checkpoint came back, and which was lost. Then checkpoints are signed again. For administrators.")
    @PostMapping("/api/evidence/restores")
    Recorded announce(
            @RequestBody Announcement body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        return Recorded.of(restoring.announce(body.reason(), who, request));
    }
}
