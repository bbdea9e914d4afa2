package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text is hidden by its author at once, and withheld or shown again by information governance, on pages. */
class WithholdPagesTest {
    private static final String PLAN = "/plans/" + WholeSite.CURRENT;
    private static final String NAMED = "Jamila Thwaite of 14 Weir Cottages";

    private static ConfigurableApplicationContext site;
    private static JdbcClient jdbc;
    private static Visitor visitor;
    private static String action;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        jdbc = site.getBean(JdbcClient.class);
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        action = jdbc.sql("select action_id from event where plan_id = ? and type = 'ProgressRecorded' order by position desc limit 1")
                .param(WholeSite.CURRENT.value())
                .query(String.class)
                .single();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void its_author_hides_a_text_and_information_governance_withholds_it_after_seeing_what_would_go() throws Exception {
        var entry = recorded(NAMED + " was spoken to again.");
        var other = recorded("We rang " + NAMED + " twice.");
        signInAs("partner-council");
        visitor.goTo("/actions/" + action);
        visitor.leaving(() -> visitor.click("#e" + entry + " a[href$='/texts']"));
        visitor.submit("main form[action$='/texts']");
        assertThat(visitor.text(".govuk-error-summary")).contains("Say why the text should not be read");
        visitor.type("#hide-reason-0", "It names somebody who did not agree to it.");
        visitor.submit("main form[action$='/texts']");
        assertThat(visitor.text("main")).contains("Hidden until it is decided").doesNotContain(NAMED);
        visitor.goTo("/actions/" + action);
        assertThat(visitor.text("#e" + entry)).doesNotContain(NAMED);

        signInAs("information-governance");
        visitor.goTo(PLAN + "/withheld");
        assertThat(visitor.text("section")).contains("Hidden, to be decided", "Entry @" + entry);
        visitor.goTo(PLAN + "/entries/" + entry + "/texts/0");
        assertThat(visitor.text(".govuk-inset-text")).contains(NAMED);
        visitor.submit("form[action$='/review']");
        assertThat(visitor.text(".govuk-error-summary")).contains("Say why it is withheld");
        visitor.type("#reason", "It names somebody.");
        visitor.page().locator("#provision-foia-40").check();
        visitor.type("#left", "[…] was spoken to again.");
        visitor.submit("form[action$='/review']");
        assertThat(visitor.text("h1")).contains("2 texts will be destroyed");
        assertThat(visitor.text("main")).contains("@" + other, "holds the same words among others", "section 40(2)");
        assertThat(jdbc.sql("select count(*) from event_text where text like ?").param("%" + NAMED + "%").query(Long.class).single())
                .isEqualTo(2);
        visitor.submit("main form");
        assertThat(visitor.text("main")).contains("The text is withheld. It is kept nowhere any more.", "Entry @" + other);
        assertThat(jdbc.sql("select count(*) from event_text where text like ?").param("%" + NAMED + "%").query(Long.class).single())
                .isZero();

        visitor.goTo(PLAN + "/entries/" + entry + "/check");
        visitor.submit("main form");
        assertThat(visitor.text("main")).contains("Unaltered", "withheld by law and destroyed");
    }

    @Test
    void a_hidden_text_is_shown_again_with_a_reason() throws Exception {
        var entry = recorded("Nobody in particular was spoken to.");
        signInAs("coordinator");
        visitor.goTo(PLAN + "/entries/" + entry + "/texts");
        visitor.type("#hide-reason-0", "It may name somebody.");
        visitor.submit("main form[action$='/texts']");
        signInAs("information-governance");
        visitor.goTo(PLAN + "/entries/" + entry + "/texts/0");
        visitor.type("#show-reason", "It names nobody.");
        visitor.submit("form[action$='/show-again']");
        assertThat(visitor.text("main")).contains("The text can be read again.", "Hidden once, and shown again");
        visitor.goTo("/actions/" + action);
        assertThat(visitor.text("#e" + entry)).contains("Nobody in particular was spoken to.");
    }

    @Test
    void a_name_in_the_register_has_its_place_among_the_texts_too() {
        var entry = jdbc.sql("select min(position) from event where type = 'PartyRegistered' and plan_id is null").query(Long.class).single();
        var name = jdbc.sql("select text from event_text where position = ?").param(entry).query(String.class).list().getFirst();
        signInAs("information-governance");
        visitor.goTo(PLAN + "/entries/" + entry + "/texts");
        assertThat(visitor.text(".tl-text")).contains(name, "Withhold this text by law");
    }

    @Test
    void others_are_offered_neither_and_the_list_is_not_for_partners() throws Exception {
        var entry = recorded("The third session went well.");
        signInAs("partner-police");
        visitor.goTo("/actions/" + action);
        assertThat(visitor.all("#e" + entry + " a[href$='/texts']")).isEmpty();
        visitor.goTo(PLAN + "/entries/" + entry + "/texts");
        assertThat(visitor.all("main form")).isEmpty();
        assertThat(visitor.text("main")).contains("Whoever typed a text can hide it");
        visitor.goTo(PLAN + "/entries/" + entry + "/texts/0");
        assertThat(visitor.title()).startsWith("You cannot do this");
        visitor.goTo(PLAN + "/withheld");
        assertThat(visitor.title()).startsWith("You cannot do this");
    }

    @Test
    void every_state_of_the_pages_is_readable_by_everyone() throws Exception {
        var entry = recorded("The fourth session went well.");
        var softly = new SoftAssertions();
        try (var reader = Visitor.of(WholeSite.address(site))) {
            reader.as("partner-council");
            readable(softly, reader, PLAN + "/entries/" + entry + "/texts", 360, "texts");
            reader.as("information-governance");
            for (var width : new int[] {1280, 360}) {
                readable(softly, reader, PLAN + "/withheld", width, "withheld");
                readable(softly, reader, PLAN + "/entries/" + entry + "/texts/0", width, "withhold");
            }
            reader.type("#reason", "It tells too much.");
            reader.page().locator("#provision-foia-31").check();
            reader.submit("form[action$='/review']");
            look(softly, reader, "review", 360);
        }
        softly.assertAll();
    }

    private static void readable(SoftAssertions softly, Visitor reader, String page, int width, String name) {
        reader.setWidth(width);
        reader.goTo(page);
        look(softly, reader, name, width);
    }

    private static void look(SoftAssertions softly, Visitor reader, String name, int width) {
        reader.picture("veil-" + name + "-" + width);
        if (width == 360) {
            // What is hard to read is hardest there; both checkers take their time.
            softly.assertThat(reader.barriers()).as("barriers of %s", name).isEmpty();
            softly.assertThat(Markup.faults(reader.source())).as("markup of %s", name).isEmpty();
        }
        softly.assertThat(reader.sideways()).as("sideways scrolling of %s at %s", name, width).isLessThanOrEqualTo(0);
        softly.assertThat(reader.complaints()).as("complaints of %s", name).isEmpty();
        softly.assertThat(reader.strayed()).as("requests that left the site").isEmpty();
        softly.assertThat(reader.text()).as("words of %s", name).doesNotContain("null");
    }

    /** @return the position of the entry, which has one text */
    private static long recorded(String note) throws Exception {
        var basic = Base64.getEncoder().encodeToString("partner-council:throughline-demo".getBytes());
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(WholeSite.address(site) + "/api/actions/" + action + "/record-progress"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"" + note + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceAll(".*\"position\":(\\d+).*", "$1"));
    }

    private static void signInAs(String account) {
        visitor.as(account);
    }
}
