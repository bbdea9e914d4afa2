package throughline.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import throughline.people.NotAllowed;
import tools.jackson.databind.json.JsonMapper;

/** What a caller of the API reads who is not signed in, or may not do this: RFC 9457, like every other error there. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    static final String NOT_ALLOWED =
            "You are signed in, but may not do this. Ask an administrator of this service if your work needs it.";
    static final String NO_TOKEN =
            "The request did not carry this session’s token, so nothing was done. Load the page again, then repeat it.";

    private final JsonMapper json;
    private final boolean basic;

    Refusals(JsonMapper json, boolean basic) {
        this.json = json;
        this.basic = basic;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            write(HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence(), request, response);
            return;
        }
        // A browser would answer the challenge with a box of its own, and from then on send the password by itself.
        if (basic && request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Throughline\", charset=\"UTF-8\"");
        }
        write(HttpStatus.UNAUTHORIZED, notSignedIn(request), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(HttpStatus.FORBIDDEN, sentence(refused), request, response);
    }

    /** Addresses with doubled slashes, semicolons or hidden characters: honest callers send none, whichever the door. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        write(HttpStatus.BAD_REQUEST, "This address cannot be used. Check it for stray signs.", request, response);
    }

    static String sentence(AccessDeniedException refused) {
        return switch (refused) {
            case CsrfException noToken -> NO_TOKEN;
            case NotAllowed notAllowed -> notAllowed.sentence();
            default -> NOT_ALLOWED;
        };
    }

    private String notSignedIn(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return basic
                    ? SignIn.WRONG
                    : "This service does not take a username and password with each call. Sign in at /sign-in first.";
        }
        return basic
                ? "You are not signed in. Send a username and password as HTTP Basic, or sign in at /sign-in."
                : "You are not signed in. Sign in at /sign-in, then try again.";
    }

    private void write(HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence);
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
