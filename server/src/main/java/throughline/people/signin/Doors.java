package throughline.people.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import throughline.database.Demo;
import throughline.people.Access;
import throughline.people.Accounts;
import throughline.people.SignedIn;

/** The three ways in: files that anyone may fetch, the API, and the pages. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String[] FILES = {"/assets/**", "/webjars/**", "/favicon.ico"};
    private static final String[] FOR_ANYONE = {"/sign-in", "/actuator/health/**", "/v3/api-docs/**", "/calendars/*.ics"};

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher(FILES)
                .headers(headers -> BrowserRules.set(headers).cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Refusals refusals,
            Demo demo,
            Access access,
            Accounts accounts,
            AuthenticationManager passwords,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<Clock> clocks)
            throws Exception {
        if (demo.on()) {
            // Kept for the one call only: otherwise every call of a program would open a session.
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals)
                    .securityContextRepository(new RequestAttributeSecurityContextRepository()));
        }
        return http.securityMatcher("/api/**")
                .authenticationManager(passwords)
                .headers(BrowserRules::set)
                .authorizeHttpRequests(asked -> {
                    afterwards(asked);
                    asked.requestMatchers("/api/people/**").access(administrators(access));
                    asked.anyRequest().authenticated();
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                // Sessions begin at the sign-in page only; any policy set here would begin one for each Basic call.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .requireCsrfProtectionMatcher(new ForgeableCalls(contexts, demo.on())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(stillWelcome(accounts, clocks), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Access access,
            Accounts accounts,
            AuthenticationManager passwords,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<Clock> clocks)
            throws Exception {
        var refusals = new PageRefusals();
        return http.authenticationManager(passwords)
                .headers(BrowserRules::set)
                .authorizeHttpRequests(asked -> {
                    afterwards(asked);
                    asked.requestMatchers(FOR_ANYONE).permitAll();
                    asked.requestMatchers("/actuator/**", "/people/**").access(administrators(access));
                    asked.anyRequest().authenticated();
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(SessionEnds::bySignOut)
                        .logoutSuccessUrl("/sign-in?notice=signed-out"))
                .addFilterBefore(stillWelcome(accounts, clocks), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What was let in once is not asked again when it is handed on to the page of an error. */
    private static void afterwards(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry asked) {
        asked.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators(Access access) {
        return (asked, what) -> {
            var who = asked.get();
            return new AuthorizationDecision(who != null
                    && who.getPrincipal() instanceof SignedIn signedIn
                    && access.isAdministrator(signedIn.person()));
        };
    }

    private static StillWelcome stillWelcome(Accounts accounts, ObjectProvider<Clock> clocks) {
        return new StillWelcome(accounts, clocks.getIfUnique(Clock::systemUTC));
    }
}
