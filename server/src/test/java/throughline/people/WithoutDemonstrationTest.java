package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;

/** A service for real data: nobody is there until the first administrator is made. */
class WithoutDemonstrationTest {
    private static final String[] RUTH = {"--username", "Ruth", "--name=Ruth Calloway", "--organisation", "Council"};
    private static final String PASSWORD = "a long sentence, typed";

    private static PeopleServer server;

    private final Browser browser = server.browser();

    @BeforeAll
    static void start() {
        server = PeopleServer.start(false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void there_is_no_account_before_one_is_made() {
        var jdbc = JdbcClient.create(TestDatabase.freshDatabase().application());
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
        assertThat(browser.signIn("coordinator", DemoAccounts.PASSWORD, "/").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/sign-in").body()).doesNotContain(DemoAccounts.PASSWORD);
    }

    @Test
    void a_password_with_each_call_is_not_taken() {
        var refused = browser.get("/api/room", Browser.basic("coordinator", DemoAccounts.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(refused.body()).contains("Sign in at /sign-in first.");
    }

    @Test
    void the_command_makes_one_administrator_who_signs_in_and_no_second() {
        assertThat(make(server.database(), "short", RUTH)).isEqualTo(1);
        assertThat(make(server.database(), PASSWORD, RUTH)).isZero();
        assertThat(make(server.database(), PASSWORD, "--username", "two", "--name", "Two", "--organisation", "Council"))
                .isEqualTo(1);
        assertThat(browser.signIn("ruth", PASSWORD, "/room").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/people").body()).contains("Ruth Calloway").doesNotContain("Two");
        assertThat(browser.get("/api/me").body()).contains("administrator");
    }

    @Test
    void the_command_says_which_option_is_missing_or_unknown() {
        var database = TestDatabase.freshDatabase();
        assertThat(make(database, PASSWORD, "--username", "x1")).isEqualTo(1);
        assertThat(make(database, PASSWORD, "--password", "x")).isEqualTo(1);
        assertThat(make(database, PASSWORD, "--username")).isEqualTo(1);
    }

    @Test
    void a_demonstration_has_its_administrator_and_is_given_no_other() {
        var settings = new HashMap<>(TestDatabase.freshDatabase().settings());
        settings.put("throughline.demo", true);
        assertThat(FirstAdministrator.make(RUTH, () -> PASSWORD, settings)).isEqualTo(1);
    }

    private static int make(TestDatabase database, String password, String... arguments) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("throughline.demo", false);
        return FirstAdministrator.make(arguments, () -> password, settings);
    }
}
