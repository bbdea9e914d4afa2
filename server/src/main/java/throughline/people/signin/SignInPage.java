package throughline.people.signin;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.database.Demo;

/**
 * The sign-in page. Its template reads {@code username} (as typed), {@code to} (the page wanted), {@code problem} and
 * {@code notice} (sentences, or none) and {@code demo}.
 */
@Controller
class SignInPage {
    private final SignIn signIn;
    private final SessionAuthenticationStrategy freshSession;
    private final SecurityContextRepository contexts;
    private final boolean demo;

    SignInPage(
            SignIn signIn, SessionAuthenticationStrategy freshSession, SecurityContextRepository contexts, Demo demo) {
        this.signIn = signIn;
        this.freshSession = freshSession;
        this.contexts = contexts;
        this.demo = demo.on();
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String notice,
            Model model) {
        return page(model, "", SameSite.pathOr(to, "/"), null, inWords(notice));
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = SameSite.pathOr(to, "/");
        if (username.isBlank() || password.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, username, next, "Enter your username and your password.", null);
        }
        try {
            open(signIn.with(username, password, request.getRemoteAddr()), request, response);
            return "redirect:" + next;
        } catch (TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return page(model, username, next, tooMany.sentence(), null);
        } catch (AuthenticationException wrong) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page(model, username, next, SignIn.WRONG, null);
        }
    }

    /** A new session id and a new token: what was known before the sign-in is worth nothing after it. */
    private void open(Session session, HttpServletRequest request, HttpServletResponse response) {
        freshSession.onAuthentication(session, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private String page(Model model, String username, String to, @Nullable String problem, @Nullable String notice) {
        model.addAttribute("username", username);
        model.addAttribute("to", to);
        model.addAttribute("problem", problem);
        model.addAttribute("notice", notice);
        model.addAttribute("demo", demo);
        return "sign-in";
    }

    /** Only these: a page must not say whatever an address asks it to. */
    private static @Nullable String inWords(@Nullable String notice) {
        return switch (requireNonNullElse(notice, "")) {
            case "signed-out" -> "You have signed out.";
            case "late" -> "The sign-in page was open too long, so you are not signed in yet. Sign in now.";
            default -> null;
        };
    }
}
