package throughline.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.seen.FindReadings;
import throughline.seen.Readings;
import throughline.seen.Scope;

/** What is kept about whoever asks, in plain sentences. */
@Controller
class AboutMePage {
    private static final int LATEST = 10;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Readings readings;

    AboutMePage(Accounts accounts, JdbcClient jdbc, Readings readings) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.readings = readings;
    }

    @GetMapping("/about-me")
    String aboutMe(@AuthenticationPrincipal SignedIn who, Model model) {
        var account = accounts.withId(who.person()).orElseThrow(() -> Refused.unknown("There is no such person."));
        model.addAttribute("who", who);
        model.addAttribute("person", Person.of(account, jdbc));
        model.addAttribute("changes", AccountChange.of(who.person(), jdbc));
        model.addAttribute(
                "readings",
                readings.find(new FindReadings(Scope.ownOf(who.person()), null, null, null, null, null, LATEST)));
        return "about-me";
    }
}
