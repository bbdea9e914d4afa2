package throughline.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import throughline.people.Accounts;

/**
 * Ends the sessions of people whose account was disabled or given another password meanwhile, and every session after
 * twelve hours. (OWASP ASVS 3.3.)
 */
class StillWelcome extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Accounts accounts;
    private final Clock clock;

    StillWelcome(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var http = request.getSession(false);
        if (http != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof Session session
                && isOver(session)) {
            http.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Session session) {
        return clock.instant().isAfter(session.since().plus(LONGEST))
                || accounts.withId(session.getPrincipal().person())
                        .filter(account -> !account.disabled() && account.epoch() == session.epoch())
                        .isEmpty();
    }
}
