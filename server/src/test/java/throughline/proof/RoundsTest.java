package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** A round is opened over a whole plan, half answered, partly late, and closed; its return says who, and since when. */
class RoundsTest {
    private static final int ACTIONS = 53;
    private static final int ORGANISATIONS = 14;

    private static Days clock;
    private static Node node;
    private static Caller coordinator;

    @BeforeAll
    static void start() {
        clock = new Days();
        node = Node.start(TestDatabase.freshDatabase(), clock);
        coordinator = node.as("coordinator");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_return_lists_who_answered_who_was_late_from_whom_nothing_came_and_since_when() {
        var plan = plan();
        var actions = actions(plan);
        say(actions.getFirst(), organisation(10), "Long before any round.");
        var today = clock.today();

        var opened = open(plan, today.plusDays(10)).expect(201);
        var round = opened.json().path("id").asString();
        assertThat(opened.location()).isEqualTo("/api/rounds/" + round);
        assertThat(opened.json().path("requests").asInt()).isEqualTo(ACTIONS + 1);
        assertThat(opened.json().path("parties").asInt()).isEqualTo(ORGANISATIONS);
        assertThat(opened.json().path("notAsked").valueStream().map(one -> one.path("ref").asString()))
                .containsExactly("2.1", "2.2");

        // The first five organisations answer in time, the next two when the deadline has passed.
        actions.forEach(action -> answer(action, 0, 5));
        clock.moveOn(Duration.ofDays(11));
        var beforeClosing = coordinator.read("/api/rounds/" + round);
        assertThat(beforeClosing.path("state").asString()).isEqualTo("overdue");
        actions.forEach(action -> answer(action, 5, 7));
        coordinator.post("/api/rounds/" + round + "/close", "{\"note\": \"Papers went out\"}").expect(200);

        var found = coordinator.read("/api/rounds/" + round);
        assertThat(found.path("state").asString()).isEqualTo("closed");
        assertThat(found.path("counts").path("requests").asInt()).isEqualTo(ACTIONS + 1);
        for (int n = 0; n < ORGANISATIONS; n++) {
            var party = party(found, organisation(n));
            var asked = party.path("asked").asInt();
            assertThat(party.path(n < 5 ? "inTime" : n < 7 ? "late" : "notReceived").asInt())
                    .as(organisation(n))
                    .isEqualTo(asked)
                    .isPositive();
            assertThat(party.path("lines").size()).isEqualTo(asked);
        }
        assertThat(names(found.path("noUpdateReceived")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(7, ORGANISATIONS).mapToObj(RoundsTest::organisation).toList());
        var silent = party(found, organisation(10));
        assertThat(silent.path("lastHeard").path("ref").asString()).isEqualTo("1.1");
        assertThat(silent.path("lastHeardHere").isNull()).isTrue();
        assertThat(party(found, organisation(11)).path("lastHeard").isNull()).isTrue();
        assertThat(party(found, organisation(0)).path("lines").get(0).path("answer").asString())
                .isEqualTo("No change: nothing new");
        lateForEver(round, actions);
    }

    /** What comes after all shows both: that it was missed, and that it came. */
    private static void lateForEver(String round, List<JsonNode> actions) {
        var missed = actions.stream()
                .filter(action -> organisation(8).equals(lead(action)))
                .findFirst()
                .orElseThrow();
        say(missed, organisation(8), "Here it is after all.");
        var party = party(coordinator.read("/api/rounds/" + round), organisation(8));
        var line = party.path("lines")
                .valueStream()
                .filter(one -> one.path("actionId").equals(missed.path("actionId")))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("state").asString()).isEqualTo("answered-late");
        assertThat(line.path("notReceivedAt").isNull()).isFalse();
        assertThat(party.path("late").asInt()).isEqualTo(1);
        var shown = coordinator.read("/api/actions/" + missed.path("actionId").asString());
        var request = shown.path("action").path("requests").get(0);
        assertThat(request.path("state").asString()).isEqualTo("answered-late");
        assertThat(request.path("notReceivedAt").isNull()).isFalse();
        var csv = coordinator.get("/api/rounds/" + round + "?format=csv").expect(200);
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body().lines().count()).isEqualTo(ACTIONS + 2L);
    }

    @Test
    void a_real_plan_is_asked_as_a_whole_and_what_it_printed_is_heard_from_nobody_yet() throws IOException {
        var plan = coordinator.post("/api/imports", southNotts()).expect(201).json().path("planId").asString();

        var opened = open(plan, clock.today().plusDays(14)).expect(201).json();
        var round = opened.path("id").asString();
        assertThat(opened.path("requests").asInt()).isPositive();
        var found = coordinator.read("/api/rounds/" + round);
        assertThat(found.path("parties").size()).isEqualTo(opened.path("parties").asInt());
        assertThat(found.path("parties").valueStream()).allMatch(party -> party.path("lastHeard").isNull());
        coordinator.post("/api/rounds/" + round + "/close", "{}").expect(200);

        found = coordinator.read("/api/rounds/" + round);
        assertThat(found.path("counts").path("notReceived").asInt())
                .isEqualTo(opened.path("requests").asInt());
        assertThat(names(found.path("noUpdateReceived"))).hasSize(opened.path("parties").asInt());
    }

    @Test
    void a_partner_answers_for_its_own_organisation_and_several_at_once() {
        var plan = Written.imported(coordinator, 3);
        var ids = Written.actionsOf(coordinator, plan);
        var round = open(plan, clock.today()).expect(201).json().path("id").asString();
        var partner = node.as("partner-council");
        var body = "{\"actions\": [{\"actionId\": \"%s\", \"note\": \"waiting\"}, {\"actionId\": \"%s\"}]}";

        // One that cannot be confirmed leaves all of them as they were.
        assertThat(partner.post("/api/plans/" + plan + "/confirm-no-changes", body.formatted(ids.get(0), UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(coordinator.read("/api/rounds/" + round).path("counts").path("open").asInt()).isEqualTo(3);
        partner.post("/api/plans/" + plan + "/confirm-no-changes", body.formatted(ids.get(0), ids.get(1))).expect(200);

        var owed = partner.read("/api/requests?plan=" + plan + "&party=council&owed=true").path("requests");
        assertThat(owed.size()).isEqualTo(1);
        assertThat(owed.get(0).path("request").path("roundId").asString()).isEqualTo(round);
        assertThat(partner.read("/api/requests?plan=" + plan).path("requests").size()).isEqualTo(3);
        var counts = coordinator.read("/api/rounds/" + round).path("counts");
        assertThat(counts.path("inTime").asInt()).isEqualTo(2);
        assertThat(counts.path("open").asInt()).isEqualTo(1);
        assertThat(coordinator.read("/api/plans/" + plan + "/rounds").path("rounds").size()).isEqualTo(1);
    }

    @Test
    void what_nobody_owes_any_more_is_withdrawn_when_the_round_closes() {
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        coordinator
                .post(
                        "/api/actions/" + action + "/assign-lead",
                        "{\"leads\": [{\"name\": \"Harbour Trust\", \"kind\": \"organisation\", \"role\": \"primary\"}]}")
                .expect(200);
        var round = open(plan, clock.today()).expect(201).json().path("id").asString();
        coordinator.post("/api/actions/" + action + "/mark-completed", "{}").expect(200);

        coordinator.post("/api/rounds/" + round + "/close", "{}").expect(200);

        var found = coordinator.read("/api/rounds/" + round);
        assertThat(found.path("counts").path("withdrawn").asInt()).isEqualTo(1);
        assertThat(found.path("noUpdateReceived").isEmpty()).isTrue();
    }

    @Test
    void what_cannot_be_a_round_is_refused_and_leaves_nothing_behind() {
        var plan = Written.imported(coordinator, 1);
        var path = "/api/plans/" + plan + "/rounds";
        var today = clock.today();
        var before = events();
        refused(400, path, "{}", "title");
        refused(400, path, "{\"title\": \"Q3\"}", "deadline");
        refused(400, path, "{\"title\": \"Q3\", \"deadline\": \"%s\"}".formatted(today.minusDays(1)), "passed already");
        refused(400, path, "{\"title\": \"Q3\", \"deadline\": \"2024-02-30\"}", "");
        refused(400, path, "{\"title\": \"Q3\", \"deadline\": \"%s\", \"boardOn\": \"%s\"}"
                .formatted(today.plusDays(3), today.plusDays(2)), "board");
        refused(404, path, "{\"title\": \"Q3\", \"deadline\": \"%s\", \"parties\": [\"Nobody\"]}".formatted(today), "Nobody");
        refused(404, "/api/rounds/" + UUID.randomUUID() + "/close", "{}", "no such round");
        assertThat(node.as("partner-council").post(path, "{\"title\": \"Q3\", \"deadline\": \"%s\"}".formatted(today))
                        .status())
                .isEqualTo(403);
        assertThat(events()).isEqualTo(before);

        var round = open(plan, today).expect(201).json().path("id").asString();
        coordinator.post("/api/rounds/" + round + "/close", "{}").expect(200);
        refused(409, "/api/rounds/" + round + "/close", "{}", "closed already");
        coordinator.post("/api/plans/" + plan + "/lock-plan", "{\"reason\": \"audit\"}").expect(200);
        refused(409, path, "{\"title\": \"Q4\", \"deadline\": \"%s\"}".formatted(today), "locked");
    }

    @Test
    void every_call_is_described() {
        var paths = coordinator.read("/v3/api-docs").path("paths");
        for (var path : List.of(
                "/api/plans/{planId}/rounds",
                "/api/rounds/{roundId}",
                "/api/rounds/{roundId}/close",
                "/api/requests",
                "/api/actions/{actionId}/confirm-no-change",
                "/api/actions/{actionId}/request-update",
                "/api/actions/{actionId}/withdraw-request",
                "/api/actions/{actionId}/note-update-not-received",
                "/api/plans/{planId}/confirm-no-changes")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
    }

    private static void refused(int status, String path, String body, String part) {
        var reply = coordinator.post(path, body).expect(status);
        assertThat(reply.json().path("detail").asString()).contains(part);
    }

    private static long events() {
        return node.sql().sql("select count(*) from event").query(Long.class).single();
    }

    private static Caller.Reply open(String plan, LocalDate deadline) {
        return coordinator.post(
                "/api/plans/" + plan + "/rounds",
                "{\"title\": \"Quarter 3\", \"deadline\": \"%s\", \"boardOn\": \"%s\"}"
                        .formatted(deadline, deadline.plusDays(7)));
    }

    /** Each of fourteen organisations leads some of 53 actions, one has two leads, and two have nobody in particular. */
    private static String plan() {
        var id = coordinator
                .post("/api/plans", "{\"title\": \"Harbour plan %s\", \"partnership\": \"%s\"}"
                        .formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP))
                .expect(201)
                .json()
                .path("id")
                .asString();
        coordinator.post("/api/plans/" + id + "/add-priority", "{\"ref\": \"1\", \"title\": \"Safer\"}").expect(200);
        for (int n = 0; n < ACTIONS; n++) {
            var second = n == ACTIONS - 1 ? "," + lead(organisation((n + 1) % ORGANISATIONS), "organisation") : "";
            add(id, "1." + (n + 1), lead(organisation(n % ORGANISATIONS), "organisation") + second);
        }
        add(id, "2.1", lead("All partners", "everyone"));
        add(id, "2.2", "");
        return id;
    }

    private static void add(String plan, String ref, String leads) {
        coordinator
                .post("/api/plans/" + plan + "/actions", """
                        {"priority": "1", "ref": "%s", "text": "Keep promise %s", "leads": [%s]}""".formatted(ref, ref, leads))
                .expect(201);
    }

    private static String lead(String name, String kind) {
        return "{\"name\": \"%s\", \"kind\": \"%s\", \"role\": \"primary\"}".formatted(name, kind);
    }

    private static String organisation(int n) {
        return "Agency %02d".formatted(n);
    }

    private static List<JsonNode> actions(String plan) {
        var actions = new ArrayList<JsonNode>();
        coordinator.read("/api/plans/" + plan).path("priorities").forEach(priority -> priority.path("actions")
                .forEach(actions::add));
        return actions;
    }

    private static String lead(JsonNode action) {
        return action.path("leads").path(0).path("name").asString("");
    }

    private static void answer(JsonNode action, int from, int to) {
        action.path("leads").forEach(lead -> {
            for (int n = from; n < to; n++) {
                if (organisation(n).equals(lead.path("name").asString())) {
                    coordinator
                            .post(
                                    "/api/actions/" + action.path("actionId").asString() + "/confirm-no-change",
                                    "{\"onBehalfOf\": \"%s\", \"note\": \"nothing new\"}".formatted(organisation(n)))
                            .expect(200);
                }
            }
        });
    }

    private static void say(JsonNode action, String organisation, String note) {
        coordinator
                .post(
                        "/api/actions/" + action.path("actionId").asString() + "/record-progress",
                        "{\"onBehalfOf\": \"%s\", \"note\": \"%s\", \"source\": \"e-mail\"}".formatted(organisation, note))
                .expect(200);
    }

    private static JsonNode party(JsonNode found, String name) {
        return found.path("parties")
                .valueStream()
                .filter(party -> party.path("party").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode parties) {
        return parties.valueStream().map(party -> party.path("party").asString()).toList();
    }

    private static String southNotts() throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve("south-notts-2024.json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return Files.readString(file.get());
    }
}
