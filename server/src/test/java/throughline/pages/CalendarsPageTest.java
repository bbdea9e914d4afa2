package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address for one's own calendar is made, shown once, listed and withdrawn, on a desk and on a phone. */
class CalendarsPageTest {
    private static String site;
    private static Visitor scripted;
    private static Visitor plain;

    @BeforeAll
    static void open() {
        site = WholeSite.address(WholeSite.shared());
        scripted = Visitor.of(site);
        plain = Visitor.withoutScripts(site);
    }

    @AfterAll
    static void close() {
        scripted.close();
        plain.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, true, partner-council", "360, true, coordinator", "360, false, partner-police"})
    void the_address_is_shown_once_and_gives_nothing_after_it_was_withdrawn(int width, boolean scripts, String who) {
        var visitor = scripts ? scripted : plain;
        visitor.setWidth(width);
        visitor.as(who);
        visitor.goTo("/calendars");
        readable(visitor, "as it is found");
        visitor.submit("form[action$='/calendars']");
        readable(visitor, "with an address");
        visitor.picture("calendars-made-" + width + (scripts ? "" : "-plain"));
        var address = visitor.page().inputValue("#address");
        assertThat(address).matches(site + "/calendars/[\\w-]{43}\\.ics");
        assertThat(visitor.text()).contains("Copy it now", "Outlook", "Google Calendar", "Apple Calendar", "not yet");
        assertThat(visitor.status(address)).isEqualTo(200);

        visitor.goTo("/calendars");
        assertThat(visitor.source()).doesNotContain(address).doesNotContain("id=\"address\"");
        assertThat(visitor.text("tbody tr:first-child")).contains("by you").doesNotContain("not yet");
        visitor.submit("tbody tr:first-child form");
        assertThat(visitor.text()).contains("The address gives nothing any more");
        readable(visitor, "after it was withdrawn");
        visitor.picture("calendars-withdrawn-" + width + (scripts ? "" : "-plain"));
        assertThat(visitor.status(address)).isEqualTo(404);
    }

    @Test
    void a_plan_leads_here_with_itself_chosen() {
        scripted.setWidth(1280);
        scripted.as("inspector");
        scripted.goTo("/plans/" + WholeSite.CURRENT);
        scripted.leaving(() -> scripted.click("main a[href^='/calendars']"));
        assertThat(scripted.page().inputValue("#of")).isEqualTo(WholeSite.CURRENT.toString());
        assertThat(scripted.all("#of option[value=own]")).isEmpty();
        scripted.submit("form[action$='/calendars']");
        assertThat(scripted.status(scripted.page().inputValue("#address"))).isEqualTo(200);
        scripted.submit("tbody tr:first-child form");
    }

    @Test
    void the_same_press_twice_makes_one_and_does_not_show_its_address_again() {
        scripted.setWidth(360);
        scripted.as("coordinator");
        scripted.goTo("/calendars");
        var before = scripted.all("tbody tr").size();
        var once = scripted.page().inputValue("main [name=once]");
        scripted.submit("form[action$='/calendars']");
        scripted.goTo("/calendars");
        scripted.page().evaluate("once => { document.querySelector('main [name=once]').value = once; }", once);
        scripted.submit("form[action$='/calendars']");
        assertThat(scripted.text()).contains("made a moment ago, and its address is shown only once");
        assertThat(scripted.all("tbody tr")).hasSize(before + 1);
        readable(scripted, "pressed twice");
        scripted.submit("tbody tr:first-child form");
    }

    @Test
    void what_is_not_there_to_choose_is_refused_with_a_sentence() {
        scripted.setWidth(360);
        scripted.as("partner-police");
        for (var wrong : new String[] {"nonsense", WholeSite.CURRENT.toString()}) {
            scripted.goTo("/calendars");
            scripted.page().evaluate("wrong => { document.querySelector('#of option').value = wrong; }", wrong);
            scripted.submit("form[action$='/calendars']");
            assertThat(scripted.title()).startsWith("Error: ");
            assertThat(scripted.text())
                    .contains("There is a problem", wrong.equals("nonsense") ? "Choose whose dates" : "Ask the coordinator for all dates");
            readable(scripted, "refused");
        }
        scripted.picture("calendars-refused-360");
        scripted.goTo("/calendars/" + UUID.randomUUID());
        assertThat(scripted.title()).startsWith("There is nothing here");
    }

    @Test
    void whoever_reads_no_plan_is_told_what_to_do() {
        scripted.setWidth(1280);
        scripted.as("administrator");
        scripted.goTo("/calendars");
        assertThat(scripted.text()).contains("There is no plan here whose dates you could take", "None yet");
        readable(scripted, "for an administrator");
    }

    private static void readable(Visitor visitor, String state) {
        var softly = new SoftAssertions();
        if (visitor == scripted) {
            softly.assertThat(visitor.barriers()).as("barriers %s", state).isEmpty();
        }
        softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup %s", state).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling %s", state).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("complaints %s", state).isEmpty();
        softly.assertThat(visitor.strayed()).as("requests that left the site %s", state).isEmpty();
        softly.assertThat(visitor.text()).as("words %s", state).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.all("h1")).as("headings %s", state).hasSize(1);
        softly.assertAll();
    }
}
