package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever commands come in which order: each is accepted or refused with a sentence, and every page can show what came of it. */
class AnyCommandsTest {
    private static final List<String> WRITERS =
            List.of("coordinator", "coordinator", "partner-council", "partner-police");
    private static final List<String> ORGANISATIONS = List.of("Council", "Police", "Fire and Rescue");
    private static final TreeSet<String> ACCEPTED = new TreeSet<>();

    private final Node node = Node.shared();
    private final Caller coordinator = node.as("coordinator");

    private Random random = new Random();
    private String plan = "";
    private List<JsonNode> actions = List.of();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_commands_in_any_order_leave_a_plan_that_every_page_can_show(long seed) {
        random = new Random(seed);
        plan = Written.imported(coordinator, 4);
        for (int number = 0; number < 150; number++) {
            if (number % 5 == 0) {
                look();
            }
            send();
        }
        look();
        for (var page : List.of(
                "", "/history", "/reading", "/rounds", "/parties", "/carry-over", "/governance", "/indicators")) {
            coordinator.get("/api/plans/" + plan + page).expect(200);
        }
        coordinator.get("/api/completions?plan=" + plan).expect(200);
        coordinator.get("/api/accountability?plan=" + plan).expect(200);
        for (var action : actions) {
            coordinator.get("/api/actions/" + id(action)).expect(200);
            coordinator
                    .get("/api/actions/" + id(action) + "/history?whole=true")
                    .expect(200);
        }
    }

    @Test
    void the_views_rebuilt_after_any_commands_are_equal() {
        any_commands_in_any_order_leave_a_plan_that_every_page_can_show(4);
        any_commands_in_any_order_leave_a_plan_that_every_page_can_show(5);

        for (var view : List.of("ratings", "completions", "accountability")) {
            var report = node.as("administrator")
                    .post("/api/views/" + view + "/rebuild", "{}")
                    .expect(200)
                    .json();
            assertThat(report.path("before").asLong())
                    .as("%s: %s", view, report)
                    .isZero();
            assertThat(report.path("now").asLong()).as("%s: %s", view, report).isZero();
            assertThat(report.path("same").asLong()).as("%s: %s", view, report).isPositive();
        }
        assertThat(ACCEPTED).as("the commands that were accepted at least once").hasSizeGreaterThanOrEqualTo(35);
    }

    private void look() {
        actions = coordinator
                .read("/api/plans/" + plan)
                .path("priorities")
                .valueStream()
                .flatMap(priority -> priority.path("actions").valueStream())
                .toList();
    }

    private void send() {
        var action = any(actions);
        var commands = new TreeMap<String, Supplier<Map<String, Object>>>(onAction(action));
        commands.putAll(onPlan());
        var name = any(new ArrayList<>(commands.keySet()));
        var body = commands.getOrDefault(name, Map::of).get();
        var path = name.startsWith("plan ")
                ? "/api/plans/" + plan + "/" + name.substring(5)
                : "/api/actions/" + id(action) + "/" + name;
        var reply = node.as(any(WRITERS)).post(path, Caller.JSON.writeValueAsString(body));
        if (reply.status() < 300) {
            ACCEPTED.add(name);
        } else {
            assertThat(reply.status()).as("%s %s: %s", path, body, reply.body()).isBetween(400, 499);
            assertThat(reply.json().path("detail").asString())
                    .as("%s %s", path, body)
                    .isNotBlank();
        }
    }

    private Map<String, Supplier<Map<String, Object>>> onAction(JsonNode action) {
        return Map.ofEntries(
                Map.entry("assign-lead", () -> Map.of("leads", List.of(lead(), lead()))),
                Map.entry("reschedule", () -> Map.of("due", day(), "reason", words())),
                Map.entry("add-milestone", () -> Map.of("text", words(), "due", day())),
                Map.entry("reach-milestone", () -> of("milestoneId", one(action.path("milestones"), "milestoneId"))),
                Map.entry(
                        "date-milestone",
                        () -> of(
                                "milestoneId",
                                one(action.path("milestones"), "milestoneId"),
                                "due",
                                day(),
                                "reason",
                                words())),
                Map.entry("record-progress", () -> Map.of("note", words(), "source", "E-mail")),
                Map.entry("confirm-no-change", () -> Map.of("note", words())),
                Map.entry(
                        "set-rating",
                        () -> Map.of("rating", any(List.of("Red", "Amber", "Green", "Blue")), "reason", words())),
                Map.entry(
                        "mark-completed",
                        () -> random.nextBoolean()
                                ? Map.of("organisation", any(ORGANISATIONS))
                                : Map.of("kind", any(List.of("delivered", "in-place", "superseded")))),
                Map.entry("sign-off-completion", () -> Map.of("meeting", "Board")),
                Map.entry(
                        "reopen",
                        () -> random.nextBoolean()
                                ? Map.of("organisation", any(ORGANISATIONS), "reason", words())
                                : Map.of("reason", words())),
                Map.entry("raise-query", () -> Map.of("question", words(), "deadline", day())),
                Map.entry(
                        "answer-query",
                        () -> of(
                                "queryId",
                                one(action.path("queries"), "queryId"),
                                "answer",
                                words(),
                                "settled",
                                random.nextBoolean())),
                Map.entry("put-on-hold", () -> Map.of("reason", words())),
                Map.entry("resume", () -> Map.of("reason", words())),
                Map.entry("attach-evidence", () -> Map.of("link", "https://www.example.org/shown", "words", words())),
                Map.entry(
                        "withdraw-evidence",
                        () -> of("evidenceId", one(action.path("evidence"), "evidenceId"), "reason", words())),
                Map.entry("mark-duplicate", () -> Map.of("originalActionId", id(any(actions)), "reason", words())),
                Map.entry("withdraw-duplicate", () -> Map.of("reason", words())),
                Map.entry("name-follow-on", () -> Map.of("followOnActionId", id(any(actions)), "reason", words())),
                Map.entry("mark-to-carry-forward", () -> Map.of("reason", words())),
                Map.entry("stop-action", () -> random.nextInt(4) == 0 ? Map.of("reason", words()) : Map.of()),
                Map.entry("note-condition", () -> Map.of("text", words())),
                Map.entry(
                        "settle-condition",
                        () -> of(
                                "conditionId",
                                one(action.path("row").path("conditions"), "conditionId"),
                                "met",
                                random.nextBoolean(),
                                "reason",
                                words())),
                Map.entry("promise-quantity", () -> Map.of("count", 1 + random.nextInt(9), "what", words())),
                Map.entry(
                        "count-quantity",
                        () -> of(
                                "quantityId",
                                one(action.path("row").path("quantities"), "quantityId"),
                                "count",
                                1 + random.nextInt(3))),
                Map.entry("involve-body", () -> Map.of("body", party(), "involvement", "approves", "what", words())),
                Map.entry(
                        "record-body-answer",
                        () -> Map.of("body", party(), "involvement", "approves", "agreed", true, "answer", words())),
                Map.entry("relate-action", () -> Map.of("relatedActionId", id(any(actions)), "note", words())),
                Map.entry("link-action", () -> Map.of("number", "9", "title", words())),
                Map.entry("set-partner-date", () -> Map.of("party", party(), "due", day(), "reason", words())),
                Map.entry("request-update", () -> Map.of("party", party(), "deadline", ahead())),
                Map.entry(
                        "withdraw-request",
                        () -> of("requestId", one(action.path("requests"), "requestId"), "reason", words())),
                Map.entry(
                        "note-update-not-received",
                        () -> of("requestId", one(action.path("requests"), "requestId"), "reason", words())));
    }

    private Map<String, Supplier<Map<String, Object>>> onPlan() {
        return Map.of(
                "plan actions", () -> Map.of("priority", "1", "text", words(), "leads", List.of(lead())),
                "plan rounds", () -> Map.of("title", words(), "deadline", ahead()),
                "plan confirm-no-changes", () -> Map.of("actions", List.of(Map.of("actionId", id(any(actions))))),
                "plan set-accountability-rule",
                        () -> Map.of(
                                "group",
                                "accountable",
                                "list",
                                any(List.of("responsible", "answerable")),
                                "reason",
                                words()),
                "plan set-rating-rule",
                        () -> Map.of(
                                "rule",
                                Map.of(
                                        "clauses",
                                        List.of(Map.of("rating", "Red", "daysLateAtLeast", random.nextInt(60)))),
                                "reason",
                                words()),
                "plan publish-version", () -> Map.of("label", words()),
                "plan carry-over",
                        () -> Map.of(
                                "to",
                                Map.of("title", words()),
                                "decisions",
                                List.of(Map.of(
                                        "actionId",
                                        id(any(actions)),
                                        "decision",
                                        any(List.of("carry-forward", "complete", "leave")),
                                        "reason",
                                        words()))));
    }

    private static Map<String, Object> of(String id, @Nullable String value, Object... more) {
        var body = new TreeMap<String, Object>();
        body.put(id, value == null ? "00000000-0000-4000-8000-000000000000" : value);
        for (int place = 0; place < more.length; place += 2) {
            body.put(more[place].toString(), more[place + 1]);
        }
        return body;
    }

    private @Nullable String one(JsonNode list, String id) {
        return list.isEmpty()
                ? null
                : list.get(random.nextInt(list.size())).path(id).asString();
    }

    private Map<String, Object> lead() {
        return Map.of(
                "name",
                any(ORGANISATIONS) + (random.nextInt(4) == 0 ? " team" : ""),
                "kind",
                "organisation",
                "role",
                any(List.of("primary", "primary", "supporting")));
    }

    private Map<String, Object> party() {
        return Map.of("name", any(ORGANISATIONS), "kind", "organisation");
    }

    private String words() {
        return "words " + random.nextInt(100_000);
    }

    private String day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)).toString();
    }

    private static String ahead() {
        return LocalDate.now().plusDays(30).toString();
    }

    private static String id(JsonNode action) {
        return action.path("actionId").asString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
