package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner puts its name to, and what not. */
class CosignTest {
    private static final String TIME = "2026-03-02T12:00:00Z";

    @TempDir
    private Path folder;

    private final TestLog log = TestLog.good();
    private Path key;
    private Path seen;
    private Key witness;

    @BeforeEach
    void a_key() throws IOException {
        key = folder.resolve("private-key");
        seen = folder.resolve("seen");
        var made = Answer.to("new-key", "council.example/audit", key);
        assertThat(made.code()).isZero();
        witness = Key.read(made.out().strip(), Key.Use.WITNESS);
    }

    @Test
    void a_private_key_is_its_owners_alone_and_is_never_written_over() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var before = Files.readString(key);
        Answer.to("new-key", "council.example/audit", key)
                .cannotTell("is there already, and a key is never written over");
        assertThat(Files.readString(key)).isEqualTo(before);
        Answer.to("new-key", "Our council", folder.resolve("k2")).cannotTell("can't be the name of a co-signer");
        first(15);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        refusedOnly(cosign(log.request(15, 25, TIME, TestLog.FIRST_KEY)), 2, "chmod 600");
    }

    @Test
    void the_first_time_it_needs_the_logs_key() throws IOException {
        refusedOnly(cosign(log.request(0, 15, TIME, TestLog.FIRST_KEY)), 2, "give the log's public key with --log-key");
        var signed = first(15);
        assertThat(signed.code()).isZero();
        var note = log.checkpoint(15, TIME, TestLog.FIRST_KEY);
        assertThat(Note.read(note + signed.out()).isSignedBy(witness)).isTrue();
        assertThat(Files.readString(seen)).isEqualTo(note);
    }

    @Test
    void it_signs_what_goes_on_from_what_it_saw() throws IOException {
        first(15);
        for (int size : List.of(15, 16, 25, 40)) {
            int before = Integer.parseInt(Files.readAllLines(seen).get(1));
            var signed = cosign(log.request(before, size, TIME, TestLog.FIRST_KEY));
            assertThat(signed.err()).isEmpty();
            assertThat(Note.read(Files.readString(seen) + signed.out()).isSignedBy(witness))
                    .isTrue();
        }
    }

    @Test
    void a_history_that_leaves_out_an_event_it_saw_is_refused() throws IOException {
        first(25);
        var without = log.without(7);
        refused(without.request(25, 39, TIME, TestLog.FIRST_KEY), "It leaves out or changes an event that you saw");
    }

    @Test
    void a_history_that_changes_an_event_it_saw_is_refused() throws IOException {
        first(25);
        var changed = log.with(7, log.entries().get(7).with("Amber", "Green"));
        refused(changed.request(25, 40, TIME, TestLog.FIRST_KEY), "It leaves out or changes an event that you saw");
        refused(changed.request(25, 25, TIME, TestLog.FIRST_KEY), "another history of the same length");
        refused(changed.request(0, 40, TIME, TestLog.FIRST_KEY), null);
    }

    @Test
    void a_history_whose_tail_was_cut_is_refused() throws IOException {
        first(25);
        refused(log.request(15, 20, TIME, TestLog.FIRST_KEY), "It leaves out what you saw.");
    }

    @Test
    void a_request_from_another_size_is_sent_back() throws IOException {
        first(25);
        refusedOnly(
                cosign(log.request(15, 40, TIME, TestLog.FIRST_KEY)), 2, "you saw 25: ask for a request with old 25.");
        Files.delete(seen);
        refusedOnly(
                cosign(log.request(25, 40, TIME, TestLog.FIRST_KEY)),
                2,
                "that keeps what you saw of them. Give the right file with --seen");
    }

    @Test
    void a_wrong_key_is_refused() throws IOException {
        first(15);
        var stranger = PrivateKey.fresh(TestLog.ORIGIN, Key.Use.LOG);
        refused(log.request(15, 25, TIME, stranger), "not signed by a key of the log that you know");
        var altered = log.request(15, 25, TIME, TestLog.FIRST_KEY).replace("time 2026-03-02T12", "time 2026-03-02T11");
        refused(altered, "the checkpoint was altered after it was signed");
    }

    @Test
    void a_new_key_is_taken_from_a_checkpoint_that_both_signed() throws IOException {
        first(15);
        var fresh = file(TestLog.SECOND_KEY.key().written());
        var alone = file(log.request(15, 25, TIME, TestLog.SECOND_KEY));
        refusedOnly(
                Answer.to("cosign", alone, "--seen", seen, "--key", key, "--log-key", fresh),
                1,
                "If the log's key was" + " changed, first co-sign the checkpoint that both keys signed");
        var both = file(log.request(15, 25, TIME, TestLog.FIRST_KEY, TestLog.SECOND_KEY));
        assertThat(Answer.to("cosign", both, "--seen", seen, "--key", key, "--log-key", fresh)
                        .code())
                .isZero();
        assertThat(cosign(log.request(25, 40, TIME, TestLog.SECOND_KEY)).code()).isZero();
    }

    @Test
    void what_it_saw_can_not_be_altered_unnoticed() throws IOException {
        first(15);
        Files.writeString(seen, Files.readString(seen).replace("\n15\n", "\n14\n"));
        refusedOnly(cosign(log.request(15, 25, TIME, TestLog.FIRST_KEY)), 2, "What you saw can't be read from");
    }

    @Test
    void clocks_that_differ() throws IOException {
        var early = Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneOffset.UTC);
        var request = file(log.request(0, 15, TIME, TestLog.FIRST_KEY));
        var logKey = file(TestLog.FIRST_KEY.key().written());
        refusedOnly(
                Answer.at(early, "cosign", request, "--seen", seen, "--key", key, "--log-key", logKey),
                2,
                "one of the two clocks is wrong");
    }

    @Test
    void two_at_a_time_wait_for_each_other() throws IOException {
        first(15);
        try (var channel = FileChannel.open(folder.resolve("seen.lock"), StandardOpenOption.WRITE)) {
            assertThat(channel.lock()).isNotNull();
            refusedOnly(cosign(log.request(15, 25, TIME, TestLog.FIRST_KEY)), 2, "is under way: wait for it");
        }
    }

    @Test
    void what_is_no_request_is_said_to_be_none() throws IOException {
        first(15);
        for (var text :
                List.of("", "old", "old 1\n", "old -1\n\n", "old 15\nAAAA\n\n", "old 015\n\nx\n", "hello\n\n")) {
            refusedOnly(cosign(text), 2, "This is not a request to co-sign");
        }
        var wrong = folder.resolve("wrong");
        Files.writeString(wrong, "PRIVATE+KEY+a+b");
        Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rw-------"));
        refusedOnly(
                Answer.to("cosign", file(log.request(15, 25, TIME, TestLog.FIRST_KEY)), "--seen", seen, "--key", wrong),
                2,
                "in the wrong format");
    }

    private Answer first(int size) throws IOException {
        var request = file(log.request(0, size, TIME, TestLog.FIRST_KEY));
        var logKey = file(TestLog.FIRST_KEY.key().written());
        return Answer.to("cosign", request, "--seen", seen, "--key", key, "--log-key", logKey);
    }

    private Answer cosign(String request) throws IOException {
        return Answer.to("cosign", file(request), "--seen", seen, "--key", key);
    }

    private void refused(String request, String sentence) throws IOException {
        refusedOnly(cosign(request), sentence == null ? 2 : 1, sentence == null ? "ask for a request" : sentence);
    }

    /** Refused with that sentence, and what was seen is still what was seen. */
    private void refusedOnly(Answer answer, int code, String sentence) throws IOException {
        if (code == 1) {
            answer.isNo(sentence);
            assertThat(Files.readString(seen)).doesNotContain("\n39\n", "\n40\n");
        } else {
            answer.cannotTell(sentence);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ""), content);
    }
}
