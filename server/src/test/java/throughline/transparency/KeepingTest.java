package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.database.TestDatabase;

/** What keeps the tree up by itself. */
class KeepingTest {
    @TempDir
    Path keys;

    final ArrayList<Runnable> woken = new ArrayList<>();
    Keeper keeper;
    Keeping keeping;

    @BeforeEach
    void open() {
        keeper = Keeper.of(TestDatabase.freshDatabase(), keys);
        keeping = of(keeper);
    }

    Keeping of(Keeper node) {
        return new Keeping(
                woken::add,
                node.parts.growth(),
                node.tree(),
                node.checkpoints,
                node.parts.outside(),
                node.parts.keys(),
                Duration.ofHours(1),
                node.clock);
    }

    @AfterEach
    void close() {
        keeping.stop();
        keeper.close();
    }

    int signed() {
        return keeper.checkpoints.all().size();
    }

    @Test
    void a_checkpoint_is_signed_once_an_hour_in_which_something_was_recorded() {
        keeping.look();
        assertThat(signed()).as("nothing is recorded yet").isZero();
        keeper.record(1);
        keeping.look();
        assertThat(signed()).as("the first entry waits for nothing").isEqualTo(1);
        keeper.record(1);
        keeper.clock.pass(Duration.ofMinutes(59));
        keeping.look();
        assertThat(signed()).isEqualTo(1);
        keeper.clock.pass(Duration.ofMinutes(1));
        keeping.look();
        assertThat(signed()).isEqualTo(2);
        keeper.clock.pass(Duration.ofHours(5));
        keeping.look();
        assertThat(signed()).as("nothing was recorded since").isEqualTo(2);
    }

    @Test
    void it_catches_up_in_batches_and_then_follows_when_it_is_woken() {
        keeper.sql.sql("""
                insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                select gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:05Z', '{}', '{}'
                from generate_series(1, 9000)""").update();
        keeping.start();
        await().until(() -> keeper.tree().size() == 9000);
        keeper.record(3);
        woken.forEach(Runnable::run);
        await().until(() -> keeper.tree().size() == 9003);
        assertThat(keeping.trouble()).isNull();
    }

    @Test
    void it_says_why_it_stands_still_and_goes_on_when_that_is_mended() {
        keeper.record(3);
        keeping.look();
        keeper.asSuperuser("update event set kind = 'Action' where position = 3");
        keeping.start();
        await().until(() -> keeping.trouble() != null);
        assertThat(keeping.trouble()).startsWith("Entry @3 is not what it was when it was recorded.");
        keeper.asSuperuser("update event set kind = 'Plan' where position = 3");
        woken.forEach(Runnable::run);
        await().until(() -> keeping.trouble() == null);
    }

    @Test
    void a_node_without_the_key_leaves_the_tree_alone() {
        keeper.record(3);
        try (var other = new Keeper(keeper.database, keys.resolve("other"), java.util.Map.of(), keeper.clock)) {
            of(other).look();
            assertThat(other.tree().size()).isZero();
        }
        keeping.look();
        assertThat(keeper.tree().size()).isEqualTo(3);
    }

    @Test
    void no_tree_grows_over_a_restore() {
        keeper.record(3);
        keeping.look();
        keeper.asSuperuser("delete from checkpoint", "delete from tree_tile", "delete from event where position > 1");
        keeper.record(5);
        assertThatThrownBy(keeping::look).isInstanceOf(CannotSign.class).hasMessageContaining("it holds 0 entries");
        assertThat(keeper.tree().size()).isZero();
    }
}
