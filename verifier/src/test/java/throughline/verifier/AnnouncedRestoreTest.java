package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that was brought back is neither hidden nor taken for tampering. */
class AnnouncedRestoreTest {
    private static final int CAME_BACK = 34;

    @TempDir
    private Path folder;

    private final TestLog lost = TestLog.good();
    private final TestLog restored = lost.upTo(CAME_BACK).restored(lost).grownTo(44);

    @Test
    void whoever_saw_the_lost_part_is_told_so() throws IOException {
        var answer = Answer.to(pack(), "--seen", seen(lost, 40, "2026-03-01T14:35:00Z"));
        assertThat(answer.out())
                .contains(
                        "Yes, but what you have seen was replaced by an announced restore.",
                        "You have seen the checkpoint of 40 entries",
                        "announces that a backup of 34 entries was brought back");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(Answer.to(pack(), "--seen", seen(lost, 36, "2026-03-01T14:30:00Z"))
                        .code())
                .isEqualTo(3);
    }

    @Test
    void what_was_seen_before_it_stands() throws IOException {
        Answer.to(pack(), "--seen", seen(lost, CAME_BACK, "2026-03-01T14:30:00Z"))
                .isYes("It goes on from the checkpoint of 34 entries");
        Answer.to(pack(), "--seen", seen(lost, 15, "2026-03-01T12:00:00Z")).isYes();
    }

    @Test
    void what_was_seen_after_it_stands() throws IOException {
        Answer.to(pack(), "--seen", seen(restored, 36, "2026-03-01T16:00:00Z")).isYes("It goes on from");
    }

    @Test
    void it_explains_no_fork_that_was_signed_after_it() throws IOException {
        Answer.to(pack(), "--seen", seen(lost, 36, "2026-03-01T16:00:00Z")).isNo("The log was forked");
    }

    @Test
    void it_explains_no_fork_before_it() throws IOException {
        var forked = lost.with(4, lost.entries().get(4).with("Amber", "Green"));
        Answer.to(pack(), "--seen", seen(forked, 20, "2026-03-01T13:00:00Z")).isNo("The log was forked");
    }

    @Test
    void it_explains_no_other_history_of_the_lost_size() throws IOException {
        var forked = lost.with(35, lost.entries().get(35).with("Amber", "Green"));
        Answer.to(pack(), "--seen", seen(forked, 40, "2026-03-01T14:35:00Z")).isNo("The log was forked");
    }

    @Test
    void one_to_a_tree_that_never_was() throws IOException {
        int at = CAME_BACK;
        var entry = restored.entries().get(at);
        var lying = restored.with(
                at, entry.with(TestLog.base64(lost.root(CAME_BACK)), TestLog.base64(lost.root(CAME_BACK - 1))));
        Answer.to(TestPack.of(lying).zip(folder))
                .isNo("Event " + entry.position()
                        + " announces a restore to a tree of 34 entries that is not the one in this history.");
    }

    private Path pack() throws IOException {
        return TestPack.of(restored).zip(folder);
    }

    private Path seen(TestLog log, int size, String time) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "seen", ""), log.checkpoint(size, time, TestLog.FIRST_KEY));
    }
}
