package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor asks who turned what when and why, on a desk and on a phone, with and without scripts. */
class AuditPagesTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";
    private static String site;
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        site = WholeSite.address(WholeSite.shared());
        visitor = Visitor.of(site);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ratings,''",
        "ratings,view=actions",
        "ratings,direction=worse",
        "ratings,rating=Blue&direction=worse",
        "completions,''",
        "completions,state=reopened",
        "completions,part=whole&from-day=1&from-month=1&from-year=2001&to-day=1&to-month=2&to-year=2001",
        "accountability,''",
        "accountability,ref=2.3&day-day=1&day-month=6&day-year=2026",
        "accountability,asAt-day=1&asAt-month=6&asAt-year=2026&on-day=1&on-month=5&on-year=2026",
        "accountability,asAt-day=1&asAt-month=6&asAt-year=2001",
        "accountability,on-day=31&on-month=6&on-year=2026&ref=99",
        "parties,''",
        "parties,kind=post&name=zzz",
        "parties,asAt-day=1&asAt-month=6&asAt-year=2001"
    })
    void every_state_of_every_page_is_readable_by_everyone(String page, String query) {
        var softly = new SoftAssertions();
        visitor.as("auditor");
        for (var width : new int[] {1280, 360}) {
            visitor.setWidth(width);
            var address = PLAN + "/" + page + (query.isEmpty() ? "" : "?" + query);
            visitor.goTo(address);
            visitor.picture("audit-" + page.replace('/', '-') + "-" + query.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width);
            readable(softly, address + " at " + width);
        }
        softly.assertAll();
    }

    private static void readable(SoftAssertions softly, String at) {
        softly.assertThat(visitor.barriers()).as("barriers of %s", at).isEmpty();
        softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", at).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("complaints of %s", at).isEmpty();
        softly.assertThat(visitor.strayed()).as("requests that left the site, up to %s", at).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", at).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.all("h1")).as("headings of %s", at).hasSize(1);
    }

    @Test
    void a_partys_page_says_aloud_when_nobody_held_it_and_draws_who_did() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo(PLAN + "/parties");
        visitor.type("#register-party-name", "Lock Gate Forum");
        visitor.choose("#register-party-kind", "group");
        visitor.submit("form[action$='register-party']");
        var party = visitor.address();
        appoint("Tomasz Reed", "substantive", "5 1 2026", "14 6 2026");
        appoint("Una Farrow", "joint", "3 7 2026", "");
        appoint("Iqbal Dean", "joint", "3 7 2026", "");
        appoint("Cora Lamb", "acting", "1 9 2026", "30 9 2026");

        assertThat(visitor.text()).contains("Nobody held it from 15 June 2026 to 2 July 2026.", "jointly", "acting");
        assertThat(visitor.page().getAttribute(".tl-tenures svg", "aria-label"))
                .contains("Tomasz Reed from 5 January 2026 to 14 June 2026; ", "Cora Lamb acting from 1 September 2026")
                .endsWith("Nobody held it from 15 June 2026 to 2 July 2026.");
        var softly = new SoftAssertions();
        for (var width : new int[] {1280, 360}) {
            visitor.setWidth(width);
            for (var query : new String[] {"", "?on-day=20&on-month=6&on-year=2026", "?on-day=31&on-month=6&on-year=2026", "?asAt-day=1&asAt-month=1&asAt-year=2001"}) {
                visitor.goTo(party + query);
                visitor.picture("audit-party-" + query.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width);
                readable(softly, party + query + " at " + width);
            }
        }
        visitor.goTo(party + "?on-day=20&on-month=6&on-year=2026");
        softly.assertThat(visitor.text()).contains("Nobody is recorded as the chair of Lock Gate Forum on 20 June 2026.");
        visitor.goTo(party + "?on-day=31&on-month=6&on-year=2026");
        softly.assertThat(visitor.text()).contains("“31 6 2026” is not a day that exists.");
        softly.assertThat(visitor.page().inputValue("#on-day")).isEqualTo("31");
        visitor.goTo(party + "?asAt-day=1&asAt-month=1&asAt-year=2001");
        softly.assertThat(visitor.text()).contains("The party was not on the register yet");
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Femi Castle", "Owen Pell", "Leila Haddad", "Safeguarding Children Board", "Head of Highways", "Police", "All partners"})
    void the_page_of_every_kind_of_party_is_readable_by_everyone(String name) {
        visitor.setWidth(1280);
        visitor.as("inspector");
        visitor.goTo(PLAN + "/parties");
        visitor.leaving(() -> visitor.page()
                .locator("main tbody th a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click());
        var softly = new SoftAssertions();
        visitor.picture("audit-party-" + name.replace(' ', '-'));
        readable(softly, name);
        visitor.setWidth(360);
        visitor.picture("audit-party-" + name.replace(' ', '-') + "-360");
        readable(softly, name + " at 360");
        softly.assertAll();
    }

    private static void appoint(String name, String manner, String from, String to) {
        visitor.type("#appoint-name", name);
        visitor.choose("#appoint-manner", manner);
        day("#appoint-from", from);
        day("#appoint-to", to);
        visitor.submit("form[action$='/appoint']");
        assertThat(visitor.text()).doesNotContain("There is a problem");
    }

    private static void day(String field, String day) {
        var parts = day.split(" ");
        if (parts.length == 3) {
            visitor.type(field + "-day", parts[0]);
            visitor.type(field + "-month", parts[1]);
            visitor.type(field + "-year", parts[2]);
        }
    }

    @Test
    void a_range_that_ends_before_it_starts_is_said_and_what_was_typed_stays() {
        visitor.setWidth(1280);
        visitor.as("auditor");
        visitor.goTo(PLAN + "/ratings?from-day=5&from-month=6&from-year=2026&to-day=1&to-month=6&to-year=2026");
        visitor.picture("audit-ratings-wrong-range");
        assertThat(visitor.text()).contains("There is a problem", "The last day is before the first.");
        assertThat(visitor.page().inputValue("#to-day")).isEqualTo("1");
        assertThat(visitor.barriers()).isEmpty();
        visitor.goTo(PLAN + "/ratings?from-day=31&from-month=6&from-year=2026");
        assertThat(visitor.text()).contains("“31 6 2026” is not a day that exists.");
        assertThat(visitor.page().inputValue("#from-day")).isEqualTo("31");
    }
}
