package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** A plan's actions carried forward over real connections: all of it or nothing, and the whole story from either end. */
class CarryingTest {
    private static final List<String> TABLES = List.of("event", "request", "partnership");

    private static Node node;
    private static Caller coordinator;

    @BeforeAll
    static void start() {
        node = Node.shared();
        coordinator = node.as("coordinator");
    }

    @Test
    void an_action_carried_three_times_split_in_the_second_year_and_merged_in_the_third_tells_its_whole_story() {
        var first = plan("""
                {"ref": "1.1", "text": "Publish a map of hot spots", "lead": "Council",
                 "milestones": ["Draft the map", "Print the map"]},
                {"ref": "1.2", "text": "Meet each month"}, {"ref": "1.3", "text": "Write to every school"}""");
        var map = actions(first).get("1.1");
        act(map, "reschedule", "{\"due\": \"2024-06-30\", \"kind\": \"by-date\"}");
        act(map, "reschedule", "{\"due\": \"2024-09-30\", \"kind\": \"by-date\", \"reason\": \"Data came late\"}");

        var second = carried(first, """
                {"to": {"title": "Second plan", "period": "2025/26"}, "endThisPlan": "The year is over", "decisions": [
                  {"actionId": "%s", "decision": "carry-forward", "reason": "Half done", "into": {"ref": "A1"}},
                  {"actionId": "%s", "decision": "business-as-usual", "reason": "It runs by itself"},
                  {"actionId": "%s", "decision": "stop", "reason": "No money"}]}"""
                .formatted(map, actions(first).get("1.2"), actions(first).get("1.3")));
        assertThat(read("/api/plans/" + first).path("standing").asString()).isEqualTo("ended");
        assertThat(read("/api/plans/" + second).path("succeeds").asString()).isEqualTo(first);
        var secondMap = actions(second).get("A1");
        act(secondMap, "reschedule", "{\"due\": \"2025-12-31\", \"kind\": \"by-date\", \"reason\": \"The printer left\"}");

        var third = carried(second, """
                {"to": {"title": "Third plan"}, "decisions": [
                  {"actionId": "%s", "decision": "split", "reason": "Two towns", "into": [
                    {"ref": "N", "text": "Publish the map of the north"}, {"ref": "S", "text": "Publish the map of the south"}]}]}"""
                .formatted(secondMap));
        coordinator.post("/api/plans/" + third + "/actions", "{\"priority\": \"1\", \"ref\": \"X\", \"text\": \"Publish a map of parks\"}").expect(201);
        var parts = actions(third);
        act(parts.get("X"), "reschedule", "{\"due\": \"2026-03-31\", \"kind\": \"by-date\"}");

        var fourth = carried(third, """
                {"to": {"title": "Fourth plan"}, "decisions": [
                  {"actionId": "%s", "decision": "merge", "with": "%s", "reason": "One map is enough"},
                  {"actionId": "%s", "decision": "carry-forward", "reason": "Not printed",
                   "into": {"ref": "Z", "text": "Publish one map", "timescale": {"due": "2027-03-31"}}},
                  {"actionId": "%s", "decision": "carry-forward", "reason": "Not begun"}]}"""
                .formatted(parts.get("X"), parts.get("N"), parts.get("N"), parts.get("S")));
        var last = actions(fourth);

        var all = List.of(map, secondMap, parts.get("N"), parts.get("S"), parts.get("X"), last.get("Z"), last.get("S"));
        var edges = List.of(
                map + " " + secondMap,
                secondMap + " " + parts.get("N"),
                secondMap + " " + parts.get("S"),
                parts.get("N") + " " + last.get("Z"),
                parts.get("X") + " " + last.get("Z"),
                parts.get("S") + " " + last.get("S"));
        for (var end : all) {
            var told = read("/api/actions/" + end + "/history?whole=true");
            assertThat(values(told.path("throughline"), "actionId")).containsExactlyInAnyOrderElementsOf(all);
            assertThat(told.path("edges").valueStream()
                            .map(edge -> edge.path("from").asString() + " " + edge.path("to").asString()))
                    .containsExactlyInAnyOrderElementsOf(edges);
            var story = told.path("story");
            assertThat(values(story, "actionId")).containsOnly(all.toArray(String[]::new));
            assertThat(story.valueStream().map(one -> one.path("position").asLong())).isSorted().doesNotHaveDuplicates();
            assertThat((int) story.valueStream().filter(one -> one.path("type").asString().equals("CarriedForward")).count())
                    .isEqualTo(edges.size());
            assertThat(values(story, "planId")).containsOnly(first, second, third, fourth);
            assertThat(values(story, "sentence")).anyMatch(said -> said.contains("The printer left"));
        }
        assertThat(read("/api/actions/" + map + "/history").path("story").isNull()).isTrue();
        var when = read("/api/actions/" + last.get("Z")).path("action").path("timescale");
        assertThat(when.path("originalDue").asString()).isEqualTo("2024-06-30");
        assertThat(when.path("due").asString()).isEqualTo("2027-03-31");
        assertThat(when.path("slips").asInt()).isEqualTo(3);
        assertThat(read("/api/actions/" + last.get("S")).path("action").path("timescale").path("slips").asInt()).isEqualTo(2);
        assertThat(values(read("/api/actions/" + last.get("Z")).path("action").path("milestones"), "text"))
                .containsExactly("Draft the map", "Print the map");
        assertThat(read("/api/actions/" + last.get("S")).path("action").path("milestones").size()).isZero();
        assertThat(read("/api/actions/" + last.get("Z")).path("action").path("leadAsWritten").asString()).isEqualTo("Council");
    }

    @Test
    void a_rehearsal_says_what_the_record_then_says_and_records_nothing() {
        var plan = plan("{\"ref\": \"1.1\", \"text\": \"Run courses\", \"lead\": \"Police\"}, {\"ref\": \"1.2\", \"text\": \"Meet\"}");
        var its = actions(plan);
        var body = """
                {"to": {"title": "Next"}, "endThisPlan": "Over", "decisions": [
                  {"actionId": "%s", "decision": "carry-forward", "reason": "Goes on",
                   "into": {"leads": [{"name": "Nobody knew them", "kind": "group", "role": "primary"}]}},
                  {"actionId": "%s", "decision": "complete", "evidence": "Minutes of May"}]}"""
                .formatted(its.get("1.1"), its.get("1.2"));
        var before = counts();

        var rehearsed = coordinator.post("/api/plans/" + plan + "/carry-over?rehearse=true", body).expect(200).json();

        assertThat(counts()).isEqualTo(before);
        assertThat(rehearsed.has("planId")).isFalse();
        var position = node.sql().sql("select max(position) from event").query(Long.class).single();
        var next = carried(plan, body);
        var said = values(rehearsed.path("rehearsed"), "sentence");
        var recorded = new LinkedHashMap<Long, String>();
        for (var of : List.of(plan, next)) {
            read("/api/plans/" + of + "/history?limit=1000").path("events").valueStream()
                    .filter(event -> event.path("position").asLong() > position)
                    .forEach(event -> recorded.put(event.path("position").asLong(), event.path("sentence").asString()));
        }
        assertThat(said).hasSizeGreaterThan(6).containsExactlyInAnyOrderElementsOf(new ArrayList<>(recorded.values()));
    }

    @Test
    void every_unfinished_action_is_proposed_something_with_a_reason() {
        var plan = plan("""
                {"ref": "1.1", "text": "Run courses"}, {"ref": "1.2", "text": "Meet"},
                {"ref": "1.3", "text": "Done long ago"}""");
        var its = actions(plan);
        act(its.get("1.3"), "mark-completed", "{\"evidence\": \"Seen\"}");
        act(its.get("1.2"), "reschedule", "{\"asWritten\": \"Ongoing\", \"kind\": \"ongoing\", \"reason\": \"No end\"}");
        act(its.get("1.2"), "record-progress", "{\"note\": \"Met.\"}");

        var proposals = node.as("partner-council").read("/api/plans/" + plan + "/carry-over");

        assertThat(values(proposals.path("actions"), "ref")).containsExactly("1.1", "1.2");
        assertThat(values(proposals.path("actions"), "proposal")).containsExactly("carry-forward", "business-as-usual");
        assertThat(proposals.path("actions").get(1).path("why").get(0).asString()).contains("no end of its own");
        assertThat(values(proposals.path("actions").get(0), "choices")).contains("split", "merge", "leave");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {} | decisions",
                "400 | {\"decisions\": []} | at least one",
                "400 | {\"decisions\": [null]} | actionId",
                "400 | {\"decisions\": [{\"decision\": \"stop\", \"reason\": \"r\"}]} | actionId",
                "400 | {\"decisions\": [{\"actionId\": \"A\", \"decision\": \"paint\", \"reason\": \"r\"}]} | ",
                "404 | {\"decisions\": [{\"actionId\": \"00000000-0000-0000-0000-000000000000\", \"decision\": \"stop\", \"reason\": \"r\"}]} | no action",
                "400 | {\"decisions\": [{\"actionId\": \"A\", \"decision\": \"stop\"}]} | Say why",
                "400 | {\"decisions\": [{\"actionId\": \"A\", \"decision\": \"complete\"}]} | Say why",
                "400 | {\"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | Say where",
                "400 | {\"to\": {}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | title",
                "400 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\"}]} | Say why",
                "409 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"DONE\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | is completed",
                "409 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"merge\", \"with\": \"A\", \"reason\": \"r\"}]} | itself",
                "409 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"merge\", \"with\": \"DONE\", \"reason\": \"r\"}]} | is completed",
                "400 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"merge\", \"reason\": \"r\"}]} | merged with",
                "409 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"merge\", \"with\": \"B\", \"reason\": \"r\"}, {\"actionId\": \"B\", \"decision\": \"stop\", \"reason\": \"r\"}]} | cannot be merged",
                "400 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"split\", \"reason\": \"r\", \"into\": [{\"ref\": \"a\"}]}]} | two parts",
                "400 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"split\", \"reason\": \"r\", \"into\": [{\"ref\": \"a\"}, {\"ref\": \"a\"}]}]} | the same",
                "400 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"stop\", \"reason\": \"r\"}, {\"actionId\": \"A\", \"decision\": \"leave\"}]} | twice",
                "409 | {\"to\": {\"title\": \"N\"}, \"endThisPlan\": \"e\", \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | 1.2",
                "404 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\", \"into\": {\"priorityRef\": \"99\"}}]} | no priority",
                "404 | {\"to\": {\"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\", \"into\": {\"milestones\": [\"00000000-0000-0000-0000-000000000000\"]}}]} | milestone",
                "409 | {\"to\": {\"planId\": \"PLAN\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | already",
                "409 | {\"to\": {\"planId\": \"LOCKED\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | locked",
                "409 | {\"to\": {\"planId\": \"ENDED\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | ended",
                "404 | {\"to\": {\"planId\": \"00000000-0000-0000-0000-000000000000\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | no such plan",
                "400 | {\"to\": {\"planId\": \"OTHER\", \"title\": \"N\"}, \"decisions\": [{\"actionId\": \"A\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]} | not both"
            })
    void what_cannot_stand_is_refused_with_a_sentence_and_nothing_is_half_written(int status, String body, String says) {
        var plan = plan("{\"ref\": \"1.1\", \"text\": \"One\"}, {\"ref\": \"1.2\", \"text\": \"Two\"}, {\"ref\": \"1.3\", \"text\": \"Three\"}");
        var its = actions(plan);
        act(its.get("1.3"), "mark-completed", "{\"evidence\": \"Seen\"}");
        var other = Written.imported(coordinator, 1);
        if (body.contains("LOCKED")) {
            coordinator.post("/api/plans/" + other + "/lock-plan", "{\"reason\": \"audited\"}").expect(200);
        }
        if (body.contains("ENDED")) {
            coordinator.post("/api/plans/" + other + "/end-plan", "{\"reason\": \"over\"}").expect(200);
        }
        var before = counts();

        var asked = body.replace("\"A\"", "\"" + its.get("1.1") + "\"")
                .replace("\"B\"", "\"" + its.get("1.2") + "\"")
                .replace("DONE", its.get("1.3"))
                .replace("PLAN\"", plan + "\"")
                .replace("LOCKED", other)
                .replace("ENDED", other)
                .replace("OTHER", other);
        for (var rehearse : List.of("", "?rehearse=true")) {
            var reply = coordinator.post("/api/plans/" + plan + "/carry-over" + rehearse, asked).expect(status);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.json().path("detail").asString()).isNotBlank().contains(says == null ? "" : says);
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void what_was_recorded_since_the_decisions_were_made_is_looked_at_first() {
        var plan = Written.imported(coordinator, 2);
        var its = Written.actionsOf(coordinator, plan);
        var seen = read("/api/plans/" + plan + "/carry-over").path("position").asLong();
        act(its.getLast(), "record-progress", "{\"note\": \"News.\"}");
        var body = "{\"seen\": %d, \"decisions\": [{\"actionId\": \"%s\", \"decision\": \"stop\", \"reason\": \"r\"}]}";

        coordinator.post("/api/plans/" + plan + "/carry-over", body.formatted(seen, its.getFirst())).expect(412);
        var now = read("/api/plans/" + plan + "/carry-over").path("position").asLong();
        coordinator.post("/api/plans/" + plan + "/carry-over", body.formatted(now, its.getFirst())).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-council", "inspector", "auditor"})
    void only_the_coordinator_carries_a_plan_forward(String username) {
        var plan = Written.imported(coordinator, 1);
        var body = "{\"decisions\": [{\"actionId\": \"%s\", \"decision\": \"stop\", \"reason\": \"r\"}]}"
                .formatted(Written.actionsOf(coordinator, plan).getFirst());
        node.as(username).post("/api/plans/" + plan + "/carry-over", body).expect(403);
        node.as(username).post("/api/plans/" + plan + "/carry-over?rehearse=true", body).expect(403);
    }

    @Test
    void under_a_repeated_key_a_plan_is_carried_forward_once() {
        var plan = Written.imported(coordinator, 2);
        var key = UUID.randomUUID().toString();
        var body = "{\"to\": {\"title\": \"Once\"}, \"decisions\": [{\"actionId\": \"%s\", \"decision\": \"carry-forward\", \"reason\": \"r\"}]}"
                .formatted(Written.actionsOf(coordinator, plan).getFirst());
        var first = coordinator.post("/api/plans/" + plan + "/carry-over", body, "Idempotency-Key", key).expect(201);
        var before = counts();

        var again = coordinator.post("/api/plans/" + plan + "/carry-over", body, "Idempotency-Key", key).expect(201);

        assertThat(again.json().path("planId")).isEqualTo(first.json().path("planId"));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void two_who_carry_the_same_actions_forward_at_once_open_one_next_plan() throws Exception {
        var plan = Written.imported(coordinator, 3);
        var body = "{\"to\": {\"title\": \"Raced\"}, \"decisions\": [%s]}"
                .formatted(Written.actionsOf(coordinator, plan).stream()
                        .map("{\"actionId\": \"%s\", \"decision\": \"carry-forward\", \"reason\": \"r\"}"::formatted)
                        .collect(Collectors.joining(",")));
        var together = new CyclicBarrier(2);
        Callable<Integer> send = () -> {
            together.await();
            return coordinator.post("/api/plans/" + plan + "/carry-over", body).status();
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(send);
            var second = both.submit(send);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(read("/api/plans/" + plan).findValues("carriedInto")).allMatch(into -> into.size() == 1);
    }

    @Test
    void an_actions_own_carry_over_is_told_in_the_same_way() {
        var plan = Written.imported(coordinator, 1);
        var next = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        var body = "{\"toPlanId\": \"%s\", \"ref\": \"1.9\", \"reason\": \"Goes on\"}".formatted(next);
        var made = coordinator.post("/api/actions/" + action + "/carry-over", body).expect(201).json().path("id").asString();

        var told = read("/api/actions/" + made + "/history?whole=true");
        assertThat(told.path("edges").get(0).path("from").asString()).isEqualTo(action);
        assertThat(told.path("edges").get(0).path("reason").asString()).isEqualTo("Goes on");
        coordinator.post("/api/actions/" + action + "/carry-over", body).expect(409);
    }

    @Test
    void the_calls_are_described() {
        var described = read("/v3/api-docs").path("paths");
        assertThat(described.path("/api/plans/{planId}/carry-over").has("get")).isTrue();
        assertThat(described.path("/api/plans/{planId}/carry-over").has("post")).isTrue();
        assertThat(described.path("/api/actions/{actionId}/history").toString()).contains("whole");
    }

    private static String plan(String rows) {
        return coordinator.post("/api/imports", """
                        {"format": "plan-as-written/1", "source": "%s", "title": "First plan", "partnership": "%s",
                         "period": "2024/25", "priorities": [{"ref": "1", "title": "Keep promises", "actions": [%s]}]}"""
                        .formatted("Document " + UUID.randomUUID(), DemoAccounts.PARTNERSHIP, rows))
                .expect(201)
                .json()
                .path("planId")
                .asString();
    }

    private static String carried(String plan, String body) {
        return coordinator.post("/api/plans/" + plan + "/carry-over", body).expect(201).json().path("planId").asString();
    }

    private static void act(String action, String command, String body) {
        coordinator.post("/api/actions/" + action + "/" + command, body).expect(200);
    }

    private static JsonNode read(String path) {
        return coordinator.read(path);
    }

    private static Map<String, String> actions(String plan) {
        var found = new LinkedHashMap<String, String>();
        read("/api/plans/" + plan).path("priorities").valueStream()
                .flatMap(priority -> priority.path("actions").valueStream())
                .forEach(action -> found.put(action.path("ref").asString(), action.path("actionId").asString()));
        return found;
    }

    private static List<String> values(JsonNode list, String field) {
        var of = list.has(field) ? list.path(field).valueStream() : list.valueStream().map(one -> one.path(field));
        return of.map(JsonNode::asString).toList();
    }

    private static Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        TABLES.forEach(table -> counts.put(
                table, node.sql().sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }
}
