package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that is open shows what others record, and leaves alone what its reader types. */
@ExtendWith(OutputCaptureExtension.class)
class LivePageTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";

    private static Visitor reader;
    private static Visitor writer;
    private static List<String> actions;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        reader = Visitor.of(WholeSite.address(site));
        writer = Visitor.of(WholeSite.address(site));
        actions = site.getBean(JdbcClient.class)
                .sql("select action_id::text from event where plan_id = ?::uuid and action_id is not null and action_id not in"
                        + " (select action_id from event where type in ('ActionCompleted', 'ActionCarriedForward') and action_id is not null)"
                        + " group by 1 order by min(position)")
                .param(PLAN.substring("/plans/".length()))
                .query(String.class)
                .list();
        reader.as("inspector");
        writer.as("coordinator");
    }

    @AfterAll
    static void close() {
        reader.close();
        writer.close();
    }

    private static void rate(String action, String why) {
        writer.goTo("/actions/" + action + "/update");
        writer.page().locator(".govuk-radios__item:has-text('Change to') input, .govuk-radios__item:has-text('Rate it') input").first().check();
        writer.type("#update-reason", why);
        writer.leaving(() -> writer.click("button:visible:has-text('Save to the record')"));
        assertThat(writer.text()).contains("Recorded");
    }

    @Test
    void a_rating_set_in_one_browser_shows_in_the_other_without_reloading() {
        reader.goTo(PLAN);
        reader.page().evaluate("window.stayed = true");
        for (var action : actions.subList(0, 3)) {
            var row = "#a" + action;
            var why = "Seen to change " + action.substring(30);
            rate(action, why);
            var saved = System.nanoTime();
            reader.await(() -> reader.text(".tl-live").contains(why));
            System.out.printf("A rating showed in the other browser %d ms after the page of the one who set it.%n",
                    Duration.ofNanos(System.nanoTime() - saved).toMillis());
            assertThat(reader.page().locator(row).getAttribute("class")).contains("tl-row--changed");
        }
        assertThat(reader.page().evaluate("window.stayed")).isEqualTo(true);
        assertThat(reader.barriers()).isEmpty();
        assertThat(reader.complaints()).isEmpty();
        reader.picture("plan-just-changed");
    }

    @Test
    void the_focus_and_what_is_opened_stay_where_they_are() {
        var action = actions.get(1);
        reader.goTo("/actions/" + action);
        var link = reader.page().locator("#story-part a[href^='#e']").last();
        link.focus();
        var href = link.getAttribute("href");
        rate(action, "While somebody reads");
        reader.await(() -> reader.text(".tl-live").contains("While somebody reads"));
        assertThat(reader.complaints()).isEmpty();
        assertThat(reader.page().evaluate("document.activeElement.getAttribute('href')")).isEqualTo(href);
        assertThat(reader.text("#story-part")).contains("While somebody reads");
    }

    @Test
    void what_is_being_typed_is_untouched_and_a_line_says_that_there_is_more() {
        var action = actions.get(2);
        var typist = Visitor.of(WholeSite.address(WholeSite.shared()));
        try (typist) {
            typist.as("coordinator");
            typist.goTo(PLAN);
            typist.type("#add-priority-title", "Half a title");
            rate(action, "Another's rating meanwhile");
            typist.await(() -> typist.text(".tl-live").contains("Another's rating meanwhile"));
            assertThat(typist.page().locator("#add-priority-title").inputValue()).isEqualTo("Half a title");
        }
    }

    @Test
    void a_part_in_which_something_was_chosen_stays_and_a_line_leads_to_what_is_new() {
        var action = actions.get(3);
        reader.goTo("/actions/" + action);
        reader.page().locator("#kind").selectOption(new SelectOption().setIndex(1));
        var chosen = reader.page().locator("#kind").inputValue();
        rate(action, "While somebody chooses");
        reader.await(() -> reader.text(".tl-live").contains("What you typed is untouched"));
        assertThat(reader.page().locator("#kind").inputValue()).isEqualTo(chosen).isNotEmpty();
        reader.leaving(() -> reader.click(".tl-live a"));
        assertThat(reader.text("#story-part")).contains("While somebody chooses");
    }

    /** The first line to somebody who has gone may still find its way; the second finds the door shut. */
    @Test
    void a_reader_who_leaves_a_page_is_no_failure(CapturedOutput said) {
        var leaver = Visitor.of(WholeSite.address(WholeSite.shared()));
        leaver.as("inspector");
        leaver.goTo(PLAN);
        leaver.close();
        reader.goTo(PLAN);
        for (var time : List.of("once", "twice", "three times")) {
            var why = "Told to nobody " + time;
            rate(actions.get(4), why);
            reader.await(() -> reader.text(".tl-live").contains(why));
        }
        assertThat(said.getAll()).doesNotContain("Unforeseen", "AsyncRequestNotUsableException");
    }

    @Test
    void a_person_who_may_not_read_a_plan_hears_nothing_of_it() {
        var site = WholeSite.address(WholeSite.shared());
        var stranger = Visitor.of(site);
        try (stranger) {
            stranger.as("administrator");
            var answer = stranger.page().request().get(site + PLAN + "/news");
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
