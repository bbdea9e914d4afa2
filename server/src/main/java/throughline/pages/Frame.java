package throughline.pages;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import throughline.database.Demo;
import throughline.events.By;
import throughline.people.Access;
import throughline.people.SignedIn;

/** What stands around every page: who is signed in, and whether this is a demonstration. */
@ControllerAdvice
class Frame {
    private static final Set<By.Role> OVERSEES =
            Set.of(By.Role.ADMINISTRATOR, By.Role.AUDITOR, By.Role.INFORMATION_GOVERNANCE);
    private static final Set<By.Role> OVERSEES_TEXTS =
            Set.of(By.Role.INFORMATION_GOVERNANCE, By.Role.COORDINATOR, By.Role.AUDITOR, By.Role.INSPECTOR);

    private final Demo demo;
    private final British british;
    private final Access access;

    Frame(Demo demo, British british, Access access) {
        this.demo = demo;
        this.british = british;
        this.access = access;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo.on();
    }

    @ModelAttribute("british")
    British british() {
        return british;
    }

    @ModelAttribute("who")
    @Nullable SignedIn who(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who;
    }

    /** Which ways the frame and the entries of a record offer, by the roles that somebody has anywhere. */
    @ModelAttribute
    void offered(@AuthenticationPrincipal @Nullable SignedIn who, Model model) {
        var roles = who == null ? Set.<By.Role>of() : access.rolesOf(who.person());
        model.addAttribute("administers", roles.contains(By.Role.ADMINISTRATOR));
        model.addAttribute("oversees", !Collections.disjoint(roles, OVERSEES));
        model.addAttribute("overseesTexts", !Collections.disjoint(roles, OVERSEES_TEXTS));
        model.addAttribute("governs", roles.contains(By.Role.INFORMATION_GOVERNANCE));
    }

    /** They have work of their own here, not only something to read. */
    @ModelAttribute("records")
    boolean records(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && !access.recordedBy(who.person()).isEmpty();
    }
}
