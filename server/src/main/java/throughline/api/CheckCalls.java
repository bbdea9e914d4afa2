package throughline.api;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import throughline.check.Checked;
import throughline.check.EntryCheck;
import throughline.events.PlanId;
import throughline.people.SignedIn;

/** Whether an entry is what was recorded. */
@RestController
class CheckCalls {
    private final EntryCheck entries;

    CheckCalls(EntryCheck entries) {
        this.entries = entries;
    }

    /** Proven against the newest checkpoint, and verified before it is answered; with all that it takes to verify it again. */
    @GetMapping("/api/plans/{planId}/entries/{position}/check")
    Checked check(@PathVariable PlanId planId, @PathVariable long position, @AuthenticationPrincipal SignedIn who) {
        return entries.check(planId, position, who);
    }
}
