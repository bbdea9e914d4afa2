package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.database.CannotStart;
import throughline.database.TestDatabase;

class CheckpointsTest {
    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock();
    TestDatabase database;
    Keeper keeper;

    @BeforeEach
    void open() {
        database = TestDatabase.freshDatabase();
        keeper = node(folder.resolve("keys"), Map.of());
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    Keeper node(Path keys, Map<String, String> settings) {
        return new Keeper(database, keys, settings, clock);
    }

    Path files() {
        return folder.resolve("keys").resolve(keeper.parts.keys().origin().replace('/', '_'));
    }

    Checkpoint sign(int after) {
        keeper.record(after);
        clock.pass(Duration.ofHours(1));
        return keeper.checkpoints.sign().checkpoint();
    }

    @Test
    void a_checkpoint_is_written_as_the_format_says_and_signed_by_the_logs_key() {
        sign(3);
        var signed = keeper.checkpoints.newest().orElseThrow();
        assertThat(signed.note().whole()).matches("(?s)throughline/log/[0-9a-f-]{36}\n3\n[A-Za-z0-9+/=]{44}\ntime 2026-03-02T11:00:00Z\n\n— throughline/log/[0-9a-f-]{36} [A-Za-z0-9+/=]{92}\n");
        var key = keeper.parts.keys().all().getFirst();
        assertThat(Note.of(signed.note().whole()).isSignedBy(key)).isTrue();
        assertThat(signed.checkpoint().root()).isEqualTo(MerkleTest.defined(keeper.leaves()));
        assertThat(new Note(signed.note().text().replace("\n3\n", "\n4\n"), signed.note().signatures()).isSignedBy(key)).isFalse();
    }

    @Test
    void keys_and_signatures_are_those_of_the_public_format() {
        // From the documentation of golang.org/x/mod/sumdb/note.
        var key = VerifierKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = Note.of("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(key.text()).endsWith("TW");
    }

    @Test
    void every_later_checkpoint_begins_with_every_earlier_one() {
        for (var i = 1; i < 6; i++) {
            sign(i * 60);
        }
        var all = keeper.checkpoints.all();
        for (var earlier : all) {
            for (var later : all.subList(all.indexOf(earlier), all.size())) {
                var from = earlier.checkpoint();
                var to = later.checkpoint();
                assertThat(Merkle.extend(from.size(), from.root(), to.size(), to.root(), keeper.tree().consistency(from.size(), to.size())))
                        .isTrue();
            }
        }
    }

    @Test
    void who_asks_again_at_once_gets_the_same_one_and_later_a_fresh_one() {
        sign(2);
        assertThat(keeper.checkpoints.sign().number()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        assertThat(keeper.checkpoints.sign().number()).isEqualTo(2);
        keeper.record(1);
        assertThat(keeper.checkpoints.sign().checkpoint().size()).isEqualTo(3);
    }

    @Test
    void the_private_key_is_the_owners_alone_and_nowhere_in_the_database() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().resolve("log.key")))).isEqualTo("rw-------");
        assertThat(keeper.sql.sql("select count(*) from log_key where vkey like '%PRIVATE%'").query(Long.class).single()).isZero();
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        for (var path : new Path[] {files().resolve("log.key"), files()}) {
            var before = Files.getPosixFilePermissions(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-----"));
            assertThatThrownBy(() -> node(folder.resolve("keys"), Map.of()).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Others may read or change " + path);
            Files.setPosixFilePermissions(path, before);
        }
    }

    @Test
    void only_the_node_that_has_the_key_signs() {
        keeper.record(1);
        try (var other = node(folder.resolve("other"), Map.of())) {
            assertThat(other.parts.keys().signsHere()).isFalse();
            assertThatThrownBy(other.checkpoints::sign).isInstanceOf(CannotSign.class).hasMessageContaining("does not have the private key");
            assertThat(keeper.checkpoints.sign().checkpoint().size()).isEqualTo(1);
            assertThat(other.checkpoints.newest()).isPresent();
        }
    }

    @Test
    void a_log_keeps_the_name_of_its_first_start() {
        assertThatThrownBy(() -> node(folder.resolve("keys"), Map.of("throughline.origin", "example.org/log")).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("A log keeps its name");
        database = TestDatabase.freshDatabase();
        try (var named = node(folder.resolve("named"), Map.of("throughline.origin", "example.org/log"))) {
            named.record(1);
            assertThat(named.checkpoints.sign().note().whole()).startsWith("example.org/log\n").contains("— example.org/log ");
        }
    }

    @Test
    void a_rotation_is_vouched_for_by_the_old_key_which_is_then_gone() throws IOException {
        sign(2);
        var old = keeper.parts.keys().all().getFirst();
        var rotated = keeper.checkpoints.rotate();
        var keys = keeper.parts.keys().all();
        assertThat(keys).hasSize(2).first().isEqualTo(old);
        assertThat(rotated.note().isSignedBy(old)).isTrue();
        assertThat(rotated.note().isSignedBy(keys.getLast())).isTrue();
        try (var left = Files.list(files())) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                            "log.key", "newest.checkpoint", "changed-to-%s.checkpoint".formatted(keys.getLast().id()));
        }
        assertThat(Files.readString(files().resolve("log.key"))).contains(keys.getLast().text()).doesNotContain(old.id());
        var next = sign(1);
        assertThat(next.size()).isEqualTo(3);
        var note = keeper.checkpoints.newest().orElseThrow().note();
        assertThat(note.isSignedBy(keys.getLast())).isTrue();
        assertThat(note.isSignedBy(old)).isFalse();
        assertThat(keeper.verification.run().whole()).isTrue();
    }

    @Test
    void a_rotation_that_was_broken_off_is_finished_by_the_next_start() throws IOException {
        sign(2);
        keeper.parts.keys().prepareNext();
        keeper.close();
        keeper = node(folder.resolve("keys"), Map.of());
        assertThat(keeper.parts.keys().isRotating()).isTrue();
        keeper.checkpoints.sign();
        assertThat(keeper.parts.keys().isRotating()).isFalse();
        assertThat(keeper.parts.keys().all()).hasSize(2);
        assertThat(files().resolve("next.key")).doesNotExist();
    }

    @Test
    void a_key_service_signs_by_a_command_and_takes_over_from_the_key_file() throws IOException {
        sign(2);
        // It stands for a key service: a program that signs what it is given.
        var key = KeyFile.generated(keeper.parts.keys().origin());
        var signed = folder.resolve("signed");
        var settings = Map.of("throughline.sign", command(key, signed), "throughline.sign-key", key.key().text());
        keeper.close();
        keeper = node(folder.resolve("keys"), settings);
        clock.pass(Duration.ofHours(1));
        var both = keeper.checkpoints.sign();
        assertThat(keeper.parts.keys().all()).hasSize(2).allSatisfy(one -> assertThat(both.note().isSignedBy(one)).isTrue());
        assertThat(Files.readString(signed)).isEqualTo(both.note().text());
        assertThat(files().resolve("log.key")).doesNotExist();
        sign(1);
        assertThat(keeper.checkpoints.newest().orElseThrow().note().isSignedBy(key.key())).isTrue();
    }

    @Test
    void a_signing_command_that_fails_or_signs_with_another_key_is_told() {
        var key = VerifierKey.of(keeper.parts.keys().origin(), VerifierKey.LOG, Ed25519.generate().publicKey());
        var other = KeyFile.generated(keeper.parts.keys().origin());
        database = TestDatabase.freshDatabase();
        var cases = Map.of(
                "exit 3", "ended with 3",
                "echo no", "does not fit the public key",
                "echo '?'", "something else than one signature",
                command(other, folder.resolve("signed")), "does not fit the public key");
        cases.forEach((command, sentence) -> {
            var settings = Map.of(
                    "throughline.sign", command, "throughline.sign-key", key.text(), "throughline.origin", key.name());
            try (var node = node(folder.resolve("service"), settings)) {
                assertThatThrownBy(node.checkpoints::sign).isInstanceOf(CannotSign.class).hasMessageContaining(sentence);
            }
        });
    }

    /** A command in the Java of this test, which needs nothing else to be installed. */
    private String command(KeyFile key, Path signed) {
        try {
            var file = folder.resolve("key-" + key.key().id());
            Files.writeString(file, key.text());
            return "tee '%s' | '%s/bin/java' -cp '%s' %s '%s'"
                    .formatted(
                            signed,
                            System.getProperty("java.home"),
                            System.getProperty("java.class.path"),
                            SigningProgram.class.getName(),
                            file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
