package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.documents.made.Options;
import throughline.documents.made.Options.Layout;
import throughline.documents.made.Options.Ratings;
import throughline.documents.made.Plans;
import throughline.documents.made.SheetMade;
import throughline.documents.made.WordMade;

/** A document comes in as it is: read, corrected in place, made a plan, and kept. */
class DocumentPagesTest {
    private static final String FORM = "main form[enctype]";

    private final ConfigurableApplicationContext site = WholeSite.shared();
    private final Visitor visitor = Visitor.of(WholeSite.address(site));

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gateshead-2024, TABLE_EACH, WORDS, docx, 39",
        "north-tyneside-2024, MERGED_COLUMN, NONE, docx, 24",
        "south-notts-2024, CUT_BY_PAGES, SHADE, docx, 53",
        "northumbria-vru-2023, FULL_WIDTH_ROWS, NONE, xlsx, 16",
        "durham-darlington-2023, TABLE_EACH, NONE, docx, 0"
    })
    void documents_made_of_real_plans_come_in_with_every_action(String name, Layout layout, Ratings ratings, String ending, int actions) {
        assumeTrue(Plans.there(), "The five documents are not here: put them in shared/plans beside the project.");
        var real = Plans.real(name);
        var options = Options.of(layout).with(ratings);
        var plan = ratings == Ratings.NONE ? real : Plans.rated(real);
        comesIn(1280);
        send(name + " " + UUID.randomUUID() + "." + ending, ending.equals("docx") ? WordMade.of(plan, options) : SheetMade.of(plan, options));
        readable("the reading of " + name);
        visitor.picture("document-" + name);
        visitor.setWidth(360);
        readable("the reading of " + name + " on a phone");
        visitor.picture("document-" + name + "-360");
        assertThat(visitor.all(".tl-read")).hasSize(actions);
    }

    private void comesIn(int width) {
        visitor.setWidth(width);
        visitor.signIn("coordinator");
        visitor.goTo("/plans/import");
    }

    private void send(String name, byte[] bytes) {
        visitor.page().setInputFiles("#import-file", new FilePayload(name, "application/octet-stream", bytes));
        visitor.submit(FORM);
        visitor.await(() -> !visitor.title().contains("rows") && !visitor.title().startsWith("Reading"));
    }

    private void readable(String what) {
        var softly = new SoftAssertions();
        softly.assertThat(visitor.barriers()).as("barriers on %s", what).isEmpty();
        softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", what).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", what).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("what the browser complains of on %s", what).isEmpty();
        softly.assertThat(visitor.strayed()).as("what left the site from %s", what).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", what).doesNotContain("Exception");
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
