package throughline.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept about whoever asks, in plain sentences. */
@Controller
class AboutMePage {
    private final Accounts accounts;
    private final JdbcClient jdbc;

    AboutMePage(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @GetMapping("/about-me")
    String aboutMe(@AuthenticationPrincipal SignedIn who, Model model) {
        var account = accounts.withId(who.person()).orElseThrow(() -> Refused.unknown("There is no such person."));
        model.addAttribute("who", who);
        model.addAttribute("person", Person.of(account, jdbc));
        model.addAttribute("changes", AccountChange.of(who.person(), jdbc));
        return "about-me";
    }
}
