package throughline.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who they are here, what they may do, and the token that their session's writes must carry. */
@RestController
class Me {
    /** @param csrf none for a caller without a session: such a caller needs no token */
    record Answer(
            UUID person,
            String name,
            String organisation,
            List<Person.Role> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Token csrf) {}

    record Token(String header, String token) {}

    private final JdbcClient jdbc;

    Me(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/me")
    Answer me(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        return new Answer(
                who.person(), who.name(), who.organisation(), Person.roles(who.person(), jdbc), token(request));
    }

    private static @Nullable Token token(HttpServletRequest request) {
        var hasSession = request.getSession(false) != null;
        return hasSession && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Token(token.getHeaderName(), token.getToken())
                : null;
    }
}
