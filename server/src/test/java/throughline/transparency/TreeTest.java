package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.database.TestDatabase;

class TreeTest {
    @TempDir
    Path keys;

    Keeper keeper;

    @BeforeEach
    void open() {
        keeper = Keeper.of(TestDatabase.freshDatabase(), keys);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    void recordQuickly(int count) {
        keeper.sql.sql("""
                insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                select gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:05Z', '{"n":1}', '{}'
                from generate_series(1, ?)""").param(count).update();
    }

    @Test
    void a_leaf_is_made_of_what_the_format_says_to_the_byte() {
        keeper.sql.sql("""
                insert into event (event_id, stream, kind, sequence, type, revision, recorded_at, payload, metadata)
                values ('6f1c0000-0000-4000-8000-000000000001', 'a"\\\tb', 'Action', 3, 'RatingSet', null, '2026-03-02T09:14:05.12Z',
                  '{"actionId": "0b8e0000-0000-4000-8000-000000000002","inner":{"planId":"x"},"reason":"“ü” \\u00fc"}', '{"person":"c1"}')""")
                .update();
        var event = keeper.sql.sql("select " + EventLine.COLUMNS + " from event").query((row, n) -> EventLine.of(row)).single();
        assertThat(event.text()).isEqualTo("""
                {"position":1,"eventId":"6f1c0000-0000-4000-8000-000000000001","recordedAt":"2026-03-02T09:14:05.120Z",\
                "stream":"a\\"\\\\\\u0009b","kind":"Action","sequence":3,"type":"RatingSet","revision":null,\
                "payload":{"actionId": "0b8e0000-0000-4000-8000-000000000002","inner":{"planId":"x"},"reason":"“ü” \\u00fc"},\
                "metadata":{"person":"c1"}}""");
        var leaf = Leaf.of(event);
        assertThat(leaf.text()).isEqualTo("throughline-leaf/1\n-\n-\n%s\n%s\n".formatted(
                Hash.sha256("throughline-scope/1\naction\n0b8e0000-0000-4000-8000-000000000002".getBytes()).base64(),
                Hash.sha256(event.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)).base64()));
        assertThat(leaf.hash()).isEqualTo(Hash.sha256((byte) 0, leaf.text().getBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 700})
    void roots_and_proofs_are_those_of_an_independent_recomputation(int size) {
        keeper.record(size);
        keeper.grow();
        var leaves = keeper.leaves();
        assertThat(keeper.tree().size()).isEqualTo(size);
        for (var older : new int[] {0, 1, size / 3, size / 2, size - 1, size}) {
            var root = keeper.tree().root(older);
            assertThat(root).isEqualTo(MerkleTest.defined(leaves.subList(0, older)));
            assertThat(Merkle.extend(older, root, size, keeper.tree().root(size), keeper.tree().consistency(older, size)))
                    .isTrue();
        }
        var root = keeper.tree().root(size);
        for (var index = 0; index < size; index += 1 + size / 50) {
            assertThat(Merkle.includes(leaves.get(index), index, size, keeper.tree().inclusion(index, size), root))
                    .isTrue();
        }
    }

    @Test
    void a_tree_that_grows_in_many_steps_is_the_one_that_grows_in_one() {
        for (var some : new int[] {1, 254, 1, 1, 300, 4096, 20}) {
            recordQuickly(some);
            keeper.grow();
        }
        var leaves = keeper.leaves();
        assertThat(keeper.tree().root(leaves.size())).isEqualTo(MerkleTest.defined(leaves));
    }

    @Test
    void three_levels_are_built_in_batches_of_thousands_and_agree_with_a_recomputation() {
        recordQuickly(66_000);
        keeper.grow();
        var leaves = keeper.leaves();
        assertThat(keeper.tree().root(66_000)).isEqualTo(MerkleTest.defined(leaves));
        assertThat(Merkle.includes(leaves.get(65_537), 65_537, 66_000, keeper.tree().inclusion(65_537, 66_000), keeper.tree().root(66_000)))
                .isTrue();
        assertThat(keeper.sql.sql("select max(level) from tree_tile").query(Integer.class).single()).isEqualTo(2);
        assertThat(keeper.verification.run().whole()).isTrue();
    }

    @Test
    void many_proofs_in_any_order_are_those_that_are_asked_for_one_by_one() {
        recordQuickly(20_000);
        keeper.gap();
        recordQuickly(20_000);
        keeper.grow();
        var tree = keeper.tree();
        var proofs = tree.proofs(39_000);
        // More tiles than are remembered, there and back.
        for (long index = 0, step = 7_919; index < 39_000 * 3; index += step) {
            var leaf = index % 39_000;
            var position = tree.position(leaf);
            assertThat(proofs.index(position)).hasValue(leaf).isEqualTo(tree.index(position));
            assertThat(proofs.inclusion(leaf)).isEqualTo(tree.inclusion(leaf, 39_000));
            assertThat(proofs.leaf(leaf)).isEqualTo(tree.leaf(leaf));
        }
        for (var position = 300; position < 20_100; position += 13) {
            assertThat(proofs.index(position)).isEqualTo(tree.index(position));
        }
        assertThat(proofs.consistency(20_000)).isEqualTo(tree.consistency(20_000, 39_000));
    }

    @Test
    void an_index_is_the_rank_by_position_over_every_gap() {
        keeper.record(3);
        keeper.gap();
        keeper.record(2);
        keeper.grow();
        assertThat(keeper.positions()).containsExactly(1L, 2L, 3L, 5L, 6L);
        assertThat(keeper.tree().index(5)).hasValue(3);
        assertThat(keeper.tree().index(4)).isEmpty();
        assertThat(keeper.tree().index(7)).isEmpty();
        assertThat(keeper.tree().position(3)).isEqualTo(5);
    }

    @Test
    void it_stops_where_the_last_entry_is_gone_or_another_one() {
        keeper.record(3);
        keeper.grow();
        keeper.asSuperuser("update event set type = 'PlanEnded' where position = 3");
        keeper.record(1);
        assertThatThrownBy(keeper::grow).isInstanceOf(PastAltered.class).hasMessageContaining("@3 is not what it was");
        keeper.asSuperuser("delete from event where position = 3");
        assertThatThrownBy(keeper::grow).isInstanceOf(PastAltered.class).hasMessageContaining("@3 is in the tree");
        assertThat(keeper.tree().size()).isEqualTo(3);
    }

    @Test
    void two_nodes_never_give_an_index_twice() {
        try (var other = Keeper.of(keeper.database, keys);
                var threads = Executors.newFixedThreadPool(3)) {
            var writing = CompletableFuture.runAsync(() -> keeper.record(600), threads);
            var growing = new CompletableFuture<?>[2];
            var nodes = new Keeper[] {keeper, other};
            for (var i = 0; i < 2; i++) {
                var node = nodes[i];
                growing[i] = CompletableFuture.runAsync(
                        () -> {
                            while (!writing.isDone()) {
                                node.parts.growth().step();
                            }
                        },
                        threads);
            }
            CompletableFuture.allOf(growing).join();
            keeper.grow();
            assertThat(keeper.tree().size()).isEqualTo(600);
            assertThat(keeper.tree().root(600)).isEqualTo(MerkleTest.defined(keeper.leaves()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from tree_tile",
                "truncate tree_tile",
                "alter table tree_tile disable trigger all",
                "update tree_tile set tile = 7",
                "update tree_tile set hashes = substring(hashes from 1 for 32), positions = positions[1:1]",
                "update tree_tile set hashes = hashes",
                "update tree_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) || decode(repeat('00', 32), 'hex'), positions = positions || 99",
                "update tree_tile set hashes = hashes || decode(repeat('00', 32), 'hex'), positions = array[0, 2, 3, 99]",
                "insert into tree_tile select 0, 5, hashes, array[7, 8, 9] from tree_tile",
                "insert into tree_tile select level, tile, hashes, positions from tree_tile"
            })
    void the_application_may_only_extend_the_last_tile(String sql) {
        keeper.record(3);
        keeper.grow();
        assertThatThrownBy(() -> keeper.sql.sql(sql).update())
                .rootCause()
                .satisfies(refused -> assertThat(refused.getMessage())
                        .containsAnyOf("only grows", "permission denied", "must be owner", "duplicate key"));
        assertThat(keeper.tree().root(3)).isEqualTo(MerkleTest.defined(keeper.leaves()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from tree_tile", "truncate tree_tile", "update tree_tile set hashes = hashes"})
    void the_trigger_stops_its_owner_too(String sql) {
        keeper.record(3);
        keeper.grow();
        var owner = org.springframework.jdbc.core.simple.JdbcClient.create(keeper.database.owner());
        assertThatThrownBy(() -> owner.sql(sql).update()).rootCause().hasMessageContaining("only grows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log_origin", "log_key", "checkpoint", "witness", "cosignature"})
    void what_proves_the_log_can_be_neither_changed_nor_removed(String table) {
        var owner = org.springframework.jdbc.core.simple.JdbcClient.create(keeper.database.owner());
        for (var sql : new String[] {"delete from " + table, "truncate " + table + " cascade"}) {
            assertThatThrownBy(() -> keeper.sql.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.sql(sql).update()).rootCause().hasMessageContaining("kept for ever");
        }
    }
}
