package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A coordinator sees what a return will say, issues it, and finds it again to the byte. */
class ReturnPagesTest {
    private static final String RETURNS = "/plans/" + WholeSite.CURRENT + "/returns";
    private static final String MAKE = "form[action$='/returns/preview']";

    private final ConfigurableApplicationContext site = WholeSite.shared();
    private Visitor visitor = Visitor.of(WholeSite.address(site));

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_return_is_looked_at_before_it_is_issued_and_made_again_afterwards(int width) {
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo(RETURNS);
        assertThat(visitor.text()).contains("For the board's year-end meeting.", "Public version");
        readable("the returns of a plan");
        visitor.picture("returns-" + width);

        visitor.page().check("#scope-changes");
        visitor.type("#issue-return-purpose", "For the board of June");
        visitor.submit(MAKE);
        assertThat(visitor.text()).contains("There is a problem", "Say since which day");
        assertThat(visitor.page().inputValue("#issue-return-purpose")).isEqualTo("For the board of June");
        readable("a return that cannot be made yet");

        visitor.page().check("#scope-whole");
        visitor.page().check("#readers-public");
        visitor.page().uncheck("#format-pdf");
        visitor.page().uncheck("#format-docx");
        visitor.page().check("#format-csv");
        visitor.submit(MAKE);
        assertThat(visitor.text()).contains("Not issued yet", "People’s names", "Draft as CSV");
        readable("a return before it is issued");
        visitor.picture("return-preview-" + width);

        visitor.submit("form[action$='/returns']");
        // What takes longer is waited for on a page that looks again by itself.
        visitor.await(() -> visitor.text().contains("SHA-256"));
        assertThat(visitor.text()).contains("For the board of June", "SHA-256", "Everybody: the public version");
        readable("a return");
        visitor.picture("return-" + width);

        visitor.submit("form[action$='/render-again']");
        assertThat(visitor.text()).contains("CSV: the same bytes");
        readable("a return made again");
        visitor.picture("return-again-" + width);
    }

    @Test
    void it_works_without_scripts_and_a_partner_reads_what_was_issued_and_makes_none() {
        visitor.close();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        visitor.as("partner-police");
        visitor.goTo(RETURNS);

        assertThat(visitor.text()).contains("For the board's year-end meeting.").doesNotContain("Make a return");
        visitor.goTo(visitor.links("main tbody th a").getLast());
        assertThat(visitor.text()).contains("Files", "SHA-256");
        assertThat(visitor.status(WholeSite.address(site) + RETURNS + "/preview?format=csv")).isEqualTo(403);
    }

    private void readable(String page) {
        assertThat(visitor.barriers()).as("barriers on " + page).isEmpty();
        assertThat(Markup.faults(visitor.source())).as("faults of " + page).isEmpty();
        assertThat(visitor.sideways()).as("beyond the edge of " + page).isLessThanOrEqualTo(0);
        assertThat(visitor.strayed()).isEmpty();
    }
}
