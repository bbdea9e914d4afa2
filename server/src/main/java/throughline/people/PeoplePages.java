package throughline.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two plain pages on which an administrator makes accounts, and gives and takes roles. */
@Controller
class PeoplePages {
    /** What was typed to make somebody, kept when it has to be put right; never the password. */
    record Typed(
            @Nullable String username,
            @Nullable String name,
            @Nullable String organisation) {}

    private final People people;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    PeoplePages(People people, Accounts accounts, JdbcClient jdbc) {
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @GetMapping("/people")
    String all(@AuthenticationPrincipal SignedIn who, Model model) {
        return all(who, new Typed("", "", ""), null, model);
    }

    @PostMapping("/people")
    String create(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute Typed typed,
            @RequestParam(required = false) @Nullable String password,
            Model model,
            RedirectAttributes next) {
        try {
            var id = people.create(
                    who, NewPerson.of(typed.username, typed.name, typed.organisation, password, List.of()));
            next.addFlashAttribute("notice", "The account is made. Give it a role now.");
            return "redirect:/people/" + id;
        } catch (Refused refused) {
            return all(who, typed, refused.sentence(), model);
        }
    }

    @GetMapping("/people/{id}")
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        var account = accounts.withId(id).orElseThrow(() -> Refused.unknown("There is no such person."));
        model.addAttribute("who", who);
        model.addAttribute("current", "people");
        model.addAttribute("person", Person.of(account, jdbc));
        model.addAttribute("isMyself", id.equals(who.person()));
        model.addAttribute("partnerships", partnerships());
        return "person";
    }

    @PostMapping("/people/{id}/{what:grant|withdraw|disable|enable|password}")
    String change(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam(required = false) @Nullable String partnership,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String password,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "notice",
                    switch (what) {
                        case "grant" -> {
                            people.grant(who, id, grant(partnership, role));
                            yield "The role is given.";
                        }
                        case "withdraw" -> {
                            people.withdraw(who, id, grant(partnership, role));
                            yield "The role is withdrawn.";
                        }
                        case "disable" -> {
                            people.disable(who, id);
                            yield "The account is disabled, and its sessions have ended.";
                        }
                        case "enable" -> {
                            people.enable(who, id);
                            yield "The account can be used again.";
                        }
                        default -> {
                            people.setPassword(who, id, NewPerson.given(password, "password"));
                            yield "The password is set, and the account’s sessions have ended.";
                        }
                    });
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.sentence());
        }
        return "redirect:/people/" + id;
    }

    @ExceptionHandler
    String refused(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.getStatusCode().value());
        model.addAttribute("sentence", refused.sentence());
        return "refused";
    }

    @ExceptionHandler
    String notAllowed(NotAllowed refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("sentence", refused.sentence());
        return "refused";
    }

    private String all(SignedIn who, Typed typed, @Nullable String problem, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("current", "people");
        model.addAttribute(
                "people",
                accounts.all().stream().map(account -> Person.of(account, jdbc)).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "people";
    }

    private static People.Grant grant(@Nullable String partnership, @Nullable String role) {
        var named = partnership == null || partnership.isBlank() ? null : partnership;
        return new People.Grant(named, Roles.named(role));
    }

    private List<String> partnerships() {
        return jdbc.sql("select name from partnership order by name")
                .query(String.class)
                .list();
    }
}
