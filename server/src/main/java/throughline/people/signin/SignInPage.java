package throughline.people.signin;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.database.Demo;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.people.SignedIn;

/**
 * The sign-in page. Its template reads {@code username} (as typed), {@code to} (the page wanted), {@code problem} and
 * {@code notice} (sentences, or none) and {@code demo}.
 */
@Controller
class SignInPage {
    /** Reached by forward only, with the form that came too late. */
    static final String AFTER_ALL = "/sign-in-again";

    static final String LATE = LateForm.class.getName();

    private static final String LATE_WORDS = "You were signed out before your update was saved. Nothing is recorded yet."
            + " Sign in, and what you typed is there again.";

    private final SignIn signIn;
    private final SessionAuthenticationStrategy freshSession;
    private final SecurityContextRepository contexts;
    private final Drafts drafts;
    private final ApplicationEventPublisher told;
    private final boolean demo;

    SignInPage(
            SignIn signIn,
            SessionAuthenticationStrategy freshSession,
            SecurityContextRepository contexts,
            Drafts drafts,
            ApplicationEventPublisher told,
            Demo demo) {
        this.signIn = signIn;
        this.freshSession = freshSession;
        this.contexts = contexts;
        this.drafts = drafts;
        this.told = told;
        this.demo = demo.on();
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String notice,
            Model model) {
        return page(model, "", SameSite.pathOr(to, "/"), null, inWords(notice));
    }

    /** An update whose session was over: its writer signs in, and finds it as a draft. */
    @RequestMapping(AFTER_ALL)
    String again(
            @AuthenticationPrincipal @Nullable SignedIn who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(request.getAttribute(LATE) instanceof LateForm late)) {
            return "redirect:/";
        }
        if (who != null && late.isOf(who)) {
            // Signed in again already, in another window.
            keep(late, who);
            return "redirect:" + late.page();
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("kept", late.fields());
        return page(model, "", late.page(), null, LATE_WORDS);
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
        var late = LateForm.brought(request);
        late.ifPresent(form -> model.addAttribute("kept", form.fields()));
        if (username.isBlank() || password.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, username, next, "Enter your username and your password.", null);
        }
        try {
            var session = signIn.with(username, password, request.getRemoteAddr());
            open(session, request, response);
            late.filter(form -> form.isOf(session.getPrincipal())).ifPresent(form -> keep(form, session.getPrincipal()));
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

    private void keep(LateForm late, SignedIn who) {
        drafts.keep(who.person(), late.action(), Draft.said(late.said()));
    }

    /** A new session id and a new token: what was known before the sign-in is worth nothing after it. */
    private void open(Session session, HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Session before) {
            told.publishEvent(new SessionOver(before.getPrincipal(), false));
        }
        freshSession.onAuthentication(session, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        told.publishEvent(new SessionBegun(session.getPrincipal(), request.getRemoteAddr()));
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
