package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board's page, as it is read on a wall, on a phone and on two sides of paper. */
class BoardPageTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";

    private static LongPlan plans;
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        plans = new LongPlan(WholeSite.shared());
        visitor = Visitor.of(WholeSite.address(WholeSite.shared()));
        visitor.as("inspector");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_board_sees_what_is_off_track_what_moved_and_who_answers(int width) {
        visitor.setWidth(width);
        visitor.goTo(PLAN + "/board");
        assertThat(visitor.text())
                .contains("Off track", "What moved since the board of", "Who answers", "Queries", "Is it working?")
                .contains("Better since the baseline: 26 to 21");
        visitor.picture("board-" + width);
        readable("the board page at " + width);
    }

    @Test
    void it_prints_on_two_sides_with_the_marking_at_the_head_and_foot_of_each() {
        visitor.setWidth(1280);
        visitor.goTo(PLAN + "/board");
        var sides = Paper.sides(visitor, "board");
        assertThat(sides).hasSize(2);
        assertThat(sides).allSatisfy(side -> {
            assertThat(side.strip()).startsWith("OFFICIAL").endsWith("OFFICIAL");
        });
        assertThat(String.join("", sides)).contains("Is it working?", "keeps the record").doesNotContain("Sign out");
    }

    @Test
    void a_plan_of_sixty_late_actions_shows_the_worst_and_says_how_many_more_there_are() {
        visitor.setWidth(1280);
        visitor.goTo("/plans/" + plans.full("A long plan for the board") + "/board");
        assertThat(visitor.text())
                .contains("60 promises are off track, and nobody answers for any of them")
                .contains("55 more in the plan", "36 more", "6 more parties", "4 more", "5 more around the plan");
        visitor.picture("board-long");
        readable("a long plan");
        var sides = Paper.sides(visitor, "board-long");
        assertThat(sides).hasSize(2);
        assertThat(sides).allSatisfy(side -> {
            assertThat(side.strip()).startsWith("OFFICIAL-SENSITIVE").endsWith("OFFICIAL-SENSITIVE");
        });
        assertThat(String.join("", sides)).contains("5 more around the plan", "keeps the record");
    }

    @Test
    void a_plan_without_actions_board_ratings_or_indicators_says_so_and_what_to_do() {
        visitor.goTo("/plans/" + plans.empty("An empty plan for the board") + "/board");
        assertThat(visitor.text())
                .contains("This plan promises nothing yet", "No action has been added yet", "No board hears of this plan yet")
                .contains("Nothing is measured yet");
        visitor.picture("board-empty");
        readable("an empty plan");

        visitor.goTo("/plans/" + plans.plain("A new plan for the board", 3) + "/board");
        assertThat(visitor.text())
                .contains("No promise is rated yet, and none is overdue, but nobody answers for three promises")
                .contains("No open action is rated worst, and none is overdue.", "What moved since the plan began on", "No rating moved.");
        readable("a plan without ratings");
    }

    @Test
    void any_past_day_can_be_asked_about_and_what_cannot_be_is_said_beside_what_was_typed() {
        visitor.setWidth(1280);
        visitor.goTo(PLAN + "/board?asAt=2026-01-15");
        assertThat(visitor.text()).contains("This is the past: the record at the end of 15 January 2026.");
        readable("a past board page");

        visitor.goTo(PLAN + "/board?asAt=1999-01-15");
        assertThat(visitor.text()).contains("There is a problem");
        assertThat(visitor.page().inputValue("#board-asAt-year")).isEqualTo("1999");
        readable("a day before the plan began");

        visitor.goTo(PLAN + "/board?asAt=2026-01-15&since=2026-02-15");
        assertThat(visitor.text()).contains("What moved is counted from a day before the one that is shown.");
        visitor.goTo(PLAN + "/board?asAt=yesterday");
        assertThat(visitor.text()).contains("Give a day that exists");
        visitor.picture("board-problem");
    }

    private static void readable(String what) {
        var softly = new SoftAssertions();
        softly.assertThat(visitor.barriers()).as("barriers on %s", what).isEmpty();
        softly.assertThat(Markup.faults(visitor.source())).as("markup of %s", what).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", what).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("complaints on %s", what).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", what).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
