package throughline.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Calls of the API that another site could make a browser send: writes that a browser would sign by itself, with the
 * session's cookie or with a password that it remembers. These need the session's token; a program that sends its
 * password with each call does not.
 */
class ForgeableCalls implements RequestMatcher {
    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecurityContextRepository contexts;
    private final boolean basic;

    ForgeableCalls(SecurityContextRepository contexts, boolean basic) {
        this.contexts = contexts;
        this.basic = basic;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (ONLY_READ.contains(request.getMethod())) {
            return false;
        }
        return sendsPassword(request) ? fromElsewhere(request) : contexts.containsContext(request);
    }

    private boolean sendsPassword(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return basic && authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** Every browser of today says so, and no page can take it back. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
