package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.query.journal.Moment;

/** A round is opened, answered on a phone, and its return is read by everyone. */
class RoundPagesTest {
    private static Visitor visitor;
    private static String plan;
    private static String action;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        plan = new LongPlan(site).led("A plan that is asked about", "Harbour Trust", "Council", "Police").toString();
        action = site.getBean(JdbcClient.class)
                .sql("select action_id from event where plan_id = ?::uuid and type = 'LeadAssigned' order by position limit 1")
                .param(plan)
                .query(String.class)
                .single();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void a_round_is_opened_answered_and_closed_on_its_pages() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        var rounds = "/plans/" + plan + "/rounds";
        visitor.goTo(rounds);
        readable(rounds);
        press("main form[action$='/rounds'] button[type=submit]");
        assertThat(visitor.text()).contains("There is a problem", "Give the round a title");
        assertThat(visitor.barriers()).isEmpty();

        var today = LocalDate.now(Moment.LONDON);
        type("open-round-title", "Quarter 3");
        type("open-round-deadline-day", String.valueOf(today.getDayOfMonth()));
        type("open-round-deadline-month", String.valueOf(today.getMonthValue()));
        type("open-round-deadline-year", String.valueOf(today.getYear()));
        press("main form[action$='/rounds'] button[type=submit]");
        assertThat(visitor.text()).contains("Quarter 3", "Party by party");
        readable("the round as opened");
        var round = visitor.address();

        visitor.setWidth(360);
        visitor.as("coordinator");
        visitor.goTo(round);
        readable("the round on a phone");
        visitor.all(".tl-party details summary").getFirst().click();
        var first = visitor.all("main form[action$='/no-change'] input[type=checkbox]").getFirst();
        first.click();
        press("main form[action$='/no-change'] button[type=submit]");
        visitor.all(".tl-party details summary").getFirst().click();
        assertThat(visitor.text()).contains("Recorded", "Answered in time", "No change.");

        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo(round);
        press("main form[action$='/close'] button[type=submit]");
        assertThat(visitor.text()).contains("closed", "No update received", "Nothing at all");
        readable("the round as closed");
        visitor.goTo(rounds);
        assertThat(visitor.text()).contains("Quarter 3");
        readable("the list of rounds");
    }

    @Test
    void one_update_is_asked_for_answered_with_nothing_changed_and_asked_for_again() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo("/actions/" + action);
        openTool("request-update");
        type("request-update-party", "Harbour Trust");
        type("request-update-question", "How many came?");
        press("form[action$='/request-update'] button[type=submit]");
        assertThat(visitor.text()).contains("asked Harbour Trust for an update", "How many came?", "Owed");
        readable("an action that owes an update");

        visitor.goTo("/actions/" + action + "/update");
        assertThat(visitor.text()).contains("Harbour Trust owes an update");
        readable("the update that is owed");
        var organisation = visitor.all("#update-organisation").getFirst();
        organisation.fill("Harbour Trust");
        type("update-source", "phone call");
        press("button[name=unchanged]");
        assertThat(visitor.text()).contains("Answered", "confirmed that nothing has changed");

        openTool("request-update");
        type("request-update-party", "Harbour Trust");
        press("form[action$='/request-update'] button[type=submit]");
        openTool("note-update-not-received");
        type("note-update-not-received-reason", "The return went out.");
        press("form[action$='/note-update-not-received'] button[type=submit]");
        assertThat(visitor.text()).contains("No update received", "The return went out.");
        readable("an action whose update was not received");
    }

    private static void openTool(String form) {
        visitor.all("details.tl-tool:has(form[action$='/" + form + "']) > summary").getFirst().click();
    }

    private static void type(String id, String words) {
        visitor.all("#" + id).getFirst().fill(words);
    }

    private static void press(String css) {
        visitor.leaving(() -> visitor.click(css));
    }

    private static void readable(String what) {
        var softly = new SoftAssertions();
        softly.assertThat(visitor.barriers()).as("barriers on %s", what).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", what).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.text()).as("words of %s", what).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
