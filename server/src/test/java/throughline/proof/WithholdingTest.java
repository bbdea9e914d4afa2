package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.returns.Sha256;
import throughline.views.Rebuild;
import tools.jackson.databind.JsonNode;

/** A text that is withheld can be found nowhere, and what was proven stays proven. */
class WithholdingTest {
    private static final String LAW = "Freedom of Information Act 2000, section 40(2)";
    private static final List<String> VIEWS = List.of("ratings", "completions", "accountability");

    private static Node first;
    private static Node second;
    private static JdbcClient sql;

    private String secret = "";
    private String plan = "";
    private String action = "";

    @BeforeAll
    static void two_nodes() {
        var database = TestDatabase.freshDatabase();
        first = Node.start(database);
        second = Node.start(database);
        sql = first.sql();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @BeforeEach
    void a_plan() {
        secret = "Kezia " + UUID.randomUUID().toString().substring(0, 8) + " Quillfeather";
        plan = Written.imported(as("coordinator"), 2);
        action = Written.actionsOf(as("coordinator"), plan).getFirst();
    }

    private static Caller as(String who) {
        return first.as(who);
    }

    private static void post(Caller who, String path, Object body) {
        who.post(path, Caller.JSON.writeValueAsString(body)).expect(200);
    }

    private void record(String command, Map<String, Object> body) {
        post(as("coordinator"), "/api/actions/" + action + "/" + command, body);
    }

    private static long last(String type) {
        return sql.sql("select max(position) from event where type = ?").param(type).query(Long.class).single();
    }

    private static Map<String, Object> text(long position, String field, String... more) {
        var body = new HashMap<String, Object>(Map.of("position", position, "field", field));
        for (int at = 0; at < more.length; at += 2) {
            body.put(more[at], more[at + 1]);
        }
        return body;
    }

    private JsonNode withhold(long position, String field, String... more) {
        var body = text(position, field, more);
        body.putIfAbsent("reason", "It names a child.");
        body.putIfAbsent("authority", LAW);
        return as("information-governance")
                .post("/api/evidence/withholdings", Caller.JSON.writeValueAsString(body))
                .expect(200)
                .json();
    }

    /** Every table and column of the database, bytes too, in capitals or not. */
    private static List<String> placesOf(String words) {
        var found = new ArrayList<String>();
        sql.sql("""
                        select table_schema || '.' || quote_ident(table_name) from information_schema.tables
                        where table_schema in ('public', 'views') and table_type = 'BASE TABLE'
                          and table_name not like '%\\_\\_next'""")
                .query(String.class)
                .list()
                .forEach(table -> {
                    var rows = sql.sql("select count(*) from " + table + " row where strpos(lower(row::text), ?) > 0"
                                    + " or strpos(row::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0")
                            .params(words.toLowerCase(Locale.ROOT), words)
                            .query(Long.class)
                            .single();
                    if (rows > 0) {
                        found.add(table);
                    }
                });
        return found;
    }

    private static void await_renewal() {
        await().until(() -> sql.sql("select count(*) from views.view_position where stale_since is not null")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private List<String> answers(Node node, long before) {
        var reader = node.as("coordinator");
        var answers = new ArrayList<String>();
        for (var path : List.of(
                "/api/plans/" + plan,
                "/api/plans/" + plan + "?asAt=@" + before,
                "/api/plans/" + plan + "/history?limit=1000",
                "/api/plans/" + plan + "/changes?from=@1&to=@" + before,
                "/api/plans/" + plan + "/parties",
                "/api/actions/" + action,
                "/api/actions/" + action + "/history",
                "/api/audit/ratings?plan=" + plan + "&format=csv",
                "/api/audit/ratings?plan=" + plan,
                "/api/completions?plan=" + plan + "&format=csv",
                "/api/accountability?plan=" + plan + "&format=csv",
                "/api/evidence/foi?plan=" + plan,
                "/api/evidence/foi?plan=" + plan + "&format=csv",
                "/api/evidence/withholdings?plan=" + plan)) {
            var reply = reader.get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            answers.add(reply.body());
        }
        return answers;
    }

    private void everythingThatHolds(String words) {
        record("set-rating", Map.of("rating", "Amber", "reason", words));
        record("record-progress", Map.of("note", "Seen:  " + words.toUpperCase(Locale.ROOT).replace(" ", "\n ") + ", twice"));
        record("raise-query", Map.of("question", "Has " + words + " been asked?"));
        record("mark-completed", Map.of("kind", "in-place", "evidence", words));
        record("record-progress", Map.of("note", "“" + words + "” \\ it's {\"json\"} 😀"));
    }

    @Test
    void it_is_found_in_no_table_no_answer_no_rebuilt_view_and_no_memory_of_another_node() {
        everythingThatHolds(secret);
        var rating = last("RatingSet");
        var before = last("ProgressRecorded");
        answers(second, before);
        assertThat(String.join("", answers(first, before))).contains(secret);
        assertThat(placesOf(secret)).contains("public.event_text", "views.ratings_change", "views.completions_round")
                .doesNotContain("public.event");
        var line = sql.sql("select event::text from event where position <= ? order by position").param(before).query(String.class).list();

        assertThat(withhold(rating, "reason").path("texts")).hasSize(5);

        assertThat(placesOf(secret)).as("at once").isEmpty();
        await_renewal();
        assertThat(placesOf(secret)).as("built anew").isEmpty();
        for (var node : List.of(first, second)) {
            assertThat(String.join("", answers(node, before)).toLowerCase(Locale.ROOT))
                    .doesNotContain(secret.toLowerCase(Locale.ROOT))
                    .contains("[withheld]")
                    .contains("withheld by council (information governance) under freedom of information act 2000, section 40(2): it names a child");
        }
        for (var view : VIEWS) {
            assertThat(first.context().getBean(Rebuild.class).of(view).equal()).as(view).isTrue();
        }
        assertThat(sql.sql("select event::text from event where position <= ? order by position").param(before).query(String.class).list())
                .as("what the proofs rest on")
                .isEqualTo(line);
    }

    @Test
    void a_rehearsal_says_what_would_go_and_nothing_goes() {
        everythingThatHolds(secret);
        var asked = text(last("RatingSet"), "reason");
        var would = as("information-governance")
                .post("/api/evidence/withholdings/rehearsal", Caller.JSON.writeValueAsString(asked), "Idempotency-Key", UUID.randomUUID().toString())
                .expect(200)
                .json();

        assertThat(would.path("texts")).extracting(one -> one.path("match").asString())
                .containsExactlyInAnyOrder("named", "same", "contains", "contains", "contains");
        assertThat(would.toString()).contains(secret, "Has [withheld] been asked?");
        assertThat(placesOf(secret)).contains("public.event_text").doesNotContain("public.request");
    }

    @Test
    void where_words_are_taken_out_the_rest_stays_and_the_words_go_wherever_they_stand() {
        record("set-rating", Map.of("rating", "Amber", "reason", "The school told " + secret + " of it."));
        record("record-progress", Map.of("note", secret + " was told."));
        withhold(last("RatingSet"), "reason", "left", "The school told […] of it.");

        assertThat(placesOf(secret)).isEmpty();
        await_renewal();
        assertThat(as("coordinator").read("/api/audit/ratings?plan=" + plan).toString())
                .contains("The school told […] of it. [Words withheld by Council (information governance) under " + LAW);
        assertThat(as("coordinator").read("/api/actions/" + action).toString()).contains("[withheld] was told.");
    }

    @Test
    void a_name_of_the_register_goes_too_and_may_be_entered_again() {
        var name = Map.of("name", secret, "kind", "person");
        as("coordinator").post("/api/plans/" + plan + "/parties", Caller.JSON.writeValueAsString(name)).expect(201);
        withhold(last("PartyRegistered"), "name");

        assertThat(placesOf(secret)).isEmpty();
        assertThat(as("coordinator").get("/api/plans/" + plan + "/parties").expect(200).body())
                .doesNotContain(secret)
                .contains("[Withheld by Council (information governance)");
        as("coordinator").post("/api/plans/" + plan + "/parties", Caller.JSON.writeValueAsString(name)).expect(201);
    }

    @Test
    void drafts_documents_and_letters_that_hold_it_go_with_it() {
        record("record-progress", Map.of("note", secret));
        var person = sql.sql("select id from account where username = 'partner-council'").query(UUID.class).single();
        sql.sql("insert into draft (person, action_id, said, kept_at) values (?, ?::uuid, json_build_object('note', ?::text), now())")
                .params(person, action, "Once more: " + secret)
                .update();
        sql.sql("""
                        insert into staged_document (id, account, name, document, plan_id, state, rows_in_all)
                        values (gen_random_uuid(), ?, 'plan.json', ?, gen_random_uuid(), 'read', 1)""")
                .params(person, "{\"text\":\"" + secret + "\"}")
                .update();
        sql.sql("""
                        insert into dead_letter (letter_id, processor, sequence_id, sequence_index, message_type, event_id,
                          recorded_at, type, payload, enqueued_at)
                        values (gen_random_uuid()::text, 'none', ?, 0, 'x', gen_random_uuid()::text, 'x', 'x', ?, 'x')""")
                .params(plan, secret.getBytes(UTF_8))
                .update();
        withhold(last("ProgressRecorded"), "note");

        assertThat(placesOf(secret)).isEmpty();
    }

    @Test
    void a_return_that_holds_it_is_served_to_nobody_while_it_is_hidden_and_goes_with_it_in_every_format() {
        record("record-progress", Map.of("note", "Seen with " + secret + "."));
        var note = last("ProgressRecorded");
        var whole = issued(Map.of("formats", ReturnsTest.FORMATS));
        var other = issued(Map.of("formats", List.of("csv"), "asAt", "@" + (note - 1)));
        var file = whole.at("/files/0/href").asString();
        assertThat(placesInFiles(secret)).hasSize(ReturnsTest.FORMATS.size());

        var hidden = as("information-governance")
                .post("/api/evidence/hidden-texts", Caller.JSON.writeValueAsString(text(note, "note", "reason", "It names a child.")))
                .expect(200)
                .json()
                .path("id")
                .asString();
        assertThat(as("coordinator").get(file).expect(409).body()).contains("is hidden", "@" + last("TextHidden"));
        assertThat(listed(whole)).allMatch(one -> one.path("state").asString().equals("hidden"));
        assertThat(listed(other)).allMatch(one -> one.path("state").asString().equals("kept"));
        as("information-governance")
                .post("/api/evidence/hidden-texts/" + hidden + "/show-again", "{\"reason\":\"She agreed to it.\"}")
                .expect(200);
        assertThat(sha256(as("coordinator").take(file))).isEqualTo(whole.at("/files/0/sha256").asString());

        withhold(note, "note");

        assertThat(placesOf(secret)).isEmpty();
        assertThat(placesInFiles(secret)).isEmpty();
        assertThat(as("coordinator").get(file).expect(409).body()).contains("withheld by law", "@" + last("TextWithheld"));
        assertThat(listed(whole)).allSatisfy(one -> {
            assertThat(one.path("state").asString()).isEqualTo("destroyed");
            assertThat(one.path("because").get(0).asLong()).isEqualTo(last("TextWithheld"));
        });
        as("coordinator").take(other.at("/files/0/href").asString());
        var returnId = whole.path("returnId").asString();
        assertThat(as("coordinator").post("/api/returns/" + returnId + "/render-again", "").expect(200).json())
                .allSatisfy(one -> assertThat(one.path("why").asString()).contains("withheld by law since"));
        assertThat(new String(as("coordinator").take("/api/returns/" + returnId + "/again?format=csv"), UTF_8))
                .contains("[Withheld by Council (information governance)")
                .doesNotContain(secret);
    }

    @Test
    void the_services_own_account_cannot_change_or_remove_a_return_that_was_issued() {
        record("record-progress", Map.of("note", secret));
        issued(Map.of("formats", List.of("csv")));
        var application = JdbcClient.create(first.database().application());
        for (var statement : List.of(
                "update issued_file set content = null, words = null, because = 1",
                "delete from issued_file",
                "truncate issued_file",
                "select return_is_whole()")) {
            assertThatThrownBy(() -> application.sql(statement).update())
                    .rootCause()
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .containsAnyOf("permission denied", "must be owner", "trigger function"));
        }
        for (var statement : List.of(
                "update issued_file set content = null, words = null, because = 1 where content is not null",
                "update issued_file set words = 'x' where content is not null",
                "delete from issued_file",
                "truncate issued_file")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).rootCause().hasMessageContaining("refused");
        }
    }

    private JsonNode issued(Map<String, Object> body) {
        return as("coordinator")
                .post("/api/plans/" + plan + "/returns", Caller.JSON.writeValueAsString(body))
                .expect(201)
                .json();
    }

    private JsonNode listed(JsonNode issued) {
        return as("coordinator")
                .read("/api/plans/" + plan + "/returns/" + issued.path("returnId").asString())
                .path("files");
    }

    private static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /** Files that are kept beside the log, opened: what is packed in them is looked at too. */
    private static List<String> placesInFiles(String words) {
        var found = new ArrayList<String>();
        sql.sql("select sha256, content from issued_file where content is not null union all"
                        + " select sha256, content from rendered_file")
                .query((row, n) -> {
                    var bytes = row.getBytes(2);
                    var format = ReturnsTest.FORMATS.stream()
                            .filter(one -> ReturnsTest.isOf(bytes, one))
                            .findFirst()
                            .orElse("html");
                    return Map.entry(row.getString(1), ReturnsTest.words(bytes, format));
                })
                .list()
                .forEach(file -> {
                    if (file.getValue().replaceAll("\\s+", " ").contains(words)) {
                        found.add(file.getKey());
                    }
                });
        return found;
    }

    @Test
    void its_author_hides_it_at_once_another_partner_may_not_and_it_can_be_shown_again() {
        post(as("partner-council"), "/api/actions/" + action + "/record-progress", Map.of("note", secret));
        var hiding = text(last("ProgressRecorded"), "note", "reason", "It names a child.");

        var refused = as("partner-police").post("/api/evidence/hidden-texts", Caller.JSON.writeValueAsString(hiding));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Only whoever typed this text can hide it");
        var id = as("partner-council")
                .post("/api/evidence/hidden-texts", Caller.JSON.writeValueAsString(hiding))
                .expect(200)
                .json()
                .path("id")
                .asString();
        assertThat(as("coordinator").read("/api/actions/" + action).toString())
                .doesNotContain(secret)
                .contains("[Hidden by Council (partner) until it is decided whether it may be read: It names a child]");

        var why = "{\"reason\":\"She agreed to it.\"}";
        as("coordinator").post("/api/evidence/hidden-texts/" + id + "/show-again", why).expect(403);
        as("information-governance").post("/api/evidence/hidden-texts/" + id + "/show-again", why).expect(200);
        assertThat(second.as("coordinator").read("/api/actions/" + action).toString()).contains(secret);
        as("information-governance").post("/api/evidence/hidden-texts/" + id + "/show-again", why).expect(409);
    }

    @Test
    void what_is_refused_is_refused_with_a_sentence() {
        record("record-progress", Map.of("note", secret));
        var note = last("ProgressRecorded");
        assertThat(refusal("coordinator", text(note, "note", "reason", "r", "authority", LAW))).contains("Only information governance can withhold a text");
        assertThat(refusal("information-governance", text(note, "note", "reason", "r"))).contains("Name the law");
        assertThat(refusal("information-governance", text(note, "note", "authority", LAW))).contains("Say why the text is withheld");
        assertThat(refusal("information-governance", text(note, "note", "reason", "About " + secret, "authority", LAW))).contains("The reason repeats");
        assertThat(refusal("information-governance", text(note, "nothing", "reason", "r", "authority", LAW))).contains("has no text");
        assertThat(refusal("information-governance", text(999_999_999L, "note", "reason", "r", "authority", LAW))).contains("There is no such entry");
        withhold(note, "note");
        assertThat(refusal("information-governance", text(note, "note", "reason", "r", "authority", LAW))).contains("withheld already");
        assertThat(refusal("information-governance", text(last("TextWithheld"), "reason", "reason", "r", "authority", LAW))).contains("says why another text");
        assertThat(as("information-governance").post("/api/actions/" + action + "/record-progress", "{\"note\":\"x\"}").status()).isEqualTo(403);
    }

    private static String refusal(String who, Map<String, Object> body) {
        var reply = as(who).post("/api/evidence/withholdings", Caller.JSON.writeValueAsString(body));
        assertThat(reply.status()).isBetween(400, 499);
        return reply.body();
    }

    @Test
    void the_services_own_account_cannot_change_or_remove_a_text_without_an_entry_that_says_so() {
        var application = JdbcClient.create(first.database().application());
        for (var statement : List.of(
                "update event_text set text = 'x'",
                "update event_text set because = 1",
                "delete from event_text",
                "truncate event_text",
                "insert into event_text (position, place, commitment, because) values (1, 9999, 'x', 1)",
                "alter table event_text disable trigger all",
                "select withhold_as_recorded()")) {
            assertThatThrownBy(() -> application.sql(statement).update())
                    .rootCause()
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .containsAnyOf("permission denied", "must be owner", "trigger function"));
        }
        for (var statement : List.of(
                "update event_text set text = null, salt = null, because = 1",
                "update event_text set because = 1",
                "delete from event_text",
                "truncate event_text")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).rootCause().hasMessageContaining("refused");
        }
    }
}
