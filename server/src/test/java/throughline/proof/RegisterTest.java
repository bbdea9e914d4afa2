package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Who holds, chairs and is nominated, and who therefore answers: over HTTP, with the log's own clock moved on. */
class RegisterTest {
    /** After anything that the sample says. */
    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue() + 1;

    private static final TestDatabase DATABASE = TestDatabase.freshDatabase();
    private static final Clock REAL = GenericEventMessage.clock;
    private static ConfigurableApplicationContext context;
    private static Caller coordinator;
    private static Caller partner;
    private static MovableClock clock;

    @BeforeAll
    static void start() {
        clock = new MovableClock(Instant.parse(YEAR + "-01-02T09:00:00Z"));
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        context = new SpringApplicationBuilder(Throughline.class)
                .properties(DATABASE.settings())
                .properties("throughline.demo=true")
                .run("--server.port=0");
        GenericEventMessage.clock = clock;
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        coordinator = new Caller(address, "coordinator");
        partner = new Caller(address, "partner-council");
    }

    @AfterAll
    static void stop() {
        GenericEventMessage.clock = REAL;
        context.close();
    }

    @Test
    void a_chairs_change_recorded_later_gives_two_people_on_two_days_and_as_at_a_day_between_still_the_first() {
        var name = "Safety Board " + UUID.randomUUID();
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        var board = party(plan, name, "group");
        assign(action, name, "group");
        appoint(board, "Grace Tembo", "person", YEAR + "-01-01");
        clock.moveTo(YEAR + "-07-01T10:00:00Z");
        var chair = appointments(board).getFirst();
        post(
                "/api/parties/" + board + "/end-appointment",
                """
                {"appointmentId": "%s", "to": "%s-06-14", "reason": "She moved to another force."}"""
                        .formatted(chair, YEAR));
        appoint(board, "Owen Marsh", "person", YEAR + "-06-15");

        for (var answers : ways(plan, action, name)) {
            assertThat(answers.on("&on=" + YEAR + "-06-01")).isEqualTo("Grace Tembo");
            assertThat(answers.on("")).isEqualTo("Owen Marsh");
            assertThat(answers.on("&on=" + YEAR + "-07-01")).isEqualTo("Owen Marsh");
            var before = "&asAt=" + YEAR + "-06-20";
            assertThat(answers.on(before + "&on=" + YEAR + "-06-01")).isEqualTo("Grace Tembo");
            assertThat(answers.on(before + "&on=" + YEAR + "-07-01")).isEqualTo("Grace Tembo");
            assertThat(answers.on(before)).isEqualTo("Grace Tembo");
        }
        var register = coordinator.read("/api/parties/" + board + "?asAt=" + YEAR + "-06-20&on=" + YEAR + "-07-01");
        assertThat(register.path("party").path("accountable").asString()).isEqualTo("Grace Tembo");
    }

    @Test
    void a_list_stays_open_until_the_coordinator_sets_a_rule_and_as_at_before_it_does_for_ever() {
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        post("/api/actions/" + action + "/assign-lead", """
                {"leads": [{"name": "Grace Tembo", "kind": "person", "role": "primary"},
                           {"name": "Owen Marsh", "kind": "person", "role": "primary"}]}""");
        var before = head();
        assertThat(accountable(plan, action, "?").path("unresolved").asString()).contains("states no rule");

        post("/api/plans/" + plan + "/set-accountability-rule", """
                {"group": "accountable", "list": "responsible", "reason": "The board of May agreed it."}""");

        assertThat(accountable(plan, action, "?").path("name").asString()).isEqualTo("Grace Tembo");
        assertThat(accountable(plan, action, "?").path("word").asString()).isEqualTo("responsible");
        assertThat(accountable(plan, action, "?asAt=@" + before).path("unresolved").asString())
                .contains("states no rule");
        assertThat(unresolved(plan, "")).isEmpty();
        assertThat(unresolved(plan, "&asAt=@" + before)).hasSize(1);

        post("/api/plans/" + plan + "/set-accountability-rule", """
                {"none": true, "reason": "It was another plan's."}""");
        assertThat(unresolved(plan, "")).hasSize(1);
    }

    @Test
    void a_post_chairs_a_group_and_its_holder_answers_and_may_act() {
        var name = "Night Board " + UUID.randomUUID();
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        var board = party(plan, name, "group");
        var post = party(plan, "Head of Nights " + UUID.randomUUID(), "post");
        assign(action, name, "group");
        var rating = """
                {"rating": "Amber", "reason": "Half of it is done."}""";
        refused(403, () -> partner.post("/api/actions/" + action + "/set-rating", rating));

        post("/api/parties/" + board + "/appoint", """
                {"holderId": "%s", "from": "%s-01-01"}""".formatted(post, YEAR));
        assertThat(accountable(plan, action, "?").path("unresolved").asString()).contains("holding the post of");
        var me = coordinator.as("partner-council").read("/api/me").path("name").asString();
        appoint(post, me, "person", YEAR + "-01-01");

        assertThat(accountable(plan, action, "?").path("name").asString()).isEqualTo(me);
        partner.post("/api/actions/" + action + "/set-rating", rating).expect(200);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence_and_leaves_nothing_behind() {
        var plan = Written.imported(coordinator, 1);
        var board = party(plan, "Late Board " + UUID.randomUUID(), "group");
        var post = party(plan, "Late Post " + UUID.randomUUID(), "post");
        var person = party(plan, "Late Person " + UUID.randomUUID(), "person");
        var from = "\"from\": \"" + YEAR + "-01-01\"";
        appoint(board, "Grace Tembo", "person", YEAR + "-01-01");
        post("/api/parties/" + post + "/appoint", "{\"holderId\": \"" + board + "\", " + from + "}");
        var appointment = appointments(board).getFirst();

        assertThat(appointRefused(409, board, "\"holder\": {\"name\": \"Somebody New\", \"kind\": \"person\"}, " + from))
                .contains("Grace Tembo chairs", "joint");
        assertThat(appointRefused(409, board, "\"manner\": \"acting\", \"holderId\": \"" + post + "\", " + from))
                .contains("circle");
        assertThat(appointRefused(409, board, "\"holder\": {\"name\": \"A board of its own\", \"kind\": \"group\"}, " + from))
                .contains("chaired by a person or by a post");
        assertThat(appointRefused(409, person, "\"holderId\": \"" + post + "\", " + from)).contains("in person");
        assertThat(appointRefused(400, board, "\"holderId\": \"" + person + "\", \"manner\": \"acting\", " + from
                        + ", \"to\": \"" + (YEAR - 1) + "-12-31\""))
                .contains("comes before");
        appointRefused(400, board, "\"holderId\": \"" + person + "\"");
        appointRefused(400, board, from);
        appointRefused(400, board, "\"holderId\": \"" + person + "\", \"holder\": {\"name\": \"A\", \"kind\": \"person\"}, " + from);
        appointRefused(400, board, "\"holderId\": \"" + person + "\", \"manner\": \"casual\", " + from);
        appointRefused(404, board, "\"manner\": \"acting\", \"holderId\": \"" + UUID.randomUUID() + "\", " + from);
        appointRefused(404, UUID.randomUUID().toString(), "\"holderId\": \"" + person + "\", " + from);
        refused(404, () -> coordinator.post("/api/parties/" + board + "/paint-green", "{}"));
        refused(404, () -> coordinator.post("/api/parties/" + board + "/end-appointment", """
                {"appointmentId": "%s", "to": "%s-06-14", "reason": "x"}""".formatted(UUID.randomUUID(), YEAR)));
        refused(400, () -> coordinator.post("/api/parties/" + board + "/end-appointment", """
                {"appointmentId": "%s", "to": "%s-06-14"}""".formatted(appointment, YEAR)));
        refused(400, () -> coordinator.post("/api/parties/" + board + "/end-appointment", """
                {"appointmentId": "%s", "to": "%s-06-14", "reason": "x"}""".formatted(appointment, YEAR - 1)));
        refused(403, () -> partner.post(
                "/api/parties/" + board + "/appoint",
                "{\"manner\": \"acting\", \"holderId\": \"" + person + "\", " + from + "}"));
        refused(403, () -> partner.post("/api/plans/" + plan + "/parties", """
                {"name": "Somebody New", "kind": "person"}"""));
        refused(400, () -> coordinator.post("/api/plans/" + plan + "/parties", "{\"kind\": \"person\"}"));
        refused(400, () -> coordinator.post("/api/plans/" + plan + "/parties", "{\"name\": \"All\", \"kind\": \"everyone\"}"));
        refused(400, () -> coordinator.post("/api/plans/" + plan + "/set-accountability-rule", "{\"reason\": \"x\"}"));
        refused(409, () -> coordinator.post(
                "/api/plans/" + plan + "/set-accountability-rule", "{\"none\": true, \"reason\": \"x\"}"));
        refused(409, () -> coordinator.post("/api/parties/" + board + "/clarify-party", """
                {"kind": "post", "reason": "It is a post."}"""));
    }

    @Test
    void what_turns_out_to_be_clear_is_clear_wherever_it_was_named() {
        var word = "QSG " + UUID.randomUUID();
        var name = "Quayside Group " + UUID.randomUUID();
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        assign(action, word, "unclear");
        var before = head();
        assertThat(accountable(plan, action, "?").path("unresolved").asString()).contains("unclear");
        var party = coordinator.read("/api/plans/" + plan + "/parties").path("parties").valueStream()
                .filter(one -> one.path("name").asString().equals(word))
                .findFirst()
                .orElseThrow()
                .path("partyId")
                .asString();

        post("/api/parties/" + party + "/clarify-party", """
                {"kind": "group", "name": "%s", "reason": "The board's secretary said so."}""".formatted(name));
        appoint(party, "Grace Tembo", "person", YEAR + "-01-01");

        assertThat(accountable(plan, action, "?").path("name").asString()).isEqualTo("Grace Tembo");
        assertThat(accountable(plan, action, "?asAt=@" + before).path("unresolved").asString()).contains(word);
        refused(409, () -> coordinator.post("/api/plans/" + plan + "/parties", """
                {"name": "%s", "kind": "group"}""".formatted(name.toUpperCase(Locale.UK))));
        refused(409, () -> coordinator.post("/api/parties/" + party + "/clarify-party", """
                {"name": "%s", "reason": "Again."}""".formatted(name)));
    }

    @Test
    void an_etag_keeps_two_coordinators_from_appointing_past_each_other() {
        var plan = Written.imported(coordinator, 1);
        var board = party(plan, "Tagged Board " + UUID.randomUUID(), "group");
        var seen = coordinator.get("/api/parties/" + board).etag();
        appoint(board, "Grace Tembo", "person", YEAR + "-01-01");

        var body = """
                {"holder": {"name": "Owen Marsh", "kind": "person"}, "manner": "acting", "from": "%s-01-01"}""".formatted(YEAR);
        refused(412, () -> coordinator.post("/api/parties/" + board + "/appoint", body, "If-Match", seen));
        coordinator
                .post("/api/parties/" + board + "/appoint", body, "If-Match", coordinator.get("/api/parties/" + board).etag())
                .expect(200);
    }

    @Test
    void of_two_chairs_appointed_at_the_same_moment_one_is_refused() throws Exception {
        var plan = Written.imported(coordinator, 1);
        var board = party(plan, "Contested Board " + UUID.randomUUID(), "group");
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of("Grace Tembo", "Owen Marsh")
                    .map(name -> threads.submit(() -> {
                        together.await();
                        return coordinator
                                .post("/api/parties/" + board + "/appoint", """
                                        {"holder": {"name": "%s", "kind": "person"}, "from": "%s-01-01"}"""
                                        .formatted(name, YEAR))
                                .status();
                    }))
                    .toList();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(appointments(board)).hasSize(1);
    }

    /** One of the calls that say who answers. */
    private interface Way {
        String on(String asked);
    }

    private static List<Way> ways(String plan, String action, String party) {
        return List.of(
                asked -> coordinator.read("/api/plans/" + plan + "?" + asked)
                        .findValues("accountable").getFirst().path("name").asString(),
                asked -> coordinator.read("/api/actions/" + action + "?" + asked)
                        .path("action").path("accountable").path("name").asString(),
                asked -> coordinator.read("/api/accountability?plan=" + plan + asked)
                        .path("parties").valueStream()
                        .filter(one -> one.path("party").asString().equals(party))
                        .findFirst().orElseThrow().path("accountable").asString(),
                asked -> coordinator.read("/api/plans/" + plan + "/parties?" + asked)
                        .path("parties").valueStream()
                        .filter(one -> one.path("name").asString().equals(party))
                        .findFirst().orElseThrow().path("accountable").asString());
    }

    private static JsonNode accountable(String plan, String action, String asked) {
        var ofPlan = coordinator.read("/api/plans/" + plan + asked).findValues("accountable").getFirst();
        var ofAction = coordinator.read("/api/actions/" + action + asked).path("action").path("accountable");
        assertThat(ofAction).isEqualTo(ofPlan);
        return ofAction;
    }

    private static List<JsonNode> unresolved(String plan, String asked) {
        return coordinator.read("/api/accountability?plan=" + plan + asked).path("unresolved").valueStream().toList();
    }

    private static String party(String plan, String name, String kind) {
        return coordinator
                .post("/api/plans/" + plan + "/parties", Caller.JSON.writeValueAsString(Map.of("name", name, "kind", kind)))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static void assign(String action, String name, String kind) {
        post("/api/actions/" + action + "/assign-lead", """
                {"leads": [{"name": "%s", "kind": "%s", "role": "primary"}]}""".formatted(name, kind));
    }

    private static void appoint(String party, String name, String kind, String from) {
        post("/api/parties/" + party + "/appoint", """
                {"holder": {"name": "%s", "kind": "%s"}, "from": "%s", "reason": "Minutes of the board."}"""
                .formatted(name, kind, LocalDate.parse(from)));
    }

    private static List<String> appointments(String party) {
        return coordinator.read("/api/parties/" + party).path("party").path("appointments").valueStream()
                .map(one -> one.path("appointmentId").asString())
                .toList();
    }

    private static void post(String path, String json) {
        coordinator.post(path, json).expect(200);
    }

    private static String appointRefused(int status, String party, String fields) {
        return refused(status, () -> coordinator.post("/api/parties/" + party + "/appoint", "{" + fields + "}"));
    }

    private static String refused(int status, Supplier<Caller.Reply> call) {
        var before = head();
        var reply = call.get().expect(status);
        assertThat(head()).as("nothing half-written").isEqualTo(before);
        assertThat(reply.type()).startsWith("application/problem+json");
        var sentence = reply.json().path("detail").asString();
        assertThat(sentence).matches("(?s).{10,}[.!?]");
        return sentence;
    }

    private static long head() {
        return JdbcClient.create(DATABASE.owner())
                .sql("select max(position) from event")
                .query(Long.class)
                .single();
    }
}
