package throughline.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import throughline.database.Demo;
import throughline.people.SignedIn;

/** What stands around every page: who is signed in, and whether this is a demonstration. */
@ControllerAdvice
class Frame {
    private final Demo demo;
    private final British british;

    Frame(Demo demo, British british) {
        this.demo = demo;
        this.british = british;
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
}
