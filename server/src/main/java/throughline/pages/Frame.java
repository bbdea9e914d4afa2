package throughline.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import throughline.database.Demo;
import throughline.events.By;
import throughline.people.Access;
import throughline.people.SignedIn;

/** What stands around every page: who is signed in, and whether this is a demonstration. */
@ControllerAdvice
class Frame {
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

    @ModelAttribute("administers")
    boolean administers(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && access.isAdministrator(who.person());
    }

    /** They may see who looked at what. */
    @ModelAttribute("oversees")
    boolean oversees(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && (access.isAdministrator(who.person()) || access.oversees(who.person()));
    }

    /** They decide somewhere which texts are withheld. */
    @ModelAttribute("governs")
    boolean governs(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && access.holdsAnywhere(who.person(), Set.of(By.Role.INFORMATION_GOVERNANCE));
    }

    /** They may see which texts are withheld. */
    @ModelAttribute("overseesTexts")
    boolean overseesTexts(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && access.holdsAnywhere(who.person(), OVERSEES_TEXTS);
    }

    /** They have work of their own here, not only something to read. */
    @ModelAttribute("records")
    boolean records(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who != null && !access.recordedBy(who.person()).isEmpty();
    }
}
