package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around a plan is recorded on its page: by a coordinator, and the readings by every partner. */
class AroundFormsTest {
    private static LongPlan plans;
    private static Visitor visitor;
    private String plan = "";

    @BeforeAll
    static void open() {
        plans = new LongPlan(WholeSite.shared());
        visitor = Visitor.of(WholeSite.address(WholeSite.shared()));
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @BeforeEach
    void aPlanOfItsOwn() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        plan = "/plans/" + plans.plain("A plan with nothing around it", 1);
        visitor.goTo(plan + "/around");
    }

    @Test
    void an_empty_page_says_what_to_do_next() {
        assertThat(visitor.text())
                .contains("Nothing is measured yet. Start an indicator", "Name the board that hears of it first")
                .contains("Open one to show what the plan gives out");
        visitor.picture("around-empty");
        readable("an empty page");
    }

    @Test
    void a_board_is_named_meets_hears_a_report_and_is_put_off() {
        visitor.type("#name-board-board", "Executive of Everything");
        visitor.type("#name-board-when", "quarterly");
        visitor.submit("form[action$='name-board']");
        assertThat(visitor.text()).contains("Recorded", "Executive of Everything: quarterly");

        date("schedule-board-meeting-date", "22", "3", "2190");
        visitor.submit("form[action$='/schedule-board-meeting']");
        assertThat(visitor.text()).contains("22 March 2190");

        visitor.type("#record-report-report", "The lamps are lit.");
        visitor.submit("form[action$='/record-report']");
        assertThat(visitor.text()).contains(": The lamps are lit.");

        visitor.type("#cancel-board-meeting-reason", "Everybody is away.");
        visitor.submit("form[action$='/cancel-board-meeting']");
        assertThat(visitor.text()).contains("Recorded", "Everybody is away.").doesNotContain("Hears of it on");
        readable("a page with a board");
    }

    @Test
    void a_review_is_set_and_held_and_a_need_noted() {
        visitor.choose("#set-review-date-review", "review");
        date("set-review-date-date", "1", "6", "2190");
        visitor.submit("form[action$='/set-review-date']");
        assertThat(visitor.text()).contains("set for 1 June 2190");
        visitor.choose("#record-review-review", "review");
        visitor.submit("form[action$='/record-review']");
        assertThat(visitor.text()).contains("took place on");
        visitor.choose("#note-need-known", "gap");
        visitor.type("#note-need-text", "Who walks home alone");
        visitor.submit("form[action$='/note-need']");
        assertThat(visitor.text("main")).contains("Not known well enough", "Who walks home alone");
    }

    @Test
    void an_indicator_is_started_read_by_a_partner_and_corrected_by_the_coordinator() {
        visitor.type("#add-indicator-name", "A reduction in broken lamps");
        visitor.type("#add-indicator-baseline", "41");
        visitor.type("#add-indicator-target", "20");
        visitor.submit("form[action$='/add-indicator']");
        assertThat(visitor.text()).contains("A reduction in broken lamps", "No reading yet.", "Target 20; lower is better.");

        visitor.setWidth(360);
        visitor.as("partner-police");
        visitor.goTo(plan + "/around");
        assertThat(visitor.text()).contains("Record a reading").doesNotContain("Start an indicator", "Name a board");
        visitor.type("#record-reading-period", "2023/24");
        visitor.type("#record-reading-value", "many");
        visitor.submit("form[action$='/record-reading']");
        assertThat(visitor.text()).contains("There is a problem", "“many” is no number.");
        assertThat(visitor.page().inputValue("#record-reading-value")).isEqualTo("many");
        readable("a mistake on a phone");
        visitor.picture("around-problem");
        visitor.type("#record-reading-value", "36");
        visitor.submit("form[action$='/record-reading']");
        assertThat(visitor.text()).contains("Better since the baseline: 41 to 36, down 5, 12.2%.");

        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo(plan + "/around");
        visitor.type("#correct-reading-value", "44");
        visitor.type("#correct-reading-reason", "Two streets were left out.");
        visitor.submit("form[action$='/correct-reading']");
        assertThat(visitor.text()).contains("Worse since the baseline: 41 to 44");
        visitor.click("article.tl-chart summary");
        assertThat(visitor.text()).contains("Corrected from 36: Two streets were left out.");
        visitor.type("#set-indicator-target-target", "25");
        visitor.submit("form[action$='/set-indicator-target']");
        assertThat(visitor.text()).contains("There is a problem", "Say why the target changes.");
        assertThat(visitor.page().inputValue("#set-indicator-target-target")).isEqualTo("25");
        readable("a chart and a mistake");
    }

    @Test
    void an_intervention_is_shown_by_an_indicator_and_a_fund_gives_out_within_its_cap() {
        visitor.type("#add-intervention-name", "Night buses");
        visitor.type("#add-intervention-measures", "Passengers\nBroken windows");
        visitor.submit("form[action$='/add-intervention']");
        assertThat(visitor.text()).contains("Night buses", "2 promised measures have no reading.");
        visitor.type("#add-indicator-name", "Passengers in a week");
        visitor.submit("form[action$='/add-indicator']");
        var passengers = visitor.page().locator("#track-measure-measure option").nth(1).getAttribute("value");
        visitor.choose("#track-measure-measure", passengers);
        visitor.submit("form[action$='/track-measure']");
        visitor.click("details:has-text('Night buses') > summary");
        assertThat(visitor.text()).contains("shown by Passengers in a week");

        visitor.type("#open-fund-name", "Small sums");
        visitor.type("#open-fund-amount", "£7,000");
        visitor.submit("form[action$='/open-fund']");
        visitor.type("#set-fund-cap-kind", "groups");
        visitor.type("#set-fund-cap-most", "£500");
        visitor.submit("form[action$='/set-fund-cap']");
        visitor.type("#record-award-recipient", "Friends of the Bridge");
        visitor.type("#record-award-kind", "groups");
        visitor.type("#record-award-amount", "£700");
        visitor.submit("form[action$='/record-award']");
        assertThat(visitor.text()).contains("£700 is more than the cap of £500.");
        assertThat(visitor.page().inputValue("#record-award-recipient")).isEqualTo("Friends of the Bridge");
        visitor.type("#record-award-amount", "£450");
        visitor.submit("form[action$='/record-award']");
        assertThat(visitor.text()).contains("£450, leaving £6,550");
        visitor.type("#withdraw-award-reason", "They gave it back.");
        visitor.submit("form[action$='/withdraw-award']");
        assertThat(visitor.text()).contains("Withdrawn: They gave it back.");
        visitor.goTo(plan + "/around");
        visitor.picture("around-full");
        readable("a page with a fund");
    }

    @Test
    void two_presses_are_one_entry() {
        var form = "form[action$='/record-consultation']";
        var once = visitor.page().inputValue(form + " [name=once]");
        for (var press = 0; press < 2; press++) {
            visitor.type("#record-consultation-text", "Residents were asked once.");
            visitor.page().locator(form + " [name=once]").evaluate("(field, once) => field.value = once", once);
            visitor.submit(form);
        }
        assertThat(visitor.all("main li:has-text('Residents were asked once.')")).hasSize(1);
    }

    @Test
    void every_form_works_without_scripts() {
        try (var plain = Visitor.withoutScripts(WholeSite.address(WholeSite.shared()))) {
            plain.as("coordinator");
            plain.goTo(plan + "/around");
            plain.submit("form[action$='/name-board']");
            assertThat(plain.text()).contains("There is a problem", "Give the name of the board.");
            plain.type("#name-board-board", "Board without scripts");
            plain.submit("form[action$='/name-board']");
            assertThat(plain.text()).contains("Recorded", "Board without scripts");
            plain.goTo(plan + "/board");
            assertThat(plain.text()).contains("No promise is rated yet", "No board meeting is scheduled.");
        }
    }

    @Test
    void whoever_only_reads_and_whoever_looks_at_the_past_sees_no_form() {
        visitor.goTo(plan + "/around?asAt=2190-01-01");
        assertThat(visitor.text()).contains("nothing can be added to it");
        assertThat(visitor.all("main form[method=post]")).isEmpty();
        visitor.as("inspector");
        visitor.goTo(plan + "/around");
        assertThat(visitor.all("main form[method=post]")).isEmpty();
    }

    private static void date(String id, String day, String month, String year) {
        Stream.of("day", "month", "year")
                .forEach(box -> visitor.type(
                        "#" + id + "-" + box, box.equals("day") ? day : box.equals("month") ? month : year));
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
