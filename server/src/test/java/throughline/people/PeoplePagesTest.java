package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator makes a usable service with a browser. */
class PeoplePagesTest {
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
    void an_account_is_made_and_given_a_role() {
        browser.signIn("administrator", DemoAccounts.PASSWORD, "/people");
        assertThat(browser.get("/people").body())
                .contains("Helen Marsden", "coordinator of every partnership", "No, has no password");

        var tooShort = create("short");
        assertThat(tooShort.body())
                .contains("There is a problem", "at least 12 characters", "value=\"Nia Reed\"")
                .doesNotContain("value=\"short\"");

        var path = create("plenty of letters")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^.*(/people)", "$1");
        assertThat(browser.get(path).body()).contains("The account is made. Give it a role now.", "Nia Reed");

        post(path + "/grant", "role", "partner", "partnership", "Weir Partnership");
        assertThat(browser.get(path).body()).contains("The role is given.", "partner of Weir Partnership");
        post(path + "/withdraw", "role", "partner", "partnership", "Weir Partnership");
        assertThat(browser.get(path).body()).contains("The role is withdrawn.").doesNotContain("partner of Weir");
        post(path + "/password", "password", "short", "x", "x");
        assertThat(browser.get(path).body()).contains("There is a problem", "too short");
        post(path + "/disable", "a", "a", "b", "b");
        assertThat(browser.get(path).body()).contains("The account is disabled", "Enable the account");
    }

    @Test
    void nobody_but_an_administrator_sees_these_pages() {
        browser.signIn("coordinator", DemoAccounts.PASSWORD, "/people");
        var refused = browser.get("/people");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You are signed in, but may not do this.");
    }

    private HttpResponse<String> create(String password) {
        var token = Browser.token(browser.get("/people").body());
        return browser.post(
                "/people",
                "username",
                "nia",
                "name",
                "Nia Reed",
                "organisation",
                "Probation",
                "password",
                password,
                "_csrf",
                token);
    }

    private void post(String path, String first, String firstValue, String second, String secondValue) {
        var token = Browser.token(browser.get("/people").body());
        assertThat(browser.post(path, first, firstValue, second, secondValue, "_csrf", token)
                        .statusCode())
                .isEqualTo(302);
    }
}
