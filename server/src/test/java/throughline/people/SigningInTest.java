package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page, the session, and what they keep out. */
class SigningInTest {
    private static final String PASSWORD = DemoAccounts.PASSWORD;

    private static PeopleServer server;

    private final Browser browser = server.browser();

    @BeforeAll
    static void start() {
        server = PeopleServer.start(true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_then_sees_the_page_that_they_wanted() {
        var sent = browser.get("/room?as=%401&b=c");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/sign-in?to=%2Froom%3Fas%3D%25401%26b%3Dc");

        var signedIn = browser.signIn("coordinator", PASSWORD, "/room?as=%401&b=c");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).endsWith("/room?as=%401&b=c");
        assertThat(browser.get("/room").body()).isEqualTo("Come in.");
    }

    @Test
    void every_demonstration_account_that_is_documented_signs_in() {
        for (var username : new String[] {
            "coordinator", "partner-council", "partner-police", "inspector", "auditor", "administrator", " Coordinator "
        }) {
            assertThat(server.browser().signIn(username, PASSWORD, "/room").statusCode())
                    .as(username)
                    .isEqualTo(302);
        }
    }

    @Test
    void people_of_the_sample_without_a_password_cannot_sign_in() {
        assertThat(browser.signIn("leila.haddad", "", "/").statusCode()).isEqualTo(400);
        assertThat(browser.signIn("leila.haddad", PASSWORD, "/").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        for (var trap : new String[] {
            "//evil.example/", "https://evil.example/", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", ""
        }) {
            var page = browser.get("/sign-in").body();
            var sent = browser.post(
                    "/sign-in",
                    "username",
                    "inspector",
                    "password",
                    PASSWORD,
                    "to",
                    trap,
                    "_csrf",
                    Browser.token(page));
            assertThat(location(sent)).as(trap).matches("http://127\\.0\\.0\\.1:\\d+/");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_username_read_the_same_and_keep_what_was_typed() {
        var wrong = browser.signIn("auditor", "not this one", "/room");
        var unknown = browser.signIn("nobody\"<i>", "not this one", "/room");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("The username or the password is not right. Check both, then try again.");
        assertThat(wrong.body()).contains("value=\"auditor\"").contains("value=\"/room\"");
        assertThat(unknown.body())
                .contains("The username or the password is not right.")
                .doesNotContain("<i>");
        assertThat(wrong.body()).doesNotContain("not this one");
    }

    @Test
    void signing_in_takes_the_token_of_its_page() {
        var forged = browser.post("/sign-in", "username", "coordinator", "password", PASSWORD);
        assertThat(location(forged)).endsWith("/sign-in?notice=late");
        assertThat(browser.get("/room").statusCode()).isEqualTo(302);
        assertThat(browser.get("/sign-in?notice=late").body()).contains("was open too long");
    }

    @Test
    void a_session_known_before_signing_in_is_worth_nothing_after_it() {
        browser.get("/sign-in");
        var before = browser.session();
        browser.signIn("coordinator", PASSWORD, "/room");
        assertThat(browser.session()).isNotEqualTo(before).isNotEmpty();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("throughline=").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(cookie).doesNotContain("Secure");
        var behindProxy = server.browser().get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(behindProxy.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(behindProxy.headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void signing_out_ends_the_session_and_takes_a_token_too() {
        browser.signIn("coordinator", PASSWORD, "/room");
        browser.post("/sign-out");
        assertThat(browser.get("/room").statusCode()).isEqualTo(200);
        browser.post("/sign-out", "_csrf", Browser.token(browser.get("/sign-in").body()));
        assertThat(browser.get("/room").statusCode()).isEqualTo(302);
    }

    @Test
    void every_page_tells_the_browser_to_run_nothing_from_inside_it_and_to_keep_nothing() {
        browser.signIn("coordinator", PASSWORD, "/room");
        var headers = browser.get("/room").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void a_page_that_is_refused_says_why_in_a_sentence() {
        browser.signIn("coordinator", PASSWORD, "/room");
        var token = Browser.token(browser.get("/sign-in").body());
        var refused = browser.post("/room/locked", "_csrf", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This room is locked. Ask the porter.")
                .doesNotContain("Exception");
        assertThat(browser.post("/room/locked").body()).contains("did not carry this session’s token");
        assertThat(browser.get("/refused").statusCode()).isEqualTo(404);
    }

    @Test
    void files_of_the_pages_and_health_are_there_for_anyone() {
        assertThat(browser.get("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    void guessing_is_stopped_for_a_while_and_not_for_good() {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn("partner-police", "guess " + i, "/").statusCode())
                    .isEqualTo(401);
        }
        var stopped = browser.signIn("partner-police", "guess", "/");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(stopped.body()).contains("Wait 15 minutes, then try again.");
        assertThat(browser.signIn("inspector", PASSWORD, "/").statusCode()).isEqualTo(302);

        server.clock().moveOn(Duration.ofMinutes(14));
        assertThat(browser.signIn("partner-police", PASSWORD, "/").body()).contains("Wait 1 minute, then");
        server.clock().moveOn(Duration.ofMinutes(1));
        assertThat(browser.signIn("partner-police", PASSWORD, "/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_ends_when_its_account_is_disabled() {
        var people = server.bean(People.class);
        var id = people.create(
                DemoAccounts.ADMINISTRATOR,
                NewPerson.of("leaver", "Lee Aver", "Council", "leaves very soon", List.of()));
        browser.signIn("leaver", "leaves very soon", "/room");
        assertThat(browser.get("/room").statusCode()).isEqualTo(200);
        people.disable(DemoAccounts.ADMINISTRATOR, id);
        assertThat(browser.get("/room").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("leaver", "leaves very soon", "/room").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_ends_after_twelve_hours() {
        browser.signIn("coordinator", PASSWORD, "/room");
        server.clock().moveOn(Duration.ofHours(12).plusSeconds(1));
        assertThat(browser.get("/room").statusCode()).isEqualTo(302);
    }

    @Test
    void a_name_is_known_by_its_id_and_somebody_unknown_is_no_failure() {
        var names = server.bean(AccountNames.class);
        assertThat(names.of(DemoAccounts.HEALTH.person())).isEqualTo("Leila Haddad");
        assertThat(names.of(UUID.randomUUID())).isEqualTo("Someone no longer known");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere, " + response.statusCode());
    }
}
