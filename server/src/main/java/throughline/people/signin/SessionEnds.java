package throughline.people.signin;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/** Notices each session's end, whichever way it came. */
@Component
class SessionEnds implements HttpSessionListener {
    private static final String SIGNED_OUT = SessionEnds.class.getName();

    private final ApplicationEventPublisher told;

    SessionEnds(ApplicationEventPublisher told) {
        this.told = told;
    }

    static void bySignOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SIGNED_OUT, true);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        var session = ended.getSession();
        if (session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() instanceof Session of) {
            told.publishEvent(new SessionOver(of.getPrincipal(), session.getAttribute(SIGNED_OUT) != null));
        }
    }
}
