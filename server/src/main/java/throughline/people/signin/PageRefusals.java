package throughline.people.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a reader of pages meets who is not signed in, or may not do this. */
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in" + wanted(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && request.getRequestURI().equals("/sign-in")) {
            response.sendRedirect("/sign-in?notice=late");
            return;
        }
        if (refused instanceof CsrfException && request.getRequestURI().equals("/sign-out")) {
            // The session is over already, or the request was forged and changes nothing.
            response.sendRedirect("/");
            return;
        }
        if (refused instanceof CsrfException) {
            var late = LateForm.sent(request);
            if (late.isPresent()) {
                request.setAttribute(SignInPage.LATE, late.get());
                request.getRequestDispatcher(SignInPage.AFTER_ALL).forward(request, response);
                return;
            }
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.setAttribute(RefusedPage.SENTENCE, Refusals.sentence(refused));
        request.getRequestDispatcher(RefusedPage.PATH).forward(request, response);
    }

    /** A page can be asked for again after signing in; what was posted cannot. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
