package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.log.AnnounceRestore;
import throughline.events.By;
import throughline.events.Prose;
import throughline.events.RestoreId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.transparency.Outside;
import throughline.transparency.Standing;

/** Announcing that a backup was brought back, so that it is neither hidden nor taken for tampering. */
@RestController
class RestoreCalls {
    private final Outside outside;
    private final Handing handing;
    private final Access access;

    RestoreCalls(Outside outside, Handing handing, Access access) {
        this.outside = outside;
        this.handing = handing;
        this.access = access;
    }

    record Announcement(@Nullable Prose reason) {}

    @Operation(
            summary =
                    "Announces in the record that a backup was brought back: which checkpoint came back, and which was lost. Then checkpoints are signed again. For administrators.")
    @PostMapping("/api/evidence/restores")
    Recorded announce(
            @RequestBody Announcement body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator announces that a backup was brought back. Ask one of them.");
        }
        return switch (outside.standing()) {
            case Standing.Sound sound ->
                throw Refusal.rule("The database holds everything that was signed: there is nothing to announce.");
            case Standing.Forked forked -> throw Refusal.rule(forked.sentence());
            case Standing.Restored restored -> Recorded.of(handing.as(
                    By.Role.ADMINISTRATOR, announcement(restored, body.reason()), who, request));
        };
    }

    private static AnnounceRestore announcement(Standing.Restored restored, @Nullable Prose reason) {
        var lost = restored.lost();
        // The same for whoever announces the same, so that two who do it at once make one announcement.
        var id = UUID.nameUUIDFromBytes((lost.size() + "\n" + lost.root() + "\n" + restored.size()).getBytes(StandardCharsets.UTF_8));
        return new AnnounceRestore(
                new RestoreId(id),
                restored.size(),
                restored.root().base64(),
                lost.size(),
                lost.root().base64(),
                reason);
    }
}
