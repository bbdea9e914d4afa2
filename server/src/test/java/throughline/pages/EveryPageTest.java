package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.sample.WholeService;

/** Every page of a demonstration, in a real browser, at a desk and on a phone. */
class EveryPageTest {
    private static final TestDatabase DATABASE = TestDatabase.freshDatabase();
    private static ConfigurableApplicationContext service;
    private static Chromium browser;
    private static UUID plan;
    private static UUID action;

    @BeforeAll
    static void a_coordinator_signs_in_to_a_demonstration() {
        service = WholeService.start(DATABASE);
        browser = new Chromium(
                "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
        var log = JdbcClient.create(DATABASE.owner());
        action = log.sql("select action_id from event where type = 'RatingSet' order by position desc limit 1")
                .query(UUID.class)
                .single();
        plan = log.sql("select plan_id from event where action_id = ? limit 1")
                .param(action)
                .query(UUID.class)
                .single();
        browser.signIn("coordinator");
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("plans", "/"),
                Arguments.of("plan", "/plans/{plan}"),
                Arguments.of("replay", "/plans/{plan}/replay"),
                Arguments.of("ratings", "/plans/{plan}/ratings"),
                Arguments.of("history", "/plans/{plan}/history"),
                Arguments.of("changes", "/plans/{plan}/changes?from=2000-01-01"),
                Arguments.of("completions", "/plans/{plan}/completions"),
                Arguments.of("accountability", "/plans/{plan}/accountability"),
                Arguments.of("action", "/actions/{action}"),
                Arguments.of("nothing-here", "/plans/" + new UUID(0, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void keeps_nobody_out_and_fits_a_phone(String name, String path) {
        browser.open(path.replace("{plan}", plan.toString()).replace("{action}", action.toString()));

        browser.width(1280);
        browser.picture(name + "-1280");
        assertThat(browser.barriers()).isEmpty();

        browser.width(360);
        browser.picture(name + "-360");
        assertThat(browser.sideways()).isZero();
        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void has_a_heading_a_title_of_its_own_and_no_style_that_the_policy_would_drop(String name, String path) {
        browser.open(path.replace("{plan}", plan.toString()).replace("{action}", action.toString()));

        assertThat(browser.driver().findElements(By.tagName("h1"))).hasSize(1);
        assertThat(browser.driver().getTitle()).endsWith(" – Throughline");
        assertThat(browser.driver().findElements(By.cssSelector("[style], style, script:not([src])")))
                .isEmpty();
        assertThat(browser.text())
                .contains("Demonstration: no real data")
                .doesNotContain("Exception")
                .doesNotContain("Something went wrong");
    }

    @Test
    void the_sign_in_page_keeps_the_username_and_says_what_was_wrong() {
        try (var visitor = new Chromium(browser.driver().getCurrentUrl().replaceAll("(//[^/]+).*", "$1"))) {
            visitor.open("/plans/" + plan);
            assertThat(visitor.address()).startsWith("/sign-in");
            visitor.width(1280);
            visitor.picture("sign-in-1280");
            assertThat(visitor.barriers()).isEmpty();
            visitor.type("username", "inspector");
            visitor.type("password", "guessed");
            visitor.press("Sign in");
            assertThat(visitor.driver().findElement(By.cssSelector(".govuk-error-summary")).getText())
                    .contains("There is a problem");
            assertThat(visitor.driver().findElement(By.id("username")).getDomProperty("value"))
                    .isEqualTo("inspector");
            visitor.width(360);
            visitor.picture("sign-in-wrong-360");
            assertThat(visitor.sideways()).isZero();
            assertThat(visitor.barriers()).isEmpty();
            visitor.type("password", "throughline-demo");
            visitor.press("Sign in");
            assertThat(visitor.address()).isEqualTo("/plans/" + plan);
        }
    }

    @Test
    void replay_steps_back_and_forward_and_goes_to_a_day() {
        browser.width(1280);
        browser.open("/plans/" + plan + "/replay");
        var newest = browser.driver().findElement(By.tagName("h1")).getText();
        browser.driver().findElement(By.cssSelector("a[rel=prev]")).click();
        browser.driver().findElement(By.cssSelector("a[rel=next]")).click();
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo(newest);
        browser.type("day-day", "31");
        browser.type("day-month", "2");
        browser.type("day-year", "2024");
        browser.press("Go");
        assertThat(browser.text()).contains("“31 2 2024” is not a day that exists");
    }
}
