package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each person's moment, from the start page on, on a desk and on a phone, with and without scripts; a picture of each page. */
class MomentsTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";

    private static Visitor scripted;
    private static Visitor plain;

    /** @param scripts whether the browser runs them */
    record Way(Visitor visitor, int width, boolean scripts, int[] clicks) {
        static Way of(int width, boolean scripts, String username) {
            var visitor = scripts ? scripted : plain;
            visitor.setWidth(width);
            visitor.as(username);
            visitor.goTo("/");
            return new Way(visitor, width, scripts, new int[1]);
        }

        /** Follows a link by its words. */
        void follow(String words) {
            visitor.leaving(() -> visitor.page().locator("a:visible", Visitor.words(words)).first().click());
            clicks[0]++;
        }

        void press(String css) {
            visitor.leaving(() -> visitor.click(css));
            clicks[0]++;
        }

        /** What is shown is fit to be seen, whatever the way that led to it. */
        void look(String name) {
            visitor.picture("moment-" + name + "-" + width + (scripts ? "" : "-plain"));
            assertThat(visitor.sideways()).as("sideways scrolling of %s", name).isLessThanOrEqualTo(0);
            assertThat(visitor.text()).as("words of %s", name).doesNotContain("Exception").doesNotContain("null");
            assertThat(Markup.faults(visitor.source())).as("markup of %s", name).isEmpty();
            assertThat(visitor.complaints()).as("what the browser complains of on %s", name).isEmpty();
            assertThat(visitor.strayed()).as("requests that left the site").isEmpty();
            if (scripts) {
                assertThat(visitor.barriers()).as("barriers on %s", name).isEmpty();
            }
        }
    }

    @BeforeAll
    static void open() {
        var site = WholeSite.address(WholeSite.shared());
        scripted = Visitor.of(site);
        plain = Visitor.withoutScripts(site);
    }

    @AfterAll
    static void close() {
        scripted.close();
        plain.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "1280,false", "360,true", "360,false"})
    void a_partner_sees_what_is_owed_types_two_sentences_and_reads_them_as_they_stand_in_the_record(int width, boolean scripts) {
        var way = Way.of(width, scripts, "partner-council");
        way.look("my-work");
        way.press(".tl-owed h3 a");
        way.look("update");
        var words = "Seven people came. The next session is booked. (%d, %b)".formatted(width, scripts);
        way.visitor().type("#update-note", words);
        way.press("button:visible:has-text('Save to the record')");
        assertThat(way.visitor().text()).contains("Recorded", words);
        way.look("updated");
        assertThat(way.clicks()[0]).as("presses beside typing").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "1280,false", "360,true", "360,false"})
    void an_inspector_replays_the_plan_and_lays_two_days_side_by_side(int width, boolean scripts) {
        var way = Way.of(width, scripts, "inspector");
        way.look("start");
        way.follow("Replay to any day");
        way.look("replay-now");
        if (scripts) {
            var said = way.visitor().text("#line");
            way.visitor().page().locator("#place").focus();
            way.visitor().press("ArrowLeft");
            way.visitor().await(() -> !way.visitor().text("#line").equals(said));
        } else {
            way.press("#steps a:visible");
        }
        way.look("replay-before");
        var address = way.visitor().address();
        assertThat(address).contains("asAt=");
        way.visitor().goTo(address);
        assertThat(way.visitor().address()).isEqualTo(address);
        way.follow("Compare");
        way.look("compare");
        assertThat(way.visitor().text()).contains("What changed", "changed");
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "1280,false", "360,true", "360,false"})
    void an_auditor_finds_who_turned_an_action_when_from_what_and_why_and_takes_it_away(int width, boolean scripts) {
        var way = Way.of(width, scripts, "auditor");
        way.follow("Who changed which rating");
        way.look("ratings");
        way.follow("By action");
        way.look("ratings-by-action");
        Download csv = way.visitor().page().waitForDownload(
                () -> way.visitor().page().locator("a[download]:visible").first().click());
        assertThat(csv.suggestedFilename()).endsWith(".csv");
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "1280,false", "360,true", "360,false"})
    void a_board_member_reads_on_one_page_what_is_off_track_what_moved_and_who_answers(int width, boolean scripts) {
        var way = Way.of(width, scripts, "inspector");
        way.press("main th a[href='" + PLAN + "']");
        way.look("plan");
        way.follow("Board");
        way.look("board");
        assertThat(way.visitor().text()).contains("Off track", "Who answers");
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "1280,false", "360,true", "360,false"})
    void a_coordinator_finds_the_jobs_of_a_plan_and_each_of_them_opens(int width, boolean scripts) {
        var way = Way.of(width, scripts, "coordinator");
        way.look("coordinators-work");
        way.visitor().goTo(PLAN + "/coordinator");
        way.look("coordinator");
        for (var page : List.of("/reading", "/rounds", "/publish", "/carry-over", "/parties", "/around")) {
            way.visitor().goTo(PLAN + page);
            way.look("coordinator" + page.replace('/', '-'));
        }
        way.visitor().goTo("/plans/import");
        way.look("import");
        way.visitor().goTo("/plans/new");
        way.look("open-a-plan");
    }

    @Test
    void a_newcomer_finds_who_was_accountable_on_a_day_in_under_five_clicks() {
        var way = Way.of(1280, false, "inspector");
        way.follow("Who answered for an action on a day");
        way.visitor().type("#ref", "2.3");
        way.visitor().type("#day-day", "1");
        way.visitor().type("#day-month", "6");
        way.visitor().type("#day-year", "2026");
        way.press("form.tl-one button[type=submit]");
        assertThat(way.visitor().text(".tl-answer")).contains("1 June 2026", "2.3");
        assertThat(way.clicks()[0]).isLessThan(5);
        way.look("newcomer-accountable");
    }

    @Test
    void a_newcomer_finds_when_an_action_went_amber_and_why_in_under_five_clicks() {
        var way = Way.of(1280, false, "inspector");
        way.follow("Who changed which rating");
        way.visitor().page().locator("#action").selectOption(way.visitor().page().locator("#action option:has-text('3.3')").first().getAttribute("value"));
        way.press("form.tl-filter button[type=submit]");
        assertThat(way.visitor().text("main")).contains("Amber", "3.3");
        assertThat(way.clicks()[0]).isLessThan(5);
        way.look("newcomer-amber");
    }

    @Test
    void a_newcomer_finds_what_changed_since_the_last_board_in_under_five_clicks() {
        var way = Way.of(1280, false, "inspector");
        way.follow("What changed since the last board");
        assertThat(way.visitor().text("main")).contains("board");
        assertThat(way.clicks()[0]).isLessThan(5);
        way.look("newcomer-since");
    }
}
