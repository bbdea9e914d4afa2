package throughline.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session.SessionTrackingMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import throughline.database.Demo;
import throughline.people.Accounts;
import tools.jackson.databind.json.JsonMapper;

/** What signing in is made of. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /** Long enough for a meeting in which an update is typed. */
    private static final Duration IDLE = Duration.ofHours(1);

    @Bean
    SignIn signIn(Accounts accounts, PasswordEncoder encoder, JdbcClient jdbc, ObjectProvider<Clock> clocks) {
        var clock = clocks.getIfUnique(Clock::systemUTC);
        return new SignIn(accounts, encoder, new FailedSignIns(jdbc, clock), new VerifiedBefore(clock), clock);
    }

    /** For HTTP Basic; its presence also keeps Spring Boot from making up a user of its own. */
    @Bean
    AuthenticationManager basicAuthentication(SignIn signIn) {
        return sent -> signIn.with(
                sent.getName(),
                String.valueOf(sent.getCredentials()),
                sent.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "unknown");
    }

    @Bean
    Refusals refusals(JsonMapper json, Demo demo) {
        return new Refusals(json, demo.on());
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** The server marks the cookie Secure by itself whenever the request came over https. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie() {
        return server -> {
            var session = server.getSettings().getSession();
            session.setTimeout(IDLE);
            session.setTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            session.getCookie().setName("throughline");
            session.getCookie().setHttpOnly(true);
            session.getCookie().setSameSite(Cookie.SameSite.LAX);
        };
    }
}
