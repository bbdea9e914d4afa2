package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.documents.made.CsvMade;
import throughline.documents.made.Options;
import throughline.documents.made.Options.Layout;
import throughline.documents.made.Options.Ratings;
import throughline.documents.made.PdfMade;
import throughline.documents.made.Plans;
import throughline.documents.made.SheetMade;
import throughline.documents.made.WordMade;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document comes in as it is: read, corrected in place, made a plan, and kept. */
class DocumentPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "main form[enctype]";
    private static final String MAKE = "main form button[value=make]";

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

    @ParameterizedTest
    @CsvSource({"CUT_BY_PAGES, SHADE, docx", "MERGED_COLUMN, BOTH, xlsx", "TABLE_EACH, SHADE, pdf", "TABLE_EACH, WORDS, csv"})
    void what_stands_in_the_document_stands_in_the_plan_and_the_document_is_kept(Layout layout, Ratings ratings, String ending) {
        assumeTrue(!ending.equals("pdf") || PdfMade.there(), "LibreOffice, which makes a PDF of a Word document, is not here.");
        var title = "Safer harbour plan " + UUID.randomUUID();
        var bytes = made(harbour(title), Options.of(layout).with(ratings), ending);
        comesIn(1280);
        send("harbour." + ending, bytes);
        assertThat(visitor.text()).contains("Not recorded yet", title, "All that was read would be recorded.").doesNotContain("needed");
        make();
        var plan = get("/api/plans/" + id());
        assertThat(plan.path("title").asString()).isEqualTo(title);
        assertThat(plan.path("marking").asString()).isEqualTo("OFFICIAL");
        var rows = plan.path("priorities").valueStream().flatMap(one -> one.path("actions").valueStream()).toList();
        assertThat(rows).extracting(row -> row.path("text").asString()).containsExactly(
                "Light the quay steps from dusk.", "Walk the net lofts with their owners.", "Ask the night ferry's crew what they see.");
        assertThat(rows).extracting(row -> row.path("timescale").path("asWritten").asString())
                .containsExactly("By end of June 2030", "Ongoing", "30 September 2030");
        assertThat(rows).extracting(row -> row.path("rating").asString(null)).containsExactly("Amber", "Green", "Red");
        assertThat(rows.getFirst().path("milestones").valueStream().map(one -> one.path("text").asString()))
                .containsExactly("Survey done", "Lamps ordered");
        assertThat(plan.toString()).contains("Two lamps are up. Completed by Police, 3 May 2030.");

        var document = get("/api/plans/" + id() + "/documents").path("documents").get(0);
        assertThat(document.path("name").asString()).isEqualTo("harbour." + ending);
        assertThat(document.path("rows").asInt()).isEqualTo(3);
        var kept = visitor.page().request().get(WholeSite.address(site) + "/api/documents/" + document.path("sha256").asString(), asCoordinator());
        assertThat(kept.body()).isEqualTo(bytes);
        var history = get("/api/plans/" + id() + "/history?limit=500").toString();
        assertThat(history).contains("kept the document “harbour." + ending + "”")
                .contains(ratings == Ratings.SHADE ? "By the colour of its cell in the document" : "Printed as “Amber” in the document");
        visitor.goTo("/plans/" + id());
        assertThat(visitor.text("section[aria-labelledby=documents]")).contains("harbour." + ending, "3 actions, brought in");
        readable("a plan with its document");
        if (ending.equals("docx")) {
            visitor.picture("plan-document");
        }
    }

    @Test
    void what_was_read_wrongly_is_corrected_in_place_and_stays_until_it_is_taken_back() {
        comesIn(360);
        var csv = "Priority,Ref,Promise,Who,When,Notes\r\n1 Harbour,1.1,Light the quay steps. Walk the lofts.,Council,June 2030,=1+1\r\n1 Harbour,1.2,Ask the ferry crew,Police,Ongoing,\r\n";
        send("harbour list.csv", csv.getBytes(UTF_8));
        assertThat(visitor.text()).contains("Not recorded yet");
        readable("a document without a partnership");
        visitor.picture("document-csv-360");
        visitor.click(MAKE);
        assertThat(visitor.text()).contains("There is a problem", "Say whose plan it is, before it is made.");
        readable("a plan that lacks its partnership");
        visitor.goTo(visitor.address());

        visitor.type("#text-title", "Harbour plan, mended");
        visitor.type("#text-partnership", "Thornmere readings harbour");
        visitor.leaving(() -> visitor.page().locator("section[aria-labelledby=head] form button").click());
        settled();
        assertThat(visitor.text("h1")).contains("Harbour plan, mended");
        assertThat(visitor.text()).contains("read again with your correction", "You corrected 2 things");

        visitor.page().locator(".tl-read__at a").first().evaluate("link => link.closest('details').open = true");
        visitor.leaving(() -> visitor.page().locator(".tl-read__at a").first().click());
        readable("the words of a row");
        visitor.picture("document-row-360");
        visitor.page().locator("textarea[name$='.lead']").fill("Harbour master");
        visitor.leaving(() -> visitor.page().locator("main form button[value=correct]").click());
        settled();
        assertThat(visitor.text()).contains("You corrected 3 things");
        visitor.goTo(visitor.address().replaceAll("#.*", ""));
        assertThat(visitor.source()).contains("Harbour master");

        visitor.leaving(() -> visitor.page().locator(".tl-read__at a").first().evaluate("link => link.click()"));
        visitor.leaving(() -> visitor.page().locator("button[value^=apart]").click());
        settled();
        assertThat(visitor.all(".tl-read")).hasSize(3);
        visitor.page().locator("section[aria-labelledby=corrected] summary").click();
        visitor.leaving(() -> visitor.page().locator("button[value^='back apart']").click());
        settled();
        assertThat(visitor.all(".tl-read")).hasSize(2);

        visitor.page().locator("section[aria-labelledby=tables] summary").first().evaluate("one => one.parentNode.open = true");
        visitor.page().locator("#column-1-6").selectOption("progress");
        visitor.leaving(() -> visitor.page().locator("section[aria-labelledby=tables] button").first().click());
        settled();
        make();
        var action = get("/api/plans/" + id()).path("priorities").get(0).path("actions").get(0);
        assertThat(action.path("leads").get(0).path("name").asString()).isEqualTo("Harbour master");
        assertThat(action.toString()).contains("=1+1");
    }

    @Test
    void a_document_that_was_left_in_the_middle_is_taken_up_with_its_corrections() {
        comesIn(1280);
        var title = "Left in the middle " + UUID.randomUUID();
        send("harbour.docx", made(harbour("Printed otherwise"), Options.of(Layout.TABLE_EACH), "docx"));
        visitor.type("#text-title", title);
        visitor.leaving(() -> visitor.page().locator("section[aria-labelledby=head] form button").click());
        settled();
        var before = count("event");
        var at = visitor.address().replaceAll("#.*", "");
        var jdbc = site.getBean(JdbcClient.class);
        jdbc.sql("update staged_document set state = 'reading', document = null, answer = null, reading = null, moved_at = now() - interval '2 minutes' where id = ?::uuid")
                .param(at.replaceAll(".*/", "")).update();
        visitor.goTo(at);
        settled();
        visitor.await(() -> visitor.all(MAKE).size() == 1);
        assertThat(visitor.text("h1")).contains(title);
        assertThat(count("event")).isEqualTo(before);
        visitor.signOut();
        visitor.signIn("partner-council");
        visitor.goTo(at);
        assertThat(visitor.title()).startsWith("There is nothing here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people.csv | Name,Telephone | No action was read
            many.csv | rows | more than 5,000 rows
            old.doc | ole | was not read
            letter.txt | Dear all, here is the plan. | No action was read
            """)
    void what_is_no_plan_is_said_in_a_sentence(String name, String content, String sentence) {
        comesIn(360);
        var bytes = switch (content) {
            case "rows" -> ("Ref,Action,Lead\r\n" + "1,Walk,Council\r\n".repeat(100_000)).getBytes(UTF_8);
            case "ole" -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
            default -> (content + "\r\nAlex,01632 960001\r\n").getBytes(UTF_8);
        };
        var before = count("event");
        send(name, bytes);
        assertThat(visitor.text()).contains(sentence);
        readable("a file that is no plan: " + name);
        visitor.picture("document-no-plan-" + name.replaceAll("\\..*", "") + "-360");
        assertThat(count("event")).isEqualTo(before);
    }

    @Test
    void a_pasted_table_comes_in_and_what_cannot_be_read_stays_in_its_box() {
        comesIn(1280);
        visitor.page().locator("#import-text").fill("Ref\tAction\tLead\tTimescales\n1.1\tLight the quay steps\tCouncil\tJune 2030\n1.2\tWalk the lofts\tPolice\tOngoing");
        visitor.submit(FORM);
        settled();
        assertThat(visitor.all(".tl-read")).hasSize(2);
        visitor.goTo("/plans/import");
        visitor.page().evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<html><style>p{}</style><table><tr><th>Action</th><th>Lead</th><th>RAG</th></tr>'
                    + '<tr><td class="x">Light the quay</td><td>Council</td><td style="background:#ffc000;font-size:9pt">&nbsp;</td></tr></table></html>');
                  data.setData('text/plain', 'Action\\tLead\\tRAG');
                  document.getElementById('import-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                  document.getElementById('import-text').value = 'Action\\tLead\\tRAG';
                }""");
        visitor.await(() -> visitor.text("#import-pasted").contains("2 rows"));
        visitor.submit(FORM);
        settled();
        assertThat(visitor.all(".tl-colour")).hasSize(1);
        readable("a pasted table with a colour");
        visitor.picture("document-pasted");
    }

    @Test
    void a_program_sends_a_file_with_its_corrections_and_rehearses_it_first() {
        var title = "Sent by a program " + UUID.randomUUID();
        var bytes = made(harbour(title), Options.of(Layout.TABLE_EACH), "docx");
        var before = count("event");
        var read = send("?rehearse=true", bytes, null).text();
        assertThat(JSON.readTree(read).path("plan").path("title").asString()).isEqualTo(title);
        assertThat(JSON.readTree(read).path("sources").path("priorities[0].actions[0].lead").path("place").path("row").asInt()).isPositive();
        assertThat(count("event")).isEqualTo(before);

        var made = send("", bytes, "{\"texts\":{\"priorities[0].actions[0].lead\":\"Harbour master\"}}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(JSON.readTree(made.text()).path("actions").asInt()).isEqualTo(3);
        var plan = made.headers().get("location");
        assertThat(get(plan).toString()).contains("Harbour master");
        var again = send("", bytes, null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(JSON.readTree(again.text()).path("detail").asString()).contains("imported already");
        assertThat(send("", bytes, "{\"sheets\":{}}").status()).isEqualTo(400);
        assertThat(send("", "MZ".getBytes(UTF_8), null).text()).contains("This file is a program");
    }

    private APIResponse send(String query, byte[] bytes, @Nullable String corrections) {
        var form = FormData.create().set("file", new FilePayload("harbour.docx", "application/octet-stream", bytes));
        if (corrections != null) {
            form.set("corrections", corrections);
        }
        return visitor.page().request().post(WholeSite.address(site) + "/api/imports" + query, asCoordinator().setMultipart(form));
    }

    /** A plan in our own words. */
    private static AsWritten harbour(String title) {
        return new AsWritten(
                title,
                title,
                "Thornmere Harbour Safety Partnership",
                "2030/31",
                null,
                "OFFICIAL",
                List.of(new Key("Green", "green", "On track"), new Key("Amber", "amber", "At risk"), new Key("Red", "red", "Off track")),
                List.of(
                        new Priority("1", "A harbour that is lit", Map.of(), List.of(
                                row("1.1", "Light the quay steps from dusk.", "Council, Police", "By end of June 2030", List.of("Survey done", "Lamps ordered"), "Two lamps are up. Completed by Police, 3 May 2030.", "Amber"),
                                row("1.2", "Walk the net lofts with their owners.", "Harbour master", "Ongoing", List.of(), "First walk done.", "Green"))),
                        new Priority("2", "A harbour that is heard", Map.of(), List.of(
                                row("2.1", "Ask the night ferry's crew what they see.", "Police", "30 September 2030", List.of(), "No answer yet.", "Red")))),
                List.of());
    }

    private static Row row(String ref, String text, String lead, String timescale, List<String> milestones, String progress, String rating) {
        return new Row(ref, null, text, lead, timescale, milestones, progress, rating, List.of(), Map.of());
    }

    private static byte[] made(AsWritten plan, Options options, String ending) {
        return switch (ending) {
            case "xlsx" -> SheetMade.of(plan, options);
            case "pdf" -> PdfMade.of(Map.of("harbour.docx", WordMade.of(plan, options))).values().iterator().next();
            case "csv" -> CsvMade.of(plan, options);
            default -> WordMade.of(plan, options);
        };
    }

    private void make() {
        visitor.leaving(() -> visitor.click(MAKE));
        visitor.await(() -> !visitor.address().contains("import"));
    }

    private String id() {
        return visitor.address().replaceAll(".*/plans/([0-9a-f-]{36}).*", "$1");
    }

    private JsonNode get(String path) {
        var answer = visitor.page().request().get(path.startsWith("http") ? path : WholeSite.address(site) + path, asCoordinator());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private static RequestOptions asCoordinator() {
        return RequestOptions.create()
                .setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString("coordinator:throughline-demo".getBytes(UTF_8)));
    }

    private long count(String table) {
        return site.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
    }

    private void settled() {
        visitor.await(() -> !visitor.title().contains("rows") && !visitor.title().startsWith("Reading")
                && !visitor.all(".tl-steps, .govuk-error-summary").isEmpty());
    }

    private void comesIn(int width) {
        visitor.setWidth(width);
        visitor.signIn("coordinator");
        visitor.goTo("/plans/import");
    }

    private void send(String name, byte[] bytes) {
        visitor.page().setInputFiles("#import-file", new FilePayload(name, "application/octet-stream", bytes));
        visitor.submit(FORM);
        settled();
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
