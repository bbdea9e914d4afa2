package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator decides row by row, reads what will be recorded, and lands in the next plan. */
class CarryOverWalkTest {
    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static JdbcClient jdbc;
    private static String plan;

    @BeforeAll
    static void open() {
        site = WholeSite.open();
        visitor = Visitor.of(WholeSite.address(site));
        jdbc = site.getBean(JdbcClient.class);
        plan = jdbc.sql("select plan_id from event where type = 'RatingSet' group by 1 order by count(*) desc limit 1")
                .query(String.class)
                .single();
    }

    @AfterAll
    static void close() {
        visitor.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_review_can_be_read_by_everyone_and_nothing_is_recorded_by_it(int width) {
        visitor.signOut();
        visitor.setWidth(width);
        signIn();
        var before = entries();
        visitor.goTo("/plans/" + plan + "/carry-over");
        field("title").sendKeys("Plan for the walk");
        press("review");

        assertThat(visitor.title()).startsWith("Read before it is recorded");
        assertThat(visitor.barriers()).isEmpty();
        assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
        assertThat(visitor.text()).contains("opened the plan “Plan for the walk”", "forward to the next plan").doesNotContain("null");
        assertThat(entries()).isEqualTo(before);
        press("edit");
        assertThat(field("title").getDomProperty("value")).isEqualTo("Plan for the walk");
    }

    @Test
    void what_was_read_is_what_is_recorded_and_the_next_plan_opens() {
        visitor.signOut();
        visitor.setWidth(1280);
        signIn();
        visitor.goTo("/plans/" + plan + "/carry-over");
        press("review");
        assertThat(visitor.title()).startsWith("Error: ");
        assertThat(visitor.text()).contains("Give the next plan a title.");
        field("title").sendKeys("Plan after the walk");
        var decisions = visitor.all("select[name^='decision.']");
        for (int n = 2; n < decisions.size(); n++) {
            choose(decisions.get(n), "leave");
        }
        choose(decisions.get(0), "split");
        choose(decisions.get(1), "carry-forward");
        press("review");
        assertThat(visitor.text()).contains("Two parts or more".toLowerCase());
        var id = visitor.all("select[name^='decision.']").getFirst().getDomAttribute("name").substring("decision.".length());
        visitor.all("[name='part-1." + id + "']").getFirst().sendKeys("The northern half");
        visitor.all("[name='part-2." + id + "']").getFirst().sendKeys("The southern half");
        press("review");
        var sentences = visitor.all("main ol li").stream().map(WebElement::getText).toList();
        assertThat(sentences).anyMatch(said -> said.contains("“The northern half”, carried forward"));
        var before = entries();

        press("record");

        assertThat(visitor.text()).contains("Plan after the walk", "2 actions go on as 3.");
        assertThat(entries() - before).isEqualTo(sentences.size());
        visitor.goTo("/actions/" + id);
        assertThat(visitor.text()).contains("The northern half", "The southern half");
        assertThat(visitor.all("main .tl-lives a")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(visitor.barriers()).isEmpty();
        visitor.setWidth(360);
        visitor.goTo("/actions/" + id);
        assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
    }

    private static void signIn() {
        visitor.signIn("coordinator");
        new FluentWait<>(visitor).withTimeout(Duration.ofSeconds(20)).until(it -> !it.all(".tl-sign-out").isEmpty());
    }

    private static WebElement field(String name) {
        return visitor.all("[name='" + name + "']").getFirst();
    }

    /** Until the page that the button stood on is gone: the next one has the same address. */
    private static void press(String step) {
        var button = visitor.all("button[name=step][value=" + step + "]").getFirst();
        button.click();
        new FluentWait<>(button).withTimeout(Duration.ofSeconds(20)).until(CarryOverWalkTest::gone);
    }

    private static boolean gone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    private static void choose(WebElement select, String value) {
        List<WebElement> options = select.findElements(By.cssSelector("option[value='" + value + "']"));
        options.getFirst().click();
    }

    private static long entries() {
        return jdbc.sql("select count(*) from event").query(Long.class).single();
    }
}
