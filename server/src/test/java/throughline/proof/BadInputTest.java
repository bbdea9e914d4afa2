package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done gets its status and a sentence that says what to do, and leaves nothing behind. */
class BadInputTest {
    private static final String NOTE = "{\"note\": \"The first course ran.\"}";
    private static final List<String> TABLES = List.of("event", "partnership", "imported_document", "request");

    private static Node node;
    private static Caller coordinator;
    private static Caller partner;
    private static String plan;
    private static String action;

    @BeforeAll
    static void import_a_plan() {
        node = Node.shared();
        coordinator = node.as("coordinator");
        partner = node.as("partner-council");
        plan = Written.imported(coordinator, 3);
        action = Written.actionsOf(coordinator, plan).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans/{id}",
                "/api/plans/{id}/history",
                "/api/plans/{id}/changes?from=@1",
                "/api/actions/{id}",
                "/api/actions/{id}/history",
                "/api/completions?plan={id}",
                "/api/accountability?plan={id}",
                "/api/audit/ratings?plan={id}",
                "/api/audit/ratings?action={id}",
                "/api/nothing"
            })
    void an_unknown_id_or_address_is_not_found(String path) {
        for (var id : List.of(UUID.randomUUID().toString(), "no-id")) {
            refused(404, () -> coordinator.get(path.replace("{id}", id)));
        }
    }

    @Test
    void a_request_for_an_unknown_action_or_plan_is_not_found() {
        refused(404, () -> coordinator.post("/api/actions/" + UUID.randomUUID() + "/record-progress", NOTE));
        refused(404, () -> coordinator.post("/api/actions/no-id/record-progress", NOTE));
        refused(404, () -> coordinator.post("/api/plans/" + UUID.randomUUID() + "/lock-plan", "{\"reason\": \"x\"}"));
        refused(404, () -> coordinator.post("/api/plans/no-id/actions", "{\"text\": \"x\"}"));
    }

    @Test
    void an_unknown_command_is_not_found_and_the_known_ones_are_named() {
        assertThat(refused(404, () -> coordinator.post("/api/actions/" + action + "/paint-green", "{}")))
                .contains("paint-green", "set-rating");
        assertThat(refused(404, () -> coordinator.post("/api/plans/" + plan + "/paint-green", "{}")))
                .contains("paint-green", "publish-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"note\": ",
                "{\"note\": \"a\"",
                "not JSON",
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"note\": {\"text\": \"a\"}}",
                "{\"note\": [\"a\"]}",
                "{\"note\": \"a\"} {\"note\": \"b\"}"
            })
    void what_is_not_the_json_that_was_asked_for_is_refused(String body) {
        refused(400, () -> post("record-progress", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record-progress | {}",
                "record-progress | {\"note\": \"\"}",
                "record-progress | {\"note\": \"  \"}",
                "set-rating | {}",
                "set-rating | {\"reason\": \"because\"}",
                "set-rating | {\"rating\": \"Green\"}",
                "assign-lead | {}",
                "assign-lead | {\"leads\": []}",
                "assign-lead | {\"leads\": [{\"name\": \"Council\"}]}",
                "assign-lead | {\"leads\": [null]}",
                "reschedule | {}",
                "add-milestone | {}",
                "reach-milestone | {}",
                "correct-entry | {}",
                "carry-over | {}"
            })
    void a_missing_field_is_asked_for(String command, String body) {
        refused(400, () -> post(command, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\": \"plan-as-written/1\"}",
                "{\"format\": \"plan-as-written/2\", \"title\": \"a\", \"partnership\": \"b\"}",
                "{\"format\": \"plan-as-written/1\", \"title\": \"a\"}",
                "{\"format\": \"plan-as-written/1\", \"title\": \"a\", \"partnership\": \" \"}",
                "{\"format\": \"plan-as-written/1\", \"title\": \"a\", \"partnership\": \"b\", \"priorities\": {}}",
                "{\"format\": \"plan-as-written/1\", \"title\": \"a\", \"partnership\": \"b\", \"priorities\": [3]}",
                "{\"format\": \"plan-as-written/1\", \"title\": \"a\", \"partnership\": \"b\","
                        + " \"priorities\": [{\"title\": \"c\", \"actions\": [{\"ref\": \"1\"}]}]}"
            })
    void a_document_that_lacks_something_is_not_brought_in(String document) {
        refused(400, () -> coordinator.post("/api/imports", document));
    }

    @Test
    void a_plan_that_lacks_something_is_not_opened_and_its_partnership_not_made() {
        refused(400, () -> coordinator.post("/api/plans", "{\"title\": \"A plan\"}"));
        refused(400, () -> coordinator.post("/api/plans", "{\"partnership\": \"Nowhere\"}"));
        refused(400, () -> coordinator.post("/api/plans", "{\"partnership\": \"Nowhere\", \"title\": \" \"}"));
        refused(403, () -> partner.post("/api/plans", "{\"partnership\": \"Nowhere\", \"title\": \"A plan\"}"));
    }

    @Test
    void ten_megabytes_are_too_large() {
        var body = "{\"note\": \"" + "a".repeat(10 << 20) + "\"}";
        refused(413, () -> post("record-progress", body));
        refused(413, () -> coordinator.post("/api/imports", body));
        refused(413, () -> coordinator.send(coordinator
                .request("/api/actions/" + action + "/record-progress", "Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))));
    }

    @Test
    void a_text_longer_than_ten_pages_is_to_be_shortened() {
        refused(400, () -> post("record-progress", "{\"note\": \"" + "a".repeat(20_001) + "\"}"));
        refused(400, () -> post("set-rating", "{\"rating\": \"Green\", \"reason\": \"" + "a".repeat(20_001) + "\"}"));
    }

    @Test
    void hidden_nul_characters_are_refused_wherever_they_stand() {
        refused(400, () -> post("record-progress", "{\"note\": \"a\\u0000b\"}"));
        refused(400, () -> post("record-progress", "{\"note\": \"a\", \"onBehalfOf\": \"Coun\\u0000cil\"}"));
        refused(400, () -> post("record-progress", "{\"note\": \"a\u0000b\"}"));
        refused(400, () -> post("set-rating", "{\"rating\": \"Gre\\u0000en\", \"reason\": \"a\"}"));
        refused(400, () -> post(
                "assign-lead", "{\"leads\": [{\"name\": \"a\\u0000\", \"kind\": \"person\", \"role\": \"primary\"}]}"));
        refused(400, () -> coordinator.post(
                "/api/imports", Written.document(1).replace("Keep promise", "Keep\\u0000promise")));
        refused(400, () -> coordinator.post("/api/imports", Written.document(1).replace("\"period\"", "\"per\\u0000iod\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-13-01", "2023-02-29", "30 February", "2024-3-1", "soon", "+1000000-01-01"})
    void a_day_that_does_not_exist_is_refused(String day) {
        refused(400, () -> post("record-progress", "{\"note\": \"a\", \"happenedOn\": \"%s\"}".formatted(day)));
        refused(400, () -> post("mark-completed", "{\"happenedOn\": \"%s\"}".formatted(day)));
        refused(400, () -> post(
                "reschedule",
                "{\"asWritten\": \"a\", \"kind\": \"by-date\", \"due\": \"%s\", \"reason\": \"b\"}".formatted(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "0024-03-22", "-0001-01-01"})
    void a_day_on_which_nothing_can_have_happened_is_refused(String day) {
        refused(400, () -> post("record-progress", "{\"note\": \"a\", \"happenedOn\": \"%s\"}".formatted(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purple", "", " "})
    void a_rating_that_the_plans_key_does_not_have_is_refused(String rating) {
        refused(400, () -> post("set-rating", "{\"rating\": \"%s\", \"reason\": \"a\"}".formatted(rating)));
    }

    @Test
    void a_locked_plan_takes_no_note() {
        var locked = Written.imported(coordinator, 1);
        var its = Written.actionsOf(coordinator, locked).getFirst();
        coordinator.post("/api/plans/" + locked + "/lock-plan", "{\"reason\": \"audited\"}").expect(200);

        assertThat(refused(409, () -> coordinator.post("/api/actions/" + its + "/record-progress", NOTE)))
                .containsIgnoringCase("locked");
        refused(409, () -> coordinator.post("/api/plans/" + locked + "/actions", "{\"priority\": \"1\", \"text\": \"a\"}"));
    }

    @Test
    void what_is_completed_cannot_be_completed_nor_what_is_open_reopened() {
        var its = anAction();
        coordinator.post("/api/actions/" + its + "/mark-completed", "{\"evidence\": \"Minutes\"}").expect(200);

        refused(409, () -> coordinator.post("/api/actions/" + its + "/mark-completed", "{\"evidence\": \"More\"}"));
        coordinator.post("/api/actions/" + its + "/reopen", "{\"reason\": \"not done\"}").expect(200);
        refused(409, () -> coordinator.post("/api/actions/" + its + "/reopen", "{\"reason\": \"not done\"}"));
    }

    @Test
    void whoever_comes_second_is_told_what_changed() {
        var its = anAction();
        var seen = coordinator.get("/api/actions/" + its).expect(200).etag();
        coordinator.post("/api/actions/" + its + "/record-progress", NOTE, "If-Match", seen).expect(200);

        var reply = refusal(412, () -> coordinator.post(
                "/api/actions/" + its + "/set-rating",
                "{\"rating\": \"Green\", \"reason\": \"a\"}",
                "If-Match",
                seen));

        assertThat(reply.json().path("changed").size()).isEqualTo(1);
        assertThat(reply.json().path("changed").get(0).asString()).contains("Helen Marsden", "The first course ran.");
        refused(400, () -> coordinator.post("/api/actions/" + its + "/record-progress", NOTE, "If-Match", "yesterday"));
        refused(412, () -> coordinator.post("/api/actions/" + its + "/record-progress", NOTE, "If-Match", "\"99\""));
    }

    @Test
    void a_repeated_key_gets_the_first_answer_and_records_nothing_more() {
        var key = UUID.randomUUID().toString();
        var path = "/api/actions/" + action + "/record-progress";
        var first = coordinator.post(path, NOTE, "Idempotency-Key", key).expect(200);
        var counted = counts();

        var second = coordinator.post(path, NOTE, "Idempotency-Key", key).expect(200);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(counts()).isEqualTo(counted);
        refused(422, () -> coordinator.post(path, "{\"note\": \"Another.\"}", "Idempotency-Key", key));
        refused(422, () -> coordinator.post(
                "/api/actions/" + action + "/set-rating", NOTE.replace("note", "reason"), "Idempotency-Key", key));
        refused(400, () -> coordinator.post(path, NOTE, "Idempotency-Key", "k".repeat(201)));
        partner.post(path, NOTE, "Idempotency-Key", key).expect(200);
    }

    @Test
    void a_document_under_a_repeated_key_gets_the_first_answer_and_is_imported_once() {
        var key = UUID.randomUUID().toString();
        var document = Written.document(2);
        var first = coordinator.post("/api/imports", document, "Idempotency-Key", key).expect(201);
        var counted = counts();

        var second = coordinator.post("/api/imports", document, "Idempotency-Key", key).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(counts()).isEqualTo(counted);
    }

    @Test
    void a_request_sent_twice_at_the_same_moment_under_one_key_is_carried_out_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var together = new CyclicBarrier(2);
        var before = events();
        Callable<Caller.Reply> send = () -> {
            together.await();
            return coordinator.post("/api/actions/" + action + "/record-progress", NOTE, "Idempotency-Key", key);
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(send);
            var second = both.submit(send);

            assertThat(first.get().expect(200).body()).isEqualTo(second.get().expect(200).body());
        }
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void a_partner_does_not_rate_nor_complete_another_organisations_action() {
        var its = anAction();
        coordinator
                .post(
                        "/api/actions/" + its + "/assign-lead",
                        "{\"leads\": [{\"name\": \"Police\", \"kind\": \"organisation\", \"role\": \"primary\"}]}")
                .expect(200);

        refused(403, () -> partner.post("/api/actions/" + its + "/set-rating", "{\"rating\": \"Green\", \"reason\": \"a\"}"));
        refused(403, () -> partner.post("/api/actions/" + its + "/mark-completed", "{}"));
        partner.as("partner-police")
                .post("/api/actions/" + its + "/set-rating", "{\"rating\": \"Green\", \"reason\": \"a\"}")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "auditor"})
    void readers_write_nothing(String username) {
        var reader = coordinator.as(username);
        refused(403, () -> reader.post("/api/actions/" + action + "/record-progress", NOTE));
        refused(403, () -> reader.post("/api/imports", Written.document(1)));
        refused(403, () -> reader.post("/api/views/ratings/rebuild", ""));
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var stranger = coordinator.as("");
        refused(401, () -> stranger.post("/api/actions/" + action + "/record-progress", NOTE));
        refused(401, () -> stranger.post("/api/imports", Written.document(1)));
        refused(401, () -> stranger.get("/api/plans/" + plan));
        refused(401, () -> coordinator.as("nobody").get("/api/plans"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"by", "person", "actor", "organisation", "role", "recordedAt"})
    void whoever_names_another_as_the_writer_is_refused(String field) {
        refused(400, () -> partner.post(
                "/api/actions/" + action + "/record-progress",
                "{\"note\": \"a\", \"%s\": \"Helen Marsden\"}".formatted(field)));
    }

    @Test
    void another_kind_of_content_and_another_method_are_refused() {
        refused(415, () -> coordinator.send(coordinator
                .request("/api/actions/" + action + "/record-progress", "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(NOTE))));
        refused(415, () -> coordinator.send(coordinator
                .request("/api/imports", "Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<plan/>"))));
        refused(405, () -> coordinator.send(coordinator.request("/api/plans/" + plan).DELETE()));
        refused(405, () -> coordinator.send(
                coordinator.request("/api/actions/" + action).PUT(BodyPublishers.ofString("{}"))));
        refused(405, () -> coordinator.get("/api/imports"));
        refused(406, () -> coordinator.get("/api/plans", "Accept", "application/xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//api/plans", "/api//plans", "/api/plans/;a=b", "/api/%2e%2e/plans"})
    void an_address_with_stray_signs_is_refused(String path) {
        refused(400, () -> coordinator.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "@", "@x", "@-1", "2024-02-30", "2024-13", "@99999999999999999999", "@1.5"})
    void a_moment_that_cannot_be_read_is_refused(String moment) {
        refused(400, () -> coordinator.get("/api/plans/" + plan + "?asAt=" + moment));
        refused(400, () -> coordinator.get("/api/actions/" + action + "?asAt=" + moment));
        refused(400, () -> coordinator.get("/api/plans/" + plan + "/changes?from=" + moment));
        refused(400, () -> coordinator.get("/api/audit/ratings?from=" + moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans?limit=0",
                "/api/plans?limit=-1",
                "/api/plans?limit=1001",
                "/api/plans?limit=many",
                "/api/plans/{plan}/history?limit=0",
                "/api/plans/{plan}/history?after=x",
                "/api/plans/{plan}?on=yesterday",
                "/api/plans/{plan}/changes",
                "/api/completions?limit=0",
                "/api/accountability?on=2024-02-30",
                "/api/audit/ratings?limit=0",
                "/api/audit/ratings?direction=sideways"
            })
    void a_question_that_makes_no_sense_is_refused(String path) {
        refused(400, () -> coordinator.get(path.replace("{plan}", plan)));
    }

    private static Caller.Reply post(String command, String body) {
        return coordinator.post("/api/actions/" + action + "/" + command, body);
    }

    private static String anAction() {
        return coordinator
                .post("/api/plans/" + plan + "/actions", "{\"priority\": \"1\", \"text\": \"Run a course\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static String refused(int status, Supplier<Caller.Reply> sending) {
        return refusal(status, sending).json().path("detail").asString();
    }

    private static Caller.Reply refusal(int status, Supplier<Caller.Reply> sending) {
        var before = counts();
        var reply = sending.get();
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.type()).as(reply.body()).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString())
                .matches("\\S.*\\.")
                .doesNotContain("\n", "\u0000");
        assertThat(reply.body()).doesNotContain("Exception", "\\tat ", "throughline.", "org.", "java.", "\"trace\"");
        assertThat(counts()).as("Nothing is half-written").isEqualTo(before);
        return reply;
    }

    private static List<Long> counts() {
        return TABLES.stream().map(BadInputTest::count).toList();
    }

    private static long events() {
        return count("event");
    }

    private static long count(String table) {
        return node.sql().sql("select count(*) from " + table).query(Long.class).single();
    }
}
