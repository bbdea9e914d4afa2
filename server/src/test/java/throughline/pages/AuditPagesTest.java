package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"ratings,''", "ratings,view=actions", "ratings,direction=worse"})
    void every_state_of_every_page_is_readable_by_everyone(String page, String query) {
        var softly = new SoftAssertions();
        visitor.signOut();
        visitor.signIn("auditor");
        for (var width : new int[] {1280, 360}) {
            visitor.setWidth(width);
            var address = PLAN + "/" + page + (query.isEmpty() ? "" : "?" + query);
            visitor.goTo(address);
            visitor.picture("audit-" + page.replace('/', '-') + "-" + query.replaceAll("[^a-z0-9]+", "-") + "-" + width);
            var at = address + " at " + width;
            softly.assertThat(visitor.barriers()).as("barriers of %s", at).isEmpty();
            softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", at).isEmpty();
            softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
            softly.assertThat(visitor.complaints()).as("complaints of %s", at).isEmpty();
            softly.assertThat(visitor.text()).as("words of %s", at).doesNotContain("Exception", "null");
            softly.assertThat(visitor.all("h1")).as("headings of %s", at).hasSize(1);
        }
        softly.assertAll();
    }

    @Test
    void a_range_that_ends_before_it_starts_is_said_and_what_was_typed_stays() {
        visitor.signOut();
        visitor.setWidth(1280);
        visitor.signIn("auditor");
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
