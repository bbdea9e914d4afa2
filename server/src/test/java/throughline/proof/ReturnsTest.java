package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.people.DemoAccounts;
import throughline.returns.Sha256;
import throughline.views.Rebuild;
import tools.jackson.databind.JsonNode;

/** Returns are issued, kept to the byte, and can be made again from the log. */
class ReturnsTest {
    static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "csv", "html");

    private final Node node = Node.shared();
    private final Caller coordinator = node.as("coordinator");
    private String plan = "";
    private String action = "";

    @BeforeEach
    void a_plan() {
        var document = """
                {"format": "plan-as-written/1", "source": "Plan %s", "title": "Riverside plan", "partnership": "%s",
                 "marking": "OFFICIAL: SENSITIVE", "priorities": [
                   {"ref": "1", "title": "Keep promises", "actions": [
                     {"ref": "1.1", "text": "Keep the first promise", "lead": "Council", "timescale": "March 2025",
                      "milestones": ["Ask everybody"], "progress": "Begun."},
                     {"ref": "1.2", "text": "=Keep(the second)", "lead": "Police"}]},
                   {"ref": "2", "title": "Places", "actions": [{"ref": "2.1", "text": "Light the park", "lead": "Police"}]}],
                 "other": {"vision": "A kept promise", "columns": ["Who leads", "Action", "By when", "Progress"]}}"""
                .formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP);
        plan = coordinator.post("/api/imports?asNew=true", document).expect(201).json().path("planId").asString();
        action = Written.actionsOf(coordinator, plan).getFirst();
    }

    private JsonNode issue(Map<String, Object> more, String... headers) {
        var body = new HashMap<String, Object>(Map.of("formats", FORMATS));
        body.putAll(more);
        return coordinator
                .post("/api/plans/" + plan + "/returns", Caller.JSON.writeValueAsString(body), headers)
                .expect(201)
                .json();
    }

    private void record(String command, Map<String, Object> body) {
        coordinator.post("/api/actions/" + action + "/" + command, Caller.JSON.writeValueAsString(body)).expect(200);
    }

    private String text(JsonNode issued, String format) {
        return issued.path("files").valueStream()
                .filter(file -> file.path("format").asString().equals(format))
                .map(file -> words(coordinator.take(file.path("href").asString()), format))
                .findFirst()
                .orElseThrow();
    }

    /** By its first bytes; what is none of these is a page or a table. */
    static boolean isOf(byte[] bytes, String format) {
        return switch (format) {
            case "docx", "xlsx" -> bytes[0] == 'P' && bytes[1] == 'K';
            case "pdf" -> bytes[0] == '%' && bytes[1] == 'P';
            default -> false;
        };
    }

    /** What is printed in a file, and all that it says beside it. */
    static String words(byte[] bytes, String format) {
        try {
            return switch (format) {
                case "docx", "xlsx" -> {
                    var all = new ArrayList<String>();
                    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            all.add(entry.getName() + "\n" + new String(zip.readAllBytes(), UTF_8));
                        }
                    }
                    yield String.join("\n", all);
                }
                case "pdf" -> {
                    try (var pdf = Loader.loadPDF(bytes)) {
                        yield pdf.getDocumentInformation().getTitle() + "\n" + new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                    }
                }
                default -> new String(bytes, UTF_8);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_return_issued_for_a_day_is_rendered_to_the_same_bytes_after_a_year_of_events_and_a_rebuild_of_every_view() {
        record("set-rating", Map.of("rating", "Amber", "reason", "Half done"));
        record("record-progress", Map.of("note", "Half of them asked.", "happenedOn", "2025-02-03"));
        var whole = issue(Map.of("purpose", "For the board of May"));
        var one = issue(Map.of("scope", "changes", "since", "@" + opened()));

        for (int month = 0; month < 12; month++) {
            record("record-progress", Map.of("note", "Month " + month, "happenedOn", "2025-03-0" + (month % 9 + 1)));
            record("set-rating", Map.of("rating", month % 2 == 0 ? "Red" : "Green", "reason", "Month " + month));
            record("reschedule", Map.of("kind", "by-date", "due", "20" + (26 + month) + "-06-30", "reason", "Later"));
        }
        for (var view : List.of("ratings", "completions", "accountability")) {
            assertThat(node.context().getBean(Rebuild.class).of(view).equal()).as(view).isTrue();
        }

        for (var issued : List.of(whole, one)) {
            var again = coordinator
                    .post("/api/returns/" + issued.path("returnId").asString() + "/render-again", "")
                    .expect(200)
                    .json();
            assertThat(again).hasSize(FORMATS.size());
            assertThat(again).allSatisfy(file -> assertThat(file.path("equal").asBoolean())
                    .as(file.toString())
                    .isTrue());
            issued.path("files").forEach(file -> {
                var bytes = coordinator.take(file.path("href").asString());
                assertThat(Sha256.of(bytes)).isEqualTo(file.path("sha256").asString());
                assertThat(bytes.length).isEqualTo(file.path("bytes").asInt());
            });
        }
        for (var format : FORMATS) {
            assertThat(text(whole, format)).as(format).contains("Half of them asked.").doesNotContain("Month 3");
        }
    }

    private long opened() {
        return node.sql().sql("select max(position) from event where type = 'VersionPublished' or plan_id = ?::uuid and type = 'PriorityAdded'")
                .param(plan)
                .query(Long.class)
                .single();
    }

    @Test
    void it_prints_the_partnerships_columns_in_their_order_bears_its_marking_and_says_what_it_rests_on() {
        var issued = issue(Map.of());
        var page = text(issued, "html");

        assertThat(page).contains("OFFICIAL: SENSITIVE", "As recorded up to entry ", "A kept promise");
        assertThat(page.indexOf("Who leads")).isLessThan(page.indexOf("By when")).isPositive();
        assertThat(text(issued, "csv")).contains("'=Keep(the second)").doesNotContain("\"=Keep", ",=Keep");
        assertThat(text(issued, "xlsx")).doesNotContain("<f>");
    }

    @Test
    void it_shows_one_priority_or_what_falls_to_one_partner_and_nothing_else() {
        var answer = coordinator.read("/api/plans/" + plan);
        var second = answer.path("priorities").get(1);
        var police = second.at("/actions/0/leads/0/partyId").asString();

        var priority = text(issue(Map.of("scope", "priority", "priorityId", second.path("priorityId").asString())), "csv");
        var partner = text(issue(Map.of("scope", "partner", "partyId", police)), "csv");

        assertThat(priority).contains("Light the park").doesNotContain("Keep the first promise", "A kept promise");
        assertThat(partner).contains("Light the park", "Keep(the second)").doesNotContain("Keep the first promise");
    }

    @Test
    void the_same_request_again_is_the_same_return_and_another_with_its_key_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = issue(Map.of("formats", List.of("csv")), "Idempotency-Key", key);

        assertThat(issue(Map.of("formats", List.of("csv")), "Idempotency-Key", key).path("returnId"))
                .isEqualTo(first.path("returnId"));
        assertThat(coordinator.read("/api/plans/" + plan + "/returns").path("returns")).hasSize(1);
        coordinator
                .post("/api/plans/" + plan + "/returns", "{\"formats\": [\"html\"]}", "Idempotency-Key", key)
                .expect(422);
        assertThat(node.sql().sql("select count(*) from rendered_file").query(Long.class).single()).isZero();
    }

    @Test
    void partners_inspectors_and_auditors_read_what_was_issued_and_issue_nothing_and_others_see_nothing_of_it() {
        var issued = issue(Map.of("formats", List.of("csv")));
        var file = issued.at("/files/0/href").asString();

        for (var reader : List.of("partner-police", "inspector", "auditor")) {
            assertThat(node.as(reader).take(file)).as(reader).isNotEmpty();
            assertThat(node.as(reader).post("/api/plans/" + plan + "/returns", "{\"formats\": [\"csv\"]}").status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(node.as("administrator").get(file).status()).isEqualTo(404);
        assertThat(node.as("administrator").get("/api/plans/" + plan + "/returns").status()).isEqualTo(404);
        assertThat(node.as("administrator")
                        .post("/api/returns/" + issued.path("returnId").asString() + "/render-again", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_file_is_served_to_be_saved_and_reaches_nothing_of_ours() throws Exception {
        var issued = issue(Map.of("formats", List.of("html")));
        var href = issued.at("/files/0/href").asString();

        try (var http = HttpClient.newHttpClient()) {
            var reply = http.send(coordinator.request(href).GET().build(), BodyHandlers.ofString());

            assertThat(reply.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(reply.headers().allValues("Content-Security-Policy")).singleElement().asString().startsWith("sandbox");
            assertThat(reply.headers().firstValue("ETag"))
                    .contains("\"" + issued.at("/files/0/sha256").asString() + "\"");
        }
    }

    @Test
    void what_cannot_be_issued_is_refused_with_a_sentence() {
        assertThat(refused("{\"formats\": []}")).contains("at least one format");
        assertThat(refused("{\"formats\": [\"odt\"]}")).contains("no format of a return");
        assertThat(refused("{\"formats\": [\"csv\"], \"asAt\": \"2190-01-01\"}")).contains("has not come yet");
        assertThat(refused("{\"formats\": [\"csv\"], \"asAt\": \"1990-01-01\"}")).contains("not in the record yet");
        assertThat(refused("{\"formats\": [\"csv\"], \"scope\": \"priority\"}")).contains("which priority");
        assertThat(refused("{\"formats\": [\"csv\"], \"scope\": \"changes\"}")).contains("since when");
        assertThat(refused("{\"formats\": [\"csv\"], \"scope\": \"changes\", \"since\": \"@1\", \"readers\": \"public\"}"))
                .contains("the public is not shown");
        assertThat(refused("{\"formats\": [\"csv\"], \"scope\": \"partner\", \"partyId\": \"" + UUID.randomUUID() + "\"}"))
                .contains("no such partner");
        assertThat(coordinator.get("/api/returns/files/" + "0".repeat(64)).status()).isEqualTo(404);
    }

    private String refused(String body) {
        var reply = coordinator.post("/api/plans/" + plan + "/returns", body);
        assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
        return reply.body();
    }

    @Test
    void the_public_is_told_posts_and_not_people_and_not_what_partners_ask_each_other() {
        var names = List.of("Priya Quillon", "Tom Ashgrove");
        for (var name : names) {
            coordinator
                    .post("/api/plans/" + plan + "/parties", Caller.JSON.writeValueAsString(Map.of("name", name, "kind", "person")))
                    .expect(201);
        }
        record("assign-lead", Map.of("leads", List.of(Map.of("name", names.getFirst(), "kind", "person", "role", "primary"))));
        record("record-progress", Map.of("note", "PRIYA  Quillon's team and Mr Ashgrove met; P. Quillon wrote it up. Priyan Quillons stay."));
        record("raise-query", Map.of("question", "Has anybody seen the quorum?"));
        record("set-rating", Map.of("rating", "Red", "reason", "Tom Ashgrove left"));

        var issued = issue(Map.of("readers", "public"));

        for (var format : FORMATS) {
            assertThat(text(issued, format))
                    .as(format)
                    .contains("a named person's team", "Priyan Quillons stay")
                    .doesNotContainIgnoringCase("Priya Quillon")
                    .doesNotContainIgnoringCase("Ashgrove")
                    .doesNotContain("P. Quillon", "quorum", "A kept promise", DemoAccounts.COORDINATOR.name());
        }
        var open = coordinator.get("/api/plans/" + plan + "/open-data").expect(200).body();
        assertThat(open).contains("Light the park", "licence").doesNotContainIgnoringCase("Priya Quillon").doesNotContain("Ashgrove", "quorum");
        assertThat(coordinator.get("/api/plans/" + plan + "/open-data.csv").expect(200).body())
                .contains("Light the park", "'=Keep(the second)")
                .doesNotContainIgnoringCase("Priya Quillon")
                .doesNotContain("Ashgrove", "quorum");
    }
}
