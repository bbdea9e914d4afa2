package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.catalina.Session;
import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came and went, as the reading log has it. */
class SessionsRecordedTest {
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
    void signing_in_and_signing_out_are_recorded_with_the_network_alone() {
        browser.signIn("partner-council", DemoAccounts.PASSWORD, "/room");
        var token = Browser.token(browser.get("/sign-in").body());
        browser.post("/sign-out", "_csrf", token);
        assertThat(of(DemoAccounts.PARTNER_COUNCIL)).containsExactly("signed-in 127.0.0.0/24", "signed-out");
    }

    @Test
    void a_session_that_was_too_long_or_closed_by_an_administrator_is_recorded_as_ended() {
        browser.signIn("inspector", DemoAccounts.PASSWORD, "/room");
        server.clock().moveOn(Duration.ofHours(12).plusSeconds(1));
        browser.get("/room");
        assertThat(of(DemoAccounts.INSPECTOR)).containsExactly("signed-in 127.0.0.0/24", "session-ended");
    }

    @Test
    void a_session_that_nobody_used_any_more_is_recorded_as_ended() {
        browser.signIn("partner-police", DemoAccounts.PASSWORD, "/room");
        expire(browser.session());
        assertThat(of(DemoAccounts.PARTNER_POLICE)).containsExactly("signed-in 127.0.0.0/24", "session-ended");
    }

    @Test
    void whoever_signs_in_on_anothers_session_ends_it() {
        browser.signIn("coordinator", DemoAccounts.PASSWORD, "/room");
        browser.signIn("auditor", DemoAccounts.PASSWORD, "/room");
        assertThat(of(DemoAccounts.COORDINATOR)).containsExactly("signed-in 127.0.0.0/24", "session-ended");
        assertThat(of(DemoAccounts.AUDITOR)).containsExactly("signed-in 127.0.0.0/24");
    }

    @Test
    void a_wrong_password_is_no_sign_in_and_leaves_no_line() {
        browser.signIn("administrator", "not this one", "/room");
        assertThat(of(DemoAccounts.ADMINISTRATOR)).isEmpty();
    }

    private static List<String> of(SignedIn who) {
        UUID person = who.person();
        return server.bean(JdbcClient.class)
                .sql("select concat_ws(' ', kind, network) from reading_log where person = ? order by id")
                .param(person)
                .query(String.class)
                .list();
    }

    /** What the server does by itself with a session that was idle for an hour. */
    private static void expire(String id) {
        var tomcat = (TomcatWebServer) ((WebServerApplicationContext) server.context()).getWebServer();
        for (var context : tomcat.getTomcat().getHost().findChildren()) {
            for (Session session : ((StandardContext) context).getManager().findSessions()) {
                if (session.getIdInternal().equals(id)) {
                    session.expire();
                }
            }
        }
    }
}
