package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A printed plan comes in through the pages: read first, recorded only when its coordinator says so. */
class ImportPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "main form[enctype]";
    private static final String MAKE = "main form button[value=make]";

    private final ConfigurableApplicationContext site = WholeSite.shared();
    private Visitor visitor = Visitor.of(WholeSite.address(site));

    private boolean scripts = true;

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gateshead-2024, 39",
        "north-tyneside-2024, 24",
        "south-notts-2024, 53",
        "northumbria-vru-2023, 16",
        "durham-darlington-2023, 0"
    })
    void what_the_page_reads_is_what_the_import_then_answers(String name, int actions) throws IOException {
        var text = named(document(name), name);
        comesIn(1280);
        paste(text);

        var read = visitor.text();
        assertThat(read).contains("Not recorded yet", "All of the document is in the plan");
        assertThat(read).contains((actions == 1 ? "1 row" : actions + " rows") + " in the document: " + actions + " actions; ");
        assertThat(read).contains("0 pieces of text unused");
        readable("the reading of " + name);
        var made = counted("PlanOpened");
        visitor.picture("import-reading-" + name);
        visitor.setWidth(360);
        readable("the reading of " + name + " on a phone");
        visitor.picture("import-reading-" + name + "-360");

        make();
        assertThat(counted("PlanOpened")).isEqualTo(made + 1);
        assertThat(findings(read)).isEqualTo(answered(text));
    }

    /** The findings that the same document answers through the API, imported once more. */
    private int answered(String text) {
        var answer = visitor.page().request().post(
                WholeSite.address(site) + "/api/imports?asNew=true",
                RequestOptions.create()
                        .setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString("coordinator:throughline-demo".getBytes(UTF_8)))
                        .setHeader("Content-Type", "application/json")
                        .setData(text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return JSON.readTree(answer.text()).path("findings").size();
    }

    private static int findings(String read) {
        return read.contains("No findings") ? 0 : read.contains("One finding") ? 1
                : Integer.parseInt(read.replaceAll("(?s).*?(\\d+) findings.*", "$1"));
    }

    @Test
    void nothing_is_recorded_before_the_plan_is_made_and_two_presses_make_one() {
        comesIn(1280);
        var before = counted("PlanOpened");
        paste(plan("Two presses", 3));
        assertThat(counted("PlanOpened")).isEqualTo(before);

        visitor.leaving(() -> visitor.page().locator(MAKE).dblclick());
        visitor.await(() -> visitor.address().matches(".*/plans/[0-9a-f-]+.*"));
        assertThat(counted("PlanOpened")).isEqualTo(before + 1);
    }

    @Test
    void the_same_document_again_leads_to_its_plan_and_makes_another_only_when_asked_to() {
        comesIn(360);
        var text = plan("Once and again", 2);
        paste(text);
        make();
        var first = visitor.address().replaceAll("[?#].*", "");
        var made = counted("PlanOpened");

        visitor.goTo("/plans/import");
        paste(text);
        assertThat(visitor.text()).contains("This document was imported before");
        assertThat(visitor.links(".tl-panel--plain a")).containsExactly(first);
        readable("a document that was imported before");
        visitor.picture("import-again-360");
        visitor.leaving(() -> visitor.click(MAKE));
        assertThat(visitor.text()).contains("The plan was not made", "imported already");
        assertThat(counted("PlanOpened")).isEqualTo(made);
        readable("a plan that was not made");

        visitor.click("#as-new");
        make();
        assertThat(visitor.address()).isNotEqualTo(first);
        assertThat(counted("PlanOpened")).isEqualTo(made + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan.json | empty | is empty
            plan.json | {"format":"plan-as-written/1" "title":"x"} | look at line 1, column
            plan.json | {"name":"something else"} | not a plan in the form
            plan.json | {"format":"plan-as-written/1","title":"x","title":"y"} | look at line 1
            plan.json | [] | not a plan in the form
            plan.docx | PK\\3\\4 | was not read. This file is damaged or incomplete
            plan.json | %PDF-1.7 | was not read. This file is damaged or incomplete
            plan.docx | MZ and then something | was not read. This file is a program, whatever its name says
            plan.rtf | {\\rtf1 Priority} | Open it in Word, save it as .docx
            """)
    void a_file_that_is_no_plan_has_its_sentence(String name, String content, String sentence) {
        comesIn(360);
        var bytes = content.equals("empty") ? new byte[0] : content.replace("\\3", "\3").replace("\\4", "\4").getBytes(UTF_8);
        send(name, bytes);
        assertThat(visitor.text()).contains("There is a problem", "“" + name + "”", sentence);
        assertThat(visitor.title()).startsWith("Error: ");
        readable("a file that is no plan");
    }

    @Test
    void a_file_of_thirty_megabytes_is_said_to_be_too_large(@TempDir Path folder) throws IOException {
        comesIn(1280);
        var file = Files.write(folder.resolve("plan.json"), new byte[30 * 1024 * 1024]);
        visitor.page().setInputFiles("#import-file", file);
        visitor.submit(FORM);
        assertThat(visitor.text()).contains("has 30 MB, and a document of up to 25 MB can be read");
        readable("a file that is too large");
        visitor.picture("import-too-large");
    }

    @Test
    void what_was_pasted_and_cannot_be_read_is_still_there() {
        comesIn(360);
        paste("{\"format\": \"plan-as-written/1\", \"title\": \"<script>alert(1)</script>\"");
        assertThat(visitor.text()).contains("What you pasted is not JSON that can be read");
        assertThat(visitor.page().inputValue("#import-text")).contains("<script>alert(1)</script>");
        readable("pasted text that is no JSON");
        visitor.picture("import-wrong-360");

        paste("");
        assertThat(visitor.text()).contains("Choose the file that holds the plan, or paste its table.");
        readable("nothing sent");
    }

    @Test
    void whoever_coordinates_nothing_is_told_so_before_choosing_a_file() {
        visitor.as("partner-council");
        visitor.goTo("/plans/import");
        assertThat(visitor.text()).contains("You cannot do this", "you coordinate none");
    }

    @Test
    void five_hundred_rows_come_in_without_scripts_while_the_page_says_how_far_it_is() {
        visitor.close();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        scripts = false;
        comesIn(360);
        var at = System.nanoTime();
        send("large.json", plan("Five hundred", 500).getBytes(UTF_8));
        visitor.await(() -> visitor.all(MAKE).size() == 1);
        System.out.printf("500 rows read in %d ms%n", (System.nanoTime() - at) / 1_000_000);
        assertThat(visitor.text()).contains("500 rows in the document: 500 actions");
        at = System.nanoTime();
        make();
        System.out.printf("500 rows recorded in %d ms%n", (System.nanoTime() - at) / 1_000_000);
    }

    @Test
    void while_a_document_is_read_its_page_says_how_far_it_is_and_looks_again_by_itself() {
        comesIn(360);
        var jdbc = site.getBean(JdbcClient.class);
        paste(plan("Half way", 4));
        var id = visitor.address().replaceAll(".*/", "");
        jdbc.sql("update staged_document set state = 'reading', rows_done = 2, moved_at = now() where id = ?::uuid").param(id).update();
        var answer = visitor.page().navigate(visitor.address());
        assertThat(visitor.text()).contains("2 of 4 rows", "The document is being read");
        assertThat(Objects.requireNonNull(answer).headerValue("refresh")).isEqualTo("2");
        readable("a document that is being read");
        visitor.picture("import-waiting-360");

        jdbc.sql("update staged_document set moved_at = now() - interval '2 minutes' where id = ?::uuid").param(id).update();
        visitor.await(() -> visitor.all(MAKE).size() == 1);
        assertThat(visitor.text()).contains("4 rows in the document: 4 actions");
    }

    @Test
    void what_is_thrown_away_is_gone() {
        comesIn(1280);
        paste(plan("Thrown away", 1));
        var at = visitor.address();
        visitor.leaving(() -> visitor.click("main form button[value=discard]"));
        assertThat(visitor.text()).contains("is thrown away. Nothing of it was recorded.");
        readable("after throwing away");
        visitor.goTo(at);
        assertThat(visitor.title()).startsWith("There is nothing here");
    }

    @Test
    void an_empty_plan_is_opened_with_its_ratings_and_its_rule() {
        comesIn(1280);
        visitor.goTo("/plans/new");
        readable("the form for a new plan");
        visitor.picture("plan-new");
        visitor.submit("main form[action$='/plans/new']");
        assertThat(visitor.text()).contains("There is a problem", "Give the plan a title");
        visitor.setWidth(360);
        readable("the form for a new plan, refused");
        visitor.picture("plan-new-wrong-360");
        // Asked only of those who coordinate several.
        if (!visitor.all("#open-plan-partnership").isEmpty()) {
            visitor.page().locator("#open-plan-partnership").selectOption(DemoAccounts.PARTNERSHIP_ID.toString());
        }
        visitor.type("#open-plan-title", "Ashcombe reading plan");
        visitor.type("#open-plan-period", "2030/31");
        visitor.type("#open-plan-marking", "OFFICIAL");
        visitor.click("label[for=open-plan-key-rag]");
        visitor.type("#open-plan-group", "accountable");
        visitor.submit("main form[action$='/plans/new']");
        assertThat(visitor.text()).contains("Say where the rule for who answers comes from");
        visitor.type("#open-plan-rule-reason", "Terms of reference, section 4.");
        visitor.submit("main form[action$='/plans/new']");
        assertThat(visitor.text()).contains("Ashcombe reading plan", "This plan has no priority yet.", "Begin with “Add a priority”");
        visitor.goTo(visitor.address());
        readable("a plan that is empty");
        visitor.picture("plan-empty-360");
    }

    private void comesIn(int width) {
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo("/plans/import");
        readable("the form to import");
        visitor.picture("import-" + width);
    }

    private void paste(String text) {
        visitor.page().locator("#import-text").fill(text);
        visitor.submit(FORM);
    }

    private void send(String name, byte[] bytes) {
        visitor.page().setInputFiles("#import-file", new FilePayload(name, "application/json", bytes));
        visitor.submit(FORM);
    }

    /** What takes longer shows how far it is, and then the plan. */
    private void make() {
        visitor.leaving(() -> visitor.click(MAKE));
        visitor.await(() -> !visitor.address().contains("import"));
    }

    private long counted(String type) {
        return site.getBean(JdbcClient.class)
                .sql("select count(*) from event where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    /** A fictional plan of so many rows. */
    private static String plan(String title, int rows) {
        var document = JSON.createObjectNode();
        document.put("format", "plan-as-written/1");
        document.put("title", title + " " + UUID.randomUUID());
        document.put("partnership", "Thornmere readings " + title);
        document.put("period", "2030/31");
        var priorities = document.putArray("priorities");
        for (int row = 0; row < rows; row++) {
            if (row % 50 == 0) {
                var priority = priorities.addObject();
                priority.put("ref", String.valueOf(row / 50 + 1));
                priority.put("title", "Priority " + (row / 50 + 1));
                priority.putArray("actions");
            }
            var action = ((ObjectNode) priorities.get(row / 50)).withArray("actions").addObject();
            action.put("ref", (row / 50 + 1) + "." + (row % 50 + 1));
            action.put("text", "Walk the harbour steps at night and write down what is dark, number " + row);
            action.put("lead", row % 7 == 0 ? "tbc" : "Council, Police");
            action.put("timescale", row % 5 == 0 ? "when the weather allows" : "End of June 2030");
            action.put("progress", "Completed by Council, 3 May 2030.");
        }
        return document.toString();
    }

    /** A title of its own, so that other tests' imports of it are other documents. */
    private static String named(JsonNode document, String name) {
        ((ObjectNode) document).put("title", document.path("title").asString() + ", read on a page " + UUID.randomUUID());
        return document.toString();
    }

    private static JsonNode document(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return JSON.readTree(Files.readString(file.orElseThrow()));
    }

    private void readable(String what) {
        var softly = new SoftAssertions();
        // axe is itself a script.
        if (scripts) {
            softly.assertThat(visitor.barriers()).as("barriers on %s", what).isEmpty();
        }
        softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", what).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", what).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("what the browser complains of on %s", what).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", what).doesNotContain("Exception");
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
