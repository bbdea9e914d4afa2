package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator decides row by row, reads what will be recorded, and lands in the next plan. */
class CarryOverWalkTest {
    private static Visitor visitor;
    private static JdbcClient jdbc;
    private static String plan;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        jdbc = site.getBean(JdbcClient.class);
        plan = new LongPlan(site).plain("A plan to carry over", 4).toString();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_review_can_be_read_by_everyone_and_nothing_is_recorded_by_it(int width) {
        visitor.setWidth(width);
        visitor.as("coordinator");
        var before = entries();
        visitor.goTo("/plans/" + plan + "/carry-over");
        field("title").fill("Plan for the walk");
        press("review");

        assertThat(visitor.title()).startsWith("Read before it is recorded");
        assertThat(visitor.barriers()).isEmpty();
        assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
        assertThat(visitor.text()).contains("opened the plan “Plan for the walk”", "forward to the next plan").doesNotContain("null");
        assertThat(entries()).isEqualTo(before);
        press("edit");
        assertThat(field("title").inputValue()).isEqualTo("Plan for the walk");
    }

    @Test
    void what_was_read_is_what_is_recorded_and_the_next_plan_opens() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/carry-over");
        press("review");
        assertThat(visitor.title()).startsWith("Error: ");
        assertThat(visitor.text()).contains("Give the next plan a title.");
        field("title").fill("Plan after the walk");
        var decisions = visitor.all("select[name^='decision.']");
        for (int n = 2; n < decisions.size(); n++) {
            choose(decisions.get(n), "leave");
        }
        choose(decisions.get(0), "split");
        choose(decisions.get(1), "carry-forward");
        press("review");
        assertThat(visitor.text()).contains("Two parts or more".toLowerCase());
        var id = visitor.all("select[name^='decision.']").getFirst().getAttribute("name").substring("decision.".length());
        visitor.all("[name='part-1." + id + "']").getFirst().fill("The northern half");
        visitor.all("[name='part-2." + id + "']").getFirst().fill("The southern half");
        press("review");
        var sentences = visitor.all("main ol li").stream().map(Locator::innerText).toList();
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

    private static Locator field(String name) {
        return visitor.all("[name='" + name + "']").getFirst();
    }

    private static void press(String step) {
        visitor.leaving(() -> visitor.click("button[name=step][value=" + step + "]"));
    }

    private static void choose(Locator select, String value) {
        select.selectOption(value);
    }

    private static long entries() {
        return jdbc.sql("select count(*) from event").query(Long.class).single();
    }
}
