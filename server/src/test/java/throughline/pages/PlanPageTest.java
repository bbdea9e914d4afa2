package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PlanId;

/** The plan and its actions as everybody reads them: counts, what moved, filters, and any day. */
class PlanPageTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";
    private static final String LAST_YEAR = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab01";
    private static final int KILOBYTE = 1024;

    private static Visitor visitor;
    private static Visitor plainly;
    private static LongPlan plans;
    private static String carried;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        plainly = Visitor.withoutScripts(WholeSite.address(site));
        plans = new LongPlan(site);
        carried = site.getBean(JdbcClient.class)
                .sql("select action_id::text from event where plan_id = ? and type = 'ActionAdded'"
                        + " and json_array_length(payload -> 'origins') > 0 limit 1")
                .param(WholeSite.CURRENT.value())
                .query(String.class)
                .single();
        visitor.as("inspector");
        plainly.as("partner-council");
    }

    @AfterAll
    static void close() {
        visitor.close();
        plainly.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_plan_reads_well_in_every_state(int width) {
        var softly = new SoftAssertions();
        var empty = plans.empty("Nothing in it yet " + width);
        for (var who : List.of(visitor, plainly)) {
            who.setWidth(width);
            for (var page : List.of(
                    PLAN,
                    PLAN + "?rating=Red&overdue=1",
                    PLAN + "?rating=Blue&theme=No+such+theme",
                    PLAN + "?missing=1",
                    PLAN + "?asAt=2026-06-01",
                    PLAN + "?on=2026-06-01",
                    LAST_YEAR,
                    "/plans/" + empty,
                    "/actions/" + carried,
                    "/actions/" + carried + "?kind=rating",
                    "/actions/" + carried + "?asAt=2026-06-01")) {
                who.goTo(page);
                var at = page + " at " + width;
                softly.assertThat(who.text()).as(at).doesNotContain("Exception").doesNotContain("null");
                softly.assertThat(who.sideways()).as("sideways " + at).isLessThanOrEqualTo(0);
                softly.assertThat(Markup.faults(who.source())).as("markup of " + at).isEmpty();
                softly.assertThat(who.complaints()).as("complaints on " + at).isEmpty();
                if (who == visitor) {
                    softly.assertThat(who.barriers()).as("barriers on " + at).isEmpty();
                    who.picture("plan-" + width + "-" + page.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "").replaceAll("\\W+", "-"));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void each_count_leads_to_the_actions_that_it_counts() {
        visitor.setWidth(1280);
        visitor.goTo(PLAN);
        for (var link : visitor.links("#counts dd a[href*='#filter']")) {
            visitor.goTo(link);
            var said = visitor.text(".tl-chosen b");
            assertThat(visitor.all("#actions tbody tr")).as(link).hasSize(Integer.parseInt(said.replaceAll(" of .*", "")));
        }
    }

    @Test
    void a_partners_actions_are_those_that_it_leads_supports_or_is_asked_about() {
        visitor.goTo(PLAN);
        visitor.choose("#partner", "Police");
        visitor.submit(".tl-filter");
        assertThat(visitor.text(".tl-chosen")).contains("Police").containsPattern("\\d+ of \\d+ actions");
        assertThat(visitor.all("#actions tbody tr")).isNotEmpty();
        var all = visitor.all("#actions tbody tr").size();
        visitor.leaving(() -> visitor.click(".tl-tag"));
        assertThat(visitor.all("#actions tbody tr")).hasSizeGreaterThan(all);
    }

    @Test
    void what_changed_since_the_last_board_leads_to_the_comparison_of_that_time() {
        visitor.goTo(PLAN);
        assertThat(visitor.text("#since")).contains("What changed since");
        visitor.leaving(() -> visitor.click("#since a[href*='/changes?from=']"));
        assertThat(visitor.title()).isNotEmpty();
        assertThat(visitor.address()).contains("/changes?from=");
    }

    @Test
    void nothing_can_be_recorded_from_a_page_of_the_past() {
        plainly.goTo("/actions/" + carried + "?asAt=2026-06-01");
        assertThat(plainly.text()).contains("Nothing can be recorded here");
        assertThat(plainly.all("main form[method=post]")).isEmpty();
        plainly.goTo(PLAN + "?asAt=2026-06-01");
        assertThat(plainly.all("main form[method=post]")).isEmpty();
        plainly.leaving(() -> plainly.click(".tl-past a"));
        assertThat(plainly.address()).endsWith(PLAN);
    }

    @Test
    void an_actions_earlier_and_later_lives_can_be_walked_in_both_directions() {
        visitor.goTo("/actions/" + carried);
        var here = visitor.address();
        visitor.leaving(() -> visitor.click(".tl-walk a[rel=prev]"));
        assertThat(visitor.address()).isNotEqualTo(here);
        var back = visitor.links(".tl-walk a[rel=next]");
        assertThat(back).contains(here);
    }

    @Test
    void a_plan_of_sixty_actions_weighs_less_than_100_kilobytes_on_first_view() {
        var plan = plans.full("Sixty actions");
        var fresh = Visitor.of(WholeSite.address(WholeSite.shared()));
        try (fresh) {
            fresh.as("inspector");
            assertThat(weight(fresh, plan)).as("bytes as sent, fonts excluded").isBetween(1, 100 * KILOBYTE);
            assertThat(fresh.all("#actions tbody tr")).hasSize(60);
        }
    }

    /** Signing in has brought the sheets already: they are asked for anew. */
    private static int weight(Visitor fresh, PlanId plan) {
        var received = new ArrayList<Response>();
        fresh.page().context().newCDPSession(fresh.page()).send("Network.clearBrowserCache");
        fresh.page().onResponse(received::add);
        fresh.goTo("/plans/" + plan);
        var total = 0;
        for (var response : List.copyOf(received)) {
            if (!response.url().endsWith("/news") && !response.url().startsWith("data:")) {
                var size = response.request().sizes().responseBodySize;
                System.out.printf("%7d bytes %s%n", size, response.url().replaceAll("http://[^/]*", ""));
                total += size;
            }
        }
        System.out.printf("%7d bytes in all for the page of a plan with 60 actions%n", total);
        return total;
    }
}
