package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import throughline.database.TestDatabase;
import throughline.transparency.Hash;
import throughline.transparency.Merkle;
import throughline.transparency.Note;
import throughline.transparency.VerifierKey;

/** The calls about proofs, of a service that nobody else uses, since its past is tampered with at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceCallsTest {
    static Node node;
    static Caller coordinator;
    static Caller partner;
    static Caller auditor;
    static Caller administrator;

    @BeforeAll
    static void start() {
        node = Node.start(TestDatabase.freshDatabase());
        coordinator = node.as("coordinator");
        partner = node.as("partner-council");
        auditor = node.as("auditor");
        administrator = node.as("administrator");
        await().until(() -> coordinator.get("/api/evidence/checkpoints/newest").status() == 200
                && partner.get("/api/evidence/inclusion?position=1").status() == 200);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static void refused(Caller.Reply reply, int status, String part) {
        assertThat(reply.expect(status).json().path("detail").asString()).contains(part);
    }

    @Test
    void the_first_checkpoint_is_signed_without_being_asked_for() {
        var note = Note.of(partner.get("/api/evidence/checkpoints/newest").expect(200).body());
        var key = VerifierKey.of(partner.read("/api/evidence/keys").path("keys").get(0).asString());
        assertThat(note.isSignedBy(key)).isTrue();
    }

    @Test
    void a_checkpoint_is_a_note_as_text_and_told_as_json() {
        var text = partner.get("/api/evidence/checkpoints/newest").expect(200);
        assertThat(text.type()).startsWith("text/plain");
        var told = partner.get("/api/evidence/checkpoints/newest", "Accept", "application/json").expect(200).json();
        assertThat(text.body()).contains("\n" + told.path("size").asLong() + "\n" + told.path("root").asString() + "\n");
        var size = told.path("size").asLong();
        assertThat(partner.get("/api/evidence/checkpoints/" + size).expect(200).body()).contains("\n" + size + "\n");
        refused(partner.get("/api/evidence/checkpoints/9999999"), 404, "No checkpoint of 9999999 entries was signed");
    }

    @Test
    void a_partner_reads_and_others_have_one_signed() {
        refused(partner.post("/api/evidence/checkpoints", ""), 403, "have a checkpoint signed");
        for (var who : List.of("coordinator", "auditor", "inspector", "administrator")) {
            assertThat(node.as(who).post("/api/evidence/checkpoints", "").expect(200).json().path("size").asLong()).isPositive();
        }
        assertThat(node.as("").get("/api/evidence/checkpoints").status()).isEqualTo(401);
    }

    @Test
    void the_list_is_given_in_pages() {
        coordinator.post("/api/evidence/keys", "").expect(403);
        administrator.post("/api/evidence/keys", "").expect(200);
        var first = partner.read("/api/evidence/checkpoints?limit=1");
        assertThat(first.path("checkpoints").size()).isEqualTo(1);
        var second = partner.read("/api/evidence/checkpoints?limit=1&before=" + first.path("before").asLong());
        assertThat(second.path("checkpoints").get(0).path("number").asLong())
                .isLessThan(first.path("checkpoints").get(0).path("number").asLong());
        assertThat(partner.read("/api/evidence/keys").path("keys").size()).isEqualTo(2);
    }

    @Test
    void an_entry_is_proven_to_stand_in_the_newest_checkpoint() {
        var proof = partner.read("/api/evidence/inclusion?position=7");
        var hashes = proof.path("hashes").valueStream().map(one -> Hash.of(one.asString())).toList();
        assertThat(Merkle.includes(
                        Hash.of(proof.path("leafHash").asString()),
                        proof.path("index").asLong(),
                        proof.path("size").asLong(),
                        hashes,
                        Hash.of(proof.path("root").asString())))
                .isTrue();
        assertThat(proof.path("checkpoint").asString()).contains("\n" + proof.path("root").asString() + "\n");
    }

    @Test
    void an_entry_is_proven_to_nobody_who_may_not_read_it() {
        refused(administrator.get("/api/evidence/inclusion?position=7"), 404, "There is no entry @7 among those that you can see");
        refused(partner.get("/api/evidence/inclusion?position=9999999"), 404, "There is no entry @9999999");
    }

    @Test
    void one_tree_is_proven_to_begin_with_another() {
        var proof = partner.read("/api/evidence/consistency?from=100&to=200");
        var hashes = proof.path("hashes").valueStream().map(one -> Hash.of(one.asString())).toList();
        assertThat(Merkle.extend(
                        100,
                        Hash.of(proof.path("fromRoot").asString()),
                        200,
                        Hash.of(proof.path("toRoot").asString()),
                        hashes))
                .isTrue();
        refused(partner.get("/api/evidence/consistency?from=200&to=100"), 400, "the smaller one first");
        refused(partner.get("/api/evidence/consistency?from=1&to=9999999"), 400, "Choose two sizes");
    }

    @Test
    void tiles_are_where_other_programs_look_for_them() {
        assertThat(partner.get("/api/evidence/tlog/checkpoint").expect(200).body()).startsWith("throughline/log/");
        assertThat(partner.get("/api/evidence/tlog/tile/0/000").expect(200).type()).isEqualTo("application/octet-stream");
        assertThat(partner.get("/api/evidence/tlog/tile/0/000.p/3").expect(200).type()).isEqualTo("application/octet-stream");
        assertThat(partner.get("/api/evidence/tlog/tile/1/000.p/1").expect(200).status()).isEqualTo(200);
        refused(partner.get("/api/evidence/tlog/tile/0/x001/000"), 404, "not as large as that");
        refused(partner.get("/api/evidence/tlog/tile/entries/000"), 404, "none of entries");
        refused(partner.get("/api/evidence/tlog/tile/0/x000/001"), 404, "no tile of hashes");
        refused(partner.get("/api/evidence/tlog/tile/0/000.p/256"), 404, "no tile of hashes");
    }

    @Test
    void everything_is_verified_for_those_whose_work_it_is() {
        refused(partner.post("/api/evidence/verification", ""), 403, "have the whole record verified");
        var verdict = auditor.post("/api/evidence/verification", "").expect(200).json();
        assertThat(verdict.path("sentence").asString()).startsWith("The record is whole");
    }

    @Test
    void witnesses_are_registered_by_administrators_alone() {
        refused(coordinator.post("/api/evidence/witnesses", "{}"), 403, "Only an administrator registers");
        refused(administrator.post("/api/evidence/witnesses", "{\"name\":\"A\",\"organisation\":\"B\",\"vkey\":\"x\"}"), 400, "no public key");
        assertThat(partner.get("/api/evidence/checkpoints/newest/witness-request").expect(200).body()).startsWith("old 0\n\nthroughline/log/");
        refused(partner.get("/api/evidence/checkpoints/newest/witness-request?old=9999999"), 409, "co-sign nothing");
        var sent = partner.request("/api/evidence/cosignatures")
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(partner.get("/api/evidence/checkpoints/newest").body()));
        refused(partner.send(sent), 409, "None of these signatures");
    }

    @Test
    void every_call_is_described() {
        var paths = coordinator.read("/v3/api-docs").path("paths");
        for (var path : List.of(
                "/api/evidence/checkpoints",
                "/api/evidence/checkpoints/newest",
                "/api/evidence/checkpoints/{size}",
                "/api/evidence/checkpoints/newest/witness-request",
                "/api/evidence/consistency",
                "/api/evidence/inclusion",
                "/api/evidence/keys",
                "/api/evidence/witnesses",
                "/api/evidence/cosignatures",
                "/api/evidence/restores",
                "/api/evidence/tlog/checkpoint",
                "/api/evidence/verification")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        assertThat(paths.path("/api/evidence/tlog/tile/{level}/{path}").path("get").path("summary").asString())
                .as("%s", paths.propertyNames())
                .contains("no tiles of entries");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void a_backup_that_came_back_is_announced_by_an_administrator_and_then_signed_again() throws IOException {
        refused(administrator.post("/api/evidence/restores", "{\"reason\":\"x\"}"), 409, "nothing to announce");
        var newest = newest();
        var lost = Note.of(Files.readString(newest));
        var size = partner.read("/api/evidence/keys").path("origin").asString() + "\n" + 5_000_000 + "\n";
        // As it would stand there had the database been larger once.
        Files.writeString(newest, lost.whole().replaceFirst("^[^\n]*\n[0-9]+\n", size));
        refused(auditor.post("/api/evidence/checkpoints", ""), 409, "came back from a backup");
        refused(coordinator.post("/api/evidence/restores", "{\"reason\":\"x\"}"), 403, "Only an administrator announces");
        refused(administrator.post("/api/evidence/restores", "{}"), 400, "Say why a backup was brought back");
        var recorded = administrator
                .post("/api/evidence/restores", "{\"reason\":\"The disk failed, and the backup of the night came back.\"}")
                .expect(200)
                .json();
        var signed = auditor.post("/api/evidence/checkpoints", "").expect(200).json();
        assertThat(signed.path("size").asLong()).isLessThan(5_000_000);
        assertThat(node.sql().sql("select type || ' ' || (payload ->> 'lostSize') from event where position = ?")
                        .param(recorded.path("position").asLong())
                        .query(String.class)
                        .single())
                .isEqualTo("LogRestored 5000000");
        assertThat(partner.read("/api/evidence/inclusion?position=" + recorded.path("position").asLong()).path("size").asLong())
                .isEqualTo(signed.path("size").asLong());
        assertThat(auditor.post("/api/evidence/verification", "").expect(200).json().path("whole").asBoolean()).isTrue();
    }

    private static Path newest() throws IOException {
        var origin = partner.read("/api/evidence/keys").path("origin").asString();
        return Path.of("target", "test-keys").toAbsolutePath().resolve(origin.replace('/', '_')).resolve("newest.checkpoint");
    }
}
