package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.drafts.FileCheck;
import throughline.drafts.HandedInFiles;
import throughline.events.ActionId;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** The bytes of evidence stand or fall with the entry that names them. */
class EvidenceProofTest {
    private static Caller coordinator;
    private static Caller council;
    private static Caller police;

    private String action = "";

    @BeforeAll
    static void sign_in() {
        coordinator = Node.shared().as("coordinator");
        council = coordinator.as("partner-council");
        police = coordinator.as("partner-police");
    }

    @BeforeEach
    void an_action() {
        action = Written.actionsOf(coordinator, Written.imported(coordinator, 1)).getFirst();
    }

    private Caller.Reply attach(Caller who, String name, byte[] content, String... headers) {
        var boundary = "evidence-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nThe list\r\n--"
                        + boundary + "--\r\n")
                .getBytes(UTF_8));
        return who.send(who.request("/api/actions/" + action + "/attach-evidence", headers)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Caller.Reply post(Caller who, String command, String body) {
        return who.post("/api/actions/" + action + "/" + command, body);
    }

    private JsonNode evidence() {
        return coordinator.read("/api/actions/" + action).path("action").path("evidence");
    }

    private static JdbcClient database() {
        return Node.shared().context().getBean(JdbcClient.class);
    }

    private static long kept(byte[] content) {
        return database()
                .sql("select count(*) from evidence_file where content = ?")
                .param(content)
                .query(Long.class)
                .single();
    }

    private static long waiting() {
        return database().sql("select count(*) from handed_in_file").query(Long.class).single();
    }

    /** Like no other test's. */
    private static byte[] list() {
        return ("lamp,lit\n1,yes\n" + UUID.randomUUID() + "\n").getBytes(UTF_8);
    }

    @Test
    void a_file_is_kept_with_its_entry_and_read_back_to_the_byte() {
        var list = list();
        var id = attach(council, "Müller’s list.csv", list).expect(200).json().path("id").asString();
        var shown = evidence().get(0);
        assertThat(shown.path("evidenceId").asString()).isEqualTo(id);
        assertThat(shown.path("file").path("name").asString()).isEqualTo("Müller’s list.csv");
        assertThat(shown.path("file").path("mediaType").asString()).isEqualTo("text/csv");
        assertThat(shown.path("file").path("bytes").asLong()).isEqualTo(list.length);
        assertThat(shown.path("words").asString()).isEqualTo("The list");
        assertThat(kept(list)).isEqualTo(1);
        assertThat(waiting()).isZero();

        var read = coordinator.get("/api/actions/" + action + "/evidence/" + id).expect(200);
        assertThat(read.body()).isEqualTo(new String(list, UTF_8));
        assertThat(read.type()).isEqualTo("text/csv");
    }

    @Test
    void a_refusal_leaves_no_bytes_behind() {
        var list = list();
        var outdated = attach(council, "list.csv", list, "If-Match", "\"0\"");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(kept(list)).isZero();
        assertThat(waiting()).isZero();
        assertThat(evidence()).isEmpty();
    }

    @Test
    void the_same_request_twice_is_one_entry_and_another_under_its_key_is_refused() {
        var list = list();
        var key = UUID.randomUUID().toString();
        var first = attach(council, "list.csv", list, "Idempotency-Key", key).expect(200).json();
        assertThat(attach(council, "list.csv", list, "Idempotency-Key", key).expect(200).json()).isEqualTo(first);
        attach(council, "list.csv", list(), "Idempotency-Key", key).expect(422);
        assertThat(evidence()).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void the_same_bytes_shown_twice_are_kept_once() {
        var list = list();
        attach(council, "list.csv", list).expect(200);
        attach(police, "copy.csv", list).expect(200);
        assertThat(evidence()).hasSize(2);
        assertThat(kept(list)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_kept_is_refused_with_a_sentence() {
        var program = Arrays.copyOf("MZ".getBytes(UTF_8), 4096);
        assertThat(attach(council, "list.csv", program).expect(400).json().path("detail").asString())
                .contains("“list.csv”", "give a link");
        var large = new byte[12 << 20];
        Arrays.fill(large, (byte) 'x');
        assertThat(attach(council, "large.txt", large).expect(400).json().path("detail").asString())
                .contains("“large.txt” has 12 MB", "up to 10 MB");
        assertThat(post(council, "attach-evidence", "{\"link\": \"the office\"}").expect(400).json().path("detail").asString())
                .contains("begins with https://");
        attach(coordinator.as("inspector"), "list.csv", list()).expect(403);
        assertThat(evidence()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void what_is_withdrawn_stays_named_and_is_offered_to_nobody() {
        var list = list();
        var id = attach(council, "list.csv", list).expect(200).json().path("id").asString();
        post(police, "withdraw-evidence", "{\"evidenceId\": \"%s\", \"reason\": \"no\"}".formatted(id)).expect(403);
        post(council, "withdraw-evidence", "{\"evidenceId\": \"%s\", \"reason\": \"It names a child\"}".formatted(id))
                .expect(200);
        assertThat(evidence().get(0).path("withdrawn").path("reason").asString()).isEqualTo("It names a child");
        assertThat(evidence().get(0).path("file").path("sha256").asString()).hasSize(64);
        coordinator.get("/api/actions/" + action + "/evidence/" + id).expect(404);
        assertThat(kept(list)).isEqualTo(1);
    }

    @Test
    void a_link_is_read_on_the_web_and_not_here() {
        var id = post(council, "attach-evidence", "{\"link\": \"https://www.example.org/lamps\", \"words\": \"The order\"}")
                .expect(200)
                .json()
                .path("id")
                .asString();
        assertThat(evidence().get(0).path("link").asString()).isEqualTo("https://www.example.org/lamps");
        coordinator.get("/api/actions/" + action + "/evidence/" + id).expect(404);
    }

    @Test
    void nobody_changes_or_removes_a_file_that_is_kept() {
        var list = list();
        attach(council, "list.csv", list).expect(200);
        for (var statement : new String[] {
            "update evidence_file set content = 'x'", "delete from evidence_file", "truncate evidence_file"
        }) {
            assertThatThrownBy(() -> database().sql(statement).update()).hasStackTraceContaining("permission denied");
        }
        var other = "insert into evidence_file (sha256, content) values (?, ?)";
        assertThatThrownBy(() -> database().sql(other).params("ab".repeat(32), list()).update())
                .hasStackTraceContaining("evidence_file_is_what_its_digest_says");
    }

    @Test
    void one_person_hands_in_only_so_much() {
        var files = Node.shared().context().getBean(HandedInFiles.class);
        var who = DemoAccounts.PARTNER_COUNCIL.person();
        var mine = ActionId.of(action);
        for (int n = 0; n < HandedInFiles.MOST; n++) {
            files.add(who, mine, FileCheck.look(n + ".csv", list()));
        }
        var sixth = FileCheck.look("6.csv", list());
        assertThatThrownBy(() -> files.add(who, mine, sixth)).hasMessageContaining("Up to 5 files");
        var there = files.of(who, mine);
        files.remove(DemoAccounts.PARTNER_POLICE.person(), there.getFirst().fileId());
        assertThat(files.of(who, mine)).hasSize(5);
        there.forEach(file -> files.remove(who, file.fileId()));
        assertThat(files.of(who, mine)).isEmpty();
    }
}
