package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.database.TestDatabase;

/** A database that comes back from a backup, beside the key folder that does not. */
class RestoreTest {
    @TempDir
    Path keys;

    final MovableClock clock = new MovableClock();
    TestDatabase backup;
    Keeper keeper;
    Checkpoint lost;

    @BeforeEach
    void a_backup_comes_back() {
        var database = TestDatabase.freshDatabase();
        try (var before = node(database)) {
            before.record(20);
            before.checkpoints.sign();
            before.record(5);
            before.grow();
        }
        backup = database.copy();
        try (var before = node(database)) {
            before.record(15);
            clock.pass(Duration.ofHours(1));
            lost = before.checkpoints.sign().checkpoint();
        }
        keeper = node(backup);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    Keeper node(TestDatabase database) {
        return new Keeper(database, keys, Map.of(), clock);
    }

    void announce(Standing.Restored restored) {
        keeper.record("""
                {"restoreId":"3f0a6c1e-5b7d-4e21-9c48-0d2e7f6a1b05","size":%d,"root":"%s","lostSize":%d,"lostRoot":"%s","reason":"The disk failed."}"""
                .formatted(restored.size(), restored.root(), restored.lost().size(), restored.lost().root()));
        keeper.asSuperuser("update event set type = 'LogRestored' where payload ->> 'lostRoot' is not null");
    }

    @Test
    void is_noticed_and_nothing_is_signed_until_it_is_announced() {
        assertThat(keeper.parts.outside().standing()).isEqualTo(new Standing.Restored(25, keeper.tree().root(25), lost));
        keeper.record(30);
        assertThatThrownBy(keeper.checkpoints::sign)
                .isInstanceOf(CannotSign.class)
                .hasMessageStartingWith("The database came back from a backup: it holds 25 entries, and a checkpoint of 40 had been signed at");
        assertThat(keeper.tree().size()).as("the tree waits, or nobody could say what came back").isEqualTo(25);
        assertThat(keeper.verification.run().whole()).isFalse();
    }

    @Test
    void once_announced_it_is_signed_again_and_what_was_lost_stays_named() throws IOException {
        var restored = (Standing.Restored) keeper.parts.outside().standing();
        keeper.record(30);
        announce(restored);
        clock.pass(Duration.ofHours(1));
        var signed = keeper.checkpoints.sign().checkpoint();
        assertThat(signed.size()).isEqualTo(56);
        assertThat(keeper.verification.run().whole()).isTrue();
        assertThat(keeper.parts.outside().standing()).isEqualTo(Standing.SOUND);
        assertThat(keeper.parts.outside().newest()).hasValue(signed);
        keeper.record(1);
        clock.pass(Duration.ofHours(1));
        assertThat(keeper.checkpoints.sign().checkpoint().size()).isEqualTo(57);
    }

    @Test
    void a_lost_checkpoint_that_is_larger_is_put_aside_and_kept() throws IOException {
        announce((Standing.Restored) keeper.parts.outside().standing());
        assertThat(keeper.checkpoints.sign().checkpoint().size()).isEqualTo(26);
        try (var files = Files.walk(keys)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("lost-40-"))).hasSize(1).allSatisfy(file -> assertThat(file).content().contains(lost.root().base64()));
        }
    }

    @Test
    void a_key_that_was_changed_in_the_lost_part_signs_on() {
        keeper.close();
        var database = TestDatabase.freshDatabase();
        try (var before = node(database)) {
            before.record(20);
            before.checkpoints.sign();
        }
        backup = database.copy();
        VerifierKey changed;
        try (var before = node(database)) {
            before.record(2);
            before.checkpoints.rotate();
            changed = before.parts.keys().all().getLast();
        }
        keeper = node(backup);
        assertThat(keeper.parts.keys().all()).doesNotContain(changed);
        announce((Standing.Restored) keeper.parts.outside().standing());
        clock.pass(Duration.ofHours(1));
        assertThat(keeper.checkpoints.sign().note().isSignedBy(changed)).isTrue();
        assertThat(keeper.parts.keys().all()).hasSize(2).last().isEqualTo(changed);
        assertThat(keeper.verification.run().whole()).isTrue();
    }

    @Test
    void an_announcement_of_something_else_is_none() {
        var restored = (Standing.Restored) keeper.parts.outside().standing();
        announce(new Standing.Restored(25, Merkle.EMPTY, restored.lost()));
        assertThatThrownBy(keeper.checkpoints::sign).isInstanceOf(CannotSign.class);
    }

    @Test
    void a_fork_is_refused_and_cannot_be_announced_away() {
        keeper.record(30);
        keeper.grow();
        assertThat(keeper.parts.outside().standing()).isEqualTo(new Standing.Forked(lost));
        assertThatThrownBy(keeper.checkpoints::sign).isInstanceOf(CannotSign.class).hasMessageContaining("holds another history");
        assertThat(keeper.verification.run().whole()).isFalse();
    }

    @Test
    void what_is_kept_outside_and_is_no_checkpoint_stops_the_signing() throws IOException {
        try (var files = Files.walk(keys)) {
            Files.writeString(files.filter(file -> file.endsWith("newest.checkpoint")).findFirst().orElseThrow(), "nonsense");
        }
        assertThatThrownBy(keeper.checkpoints::sign).isInstanceOf(CannotSign.class).hasMessageContaining("is no checkpoint of this log");
    }
}
