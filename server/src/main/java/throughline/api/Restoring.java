package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.command.log.AnnounceRestore;
import throughline.commands.Receipt;
import throughline.events.By;
import throughline.events.Prose;
import throughline.events.RestoreId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.transparency.Outside;
import throughline.transparency.Standing;

/** Announces that a backup was brought back, for pages and calls alike. */
@Component
public class Restoring {
    private final Outside outside;
    private final Handing handing;
    private final Access access;

    Restoring(Outside outside, Handing handing, Access access) {
        this.outside = outside;
        this.handing = handing;
        this.access = access;
    }

    /**
     * @throws NotAllowed for everyone but an administrator
     * @throws Refusal where there is nothing to announce
     */
    public Receipt announce(@Nullable Prose reason, SignedIn who, HttpServletRequest request) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator announces that a backup was brought back. Ask one of them.");
        }
        return switch (outside.standing()) {
            case Standing.Sound sound ->
                throw Refusal.rule("The database holds everything that was signed: there is nothing to announce.");
            case Standing.Forked forked -> throw Refusal.rule(forked.sentence());
            case Standing.Restored restored ->
                handing.as(By.Role.ADMINISTRATOR, announcement(restored, reason), who, request);
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
