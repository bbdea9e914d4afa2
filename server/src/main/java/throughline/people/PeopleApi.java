package throughline.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and roles over HTTP, for administrators. */
@RestController
@RequestMapping("/api/people")
class PeopleApi {
    record NewPersonBody(
            @Nullable String username,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String password,
            @Nullable List<GrantBody> grants) {}

    record GrantBody(@Nullable String partnership, @Nullable String role) {
        People.Grant grant() {
            return new People.Grant(partnership, Roles.named(role));
        }
    }

    record PasswordBody(@Nullable String password) {}

    private final People people;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    PeopleApi(People people, Accounts accounts, JdbcClient jdbc) {
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @GetMapping
    Map<String, List<Person>> all() {
        return Map.of(
                "people",
                accounts.all().stream().map(account -> Person.of(account, jdbc)).toList());
    }

    @GetMapping("/{id}")
    Person one(@PathVariable UUID id) {
        return accounts.withId(id)
                .map(account -> Person.of(account, jdbc))
                .orElseThrow(() -> Refused.unknown("There is no such person. Look for them under /api/people."));
    }

    @PostMapping
    ResponseEntity<Person> create(@AuthenticationPrincipal SignedIn who, @RequestBody NewPersonBody body) {
        var grants = body.grants() == null
                ? List.<People.Grant>of()
                : body.grants().stream()
                        .filter(Objects::nonNull)
                        .map(GrantBody::grant)
                        .toList();
        var id = people.create(
                who, NewPerson.of(body.username(), body.name(), body.organisation(), body.password(), grants));
        return ResponseEntity.created(URI.create("/api/people/" + id)).body(one(id));
    }

    @PostMapping("/{id}/grants")
    Person grant(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @RequestBody GrantBody body) {
        people.grant(who, id, body.grant());
        return one(id);
    }

    @PostMapping("/{id}/grants/withdraw")
    Person withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @RequestBody GrantBody body) {
        people.withdraw(who, id, body.grant());
        return one(id);
    }

    @PostMapping("/{id}/disable")
    Person disable(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        people.disable(who, id);
        return one(id);
    }

    @PostMapping("/{id}/enable")
    Person enable(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        people.enable(who, id);
        return one(id);
    }

    @PostMapping("/{id}/password")
    Person password(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @RequestBody PasswordBody body) {
        people.setPassword(who, id, NewPerson.given(body.password(), "password"));
        return one(id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        var problem = refused.getBody();
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(refused.getStatusCode()).body(problem);
    }
}
