package throughline.seen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import throughline.people.SignedIn;

/**
 * Records that a page of the list was read, once it was answered. A browser that fetches such a page before anyone asked
 * for it gets nothing: otherwise it would hold what nobody is recorded to have looked at.
 */
class Watching implements HandlerInterceptor {
    private static final String READER = Watching.class.getName();

    private final ReadingLog log;
    private final WhatWasRead what;

    Watching(ReadingLog log, WhatWasRead what) {
        this.log = log;
        this.what = what;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            // Kept for an answer that another thread finishes.
            request.setAttribute(READER, who);
        }
        if (isPrefetch(request) && WhatWasRead.sensitive(request) != null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return false;
        }
        return true;
    }

    /** Also where the line broke: whoever took most of a file away has it. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var sensitive = WhatWasRead.sensitive(request);
        if (sensitive != null
                && request.getMethod().equals("GET")
                && response.getStatus() / 100 == 2
                && (failure == null || response.isCommitted())
                && request.getAttribute(READER) instanceof SignedIn who) {
            log.record(
                    "person " + who.person() + " read " + Address.of(request),
                    () -> what.reading(sensitive, who, isFile(response), request));
        }
    }

    private static boolean isPrefetch(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::getHeader)
                .anyMatch(said -> said != null && said.contains("prefetch"));
    }

    private static boolean isFile(HttpServletResponse response) {
        var disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.startsWith("attachment");
    }
}
