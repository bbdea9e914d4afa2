package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.api.Ask;
import throughline.events.PlanId;
import throughline.query.plan.GetTimeline;

/** Two moments of a plan beside each other, as an inspector lays them. */
class ChangesPageTest {
    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static PlanId plan;
    private static List<GetTimeline.Step> steps;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        plan = WholeSite.CURRENT;
        steps = site.getBean(Ask.class)
                .ask(new GetTimeline(plan), GetTimeline.Answer.class)
                .steps();
        visitor.as("inspector");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void every_state_of_a_comparison_can_be_read_by_everyone(int width) {
        visitor.setWidth(width);
        var softly = new SoftAssertions();
        var late = "@" + steps.get(steps.size() - 20).position();
        var last = "@" + steps.getLast().position();
        for (var asked : List.of(
                "",
                "?from=" + last + "&to=" + late,
                "?from=1999-12-31&to=" + late,
                "?from=" + last + "&to=" + last,
                "?from=" + late + "&kind=ratings",
                "?from=" + late + "&kind=ratings&by=Nobody",
                "?from-day=31&from-month=2&from-year=2024&to-day=&to-month=&to-year=")) {
            visitor.goTo("/plans/" + plan + "/changes" + asked);
            var state = asked + " at " + width;
            softly.assertThat(visitor.barriers()).as("barriers, %s", state).isEmpty();
            softly.assertThat(Markup.faults(visitor.source())).as("markup, %s", state).isEmpty();
            softly.assertThat(visitor.complaints()).as("complaints, %s", state).isEmpty();
            softly.assertThat(visitor.sideways()).as("sideways, %s", state).isLessThanOrEqualTo(0);
            softly.assertThat(visitor.text()).as("words, %s", state).doesNotContain("null");
            visitor.picture("changes" + asked.replaceAll("[^a-z0-9]+", "-") + "-" + width);
        }
        softly.assertAll();
    }

    @Test
    void a_range_that_ends_before_it_starts_is_turned_round_and_says_so() {
        visitor.setWidth(1280);
        visitor.goTo(path("?from=" + at(30) + "&to=" + at(20)));
        var turned = visitor.text();
        assertThat(turned).contains("The second moment lay before the first, so the two were turned round.");
        visitor.goTo(path("?from=" + at(20) + "&to=" + at(30)));
        assertThat(turned).contains(visitor.text("h1"));
    }

    @Test
    void days_that_are_typed_become_an_address_that_can_be_passed_on_and_a_moment_left_alone_stays() {
        visitor.setWidth(1280);
        visitor.goTo(path("?from=" + at(20) + "&to=" + at(30)));
        visitor.submit("form.tl-compare");
        assertThat(visitor.address()).endsWith("/changes?from=" + at(20) + "&to=" + at(30));
        visitor.type("#to-day", "");
        visitor.type("#to-month", "");
        visitor.type("#to-year", "");
        visitor.submit("form.tl-compare");
        assertThat(visitor.address()).endsWith("/changes?from=" + at(20) + "&to=");
        assertThat(visitor.text("h1")).endsWith("and now");
    }

    @Test
    void a_day_that_does_not_exist_is_said_at_its_field_and_stays_there() {
        visitor.setWidth(1280);
        visitor.goTo(path("?from=" + at(20)));
        visitor.type("#from-day", "31");
        visitor.type("#from-month", "2");
        visitor.submit("form.tl-compare");
        assertThat(visitor.text(".govuk-error-summary")).contains("is not a day that exists");
        assertThat(visitor.page().inputValue("#from-day")).isEqualTo("31");
        assertThat(visitor.title()).startsWith("Error: ");
    }

    @Test
    void where_nothing_is_asked_for_it_is_what_changed_since_the_last_board() {
        visitor.setWidth(1280);
        visitor.goTo(path(""));
        assertThat(visitor.page().locator(".tl-choices [aria-current]").innerText()).startsWith("Since the last board: ");
        assertThat(visitor.text()).contains("Each with who and why.");
        visitor.picture("changes-since-the-board-1280");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.page().locator("form.tl-compare").isVisible()).as("the form on paper").isFalse();
        visitor.picture("changes-on-paper");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void only_ratings_are_shown_where_only_ratings_are_asked_for() {
        visitor.setWidth(1280);
        visitor.goTo(path("?from=" + at(steps.size() - 60) + "&kind=ratings"));
        assertThat(visitor.all(".tl-compared tbody th")).isNotEmpty();
        assertThat(visitor.page().locator(".tl-compared tbody th").allInnerTexts()).allMatch(field -> field.equals("Rating") || field.equals("Last rated"));
        assertThat(visitor.text()).contains("Shown here:");
    }

    @Test
    void a_moment_of_the_replay_is_compared_with_now_in_one_press() {
        visitor.setWidth(1280);
        visitor.goTo("/plans/" + plan + "/replay?asAt=" + at(30));
        visitor.leaving(() -> visitor.click("#state a[href*='changes?from=@" + steps.get(30).position() + "']"));
        assertThat(visitor.text("h1")).contains("What changed between").endsWith("and now");
    }

    private static String at(int index) {
        return "@" + steps.get(index).position();
    }

    private static String path(String asked) {
        return "/plans/" + plan + "/changes" + asked;
    }
}
