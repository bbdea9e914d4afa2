package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import throughline.database.TestDatabase;

/** What somebody does to the database whom no privilege and no trigger stops. */
class VerificationTest {
    @TempDir
    static Path keys;

    static final int ENTRIES = 330;
    static final Random RANDOM = new Random(20261122);
    static Keeper keeper;
    static List<Long> positions;

    @BeforeAll
    static void record() {
        keeper = Keeper.of(TestDatabase.freshDatabase(), keys);
        for (var some = 0; some < 11; some++) {
            keeper.record(29);
            keeper.gap();
            keeper.record(1);
            if (some % 3 == 0) {
                keeper.checkpoints.sign();
            }
        }
        keeper.grow();
        // Without these the columns could not be altered one by one; what an operator may do, this one does.
        keeper.asSuperuser(
                "alter table event drop constraint event_pkey, drop constraint event_event_id_key,"
                        + " drop constraint event_stream_sequence, drop constraint event_sequence_check,"
                        + " drop constraint event_recorded_at_check, alter column position drop identity,"
                        + " alter column plan_id drop expression, alter column partnership_id drop expression,"
                        + " alter column action_id drop expression",
                "create index on event (position)");
        positions = keeper.positions();
    }

    @AfterAll
    static void close() {
        keeper.close();
    }

    interface Tampering {
        void on(Connection connection) throws SQLException;
    }

    /** Everything is undone afterwards. */
    static Verdict after(Tampering tampering) {
        try (var connection = keeper.tampering()) {
            connection.setAutoCommit(false);
            tampering.on(connection);
            var verdict = keeper.verification.run(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
            return verdict;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Verdict after(String... statements) {
        return after(connection -> {
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(sql) > 0 || sql.startsWith("alter")).as(sql).isTrue();
                }
            }
        });
    }

    @Test
    void an_untouched_record_is_whole() {
        var verdict = keeper.verification.run();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(ENTRIES);
        assertThat(verdict.checkpoints()).isEqualTo(4);
        assertThat(verdict.sentence()).isEqualTo("The record is whole: each of the 330 entries is what was recorded, and all 4 checkpoints fit.");
    }

    @Test
    void each_of_a_thousand_random_edits_is_found_and_the_first_altered_entry_named() {
        for (var n = 0; n < 1000; n++) {
            var index = RANDOM.nextInt(ENTRIES);
            long position = positions.get(index);
            var edit = edit(index, position);
            var verdict = after(edit.statements());
            assertThat(verdict.whole()).as("%d: %s", n, List.of(edit.statements())).isFalse();
            assertThat(verdict.first()).as("%d: %s", n, List.of(edit.statements())).satisfies(first -> {
                assertThat(first.kind()).isEqualTo(edit.kind());
                assertThat(first.position()).isEqualTo(edit.position());
                assertThat(verdict.sentence()).contains("@" + edit.position());
            });
        }
        assertThat(keeper.verification.run().whole()).isTrue();
    }

    record Edit(Finding.Kind kind, long position, String... statements) {}

    static Edit edit(int index, long position) {
        var where = " where position = " + position;
        return switch (RANDOM.nextInt(18)) {
            case 0 -> altered(position, "event_id = gen_random_uuid()");
            case 1 -> altered(position, "stream = stream || 'x'");
            case 2 -> altered(position, "kind = 'Action'");
            case 3 -> altered(position, "sequence = sequence + 1");
            case 4 -> altered(position, "type = 'PlanUnlocked'");
            case 5 -> altered(position, "revision = ''");
            case 6 -> altered(position, "recorded_at = recorded_at + interval '1 millisecond'");
            case 7 -> altered(position, "recorded_at = recorded_at + interval '1 microsecond'");
            case 8 -> altered(position, "payload = replace(payload::text, 'Nr', 'nr')::json");
            // The same JSON, and not the same text.
            case 9 -> altered(position, "payload = replace(payload::text, ',', ', ')::json");
            case 10 -> altered(position, "payload = (payload::text || E'\\n')::json");
            case 11 -> altered(position, "metadata = '{\"person\":\"c2\"}'");
            case 12 -> altered(position, "plan_id = gen_random_uuid()");
            case 13 -> altered(position, "partnership_id = null");
            case 14 -> altered(position, "action_id = gen_random_uuid()");
            case 15 -> new Edit(Finding.Kind.REMOVED, position, "delete from event" + where);
            case 16 -> {
                var gap = 30L + 31L * RANDOM.nextInt(11);
                yield new Edit(
                        Finding.Kind.INSERTED,
                        gap,
                        "insert into event (position, event_id, stream, kind, sequence, type, recorded_at, payload, metadata) select "
                                + gap + ", gen_random_uuid(), 'x', kind, sequence, type, recorded_at, payload, metadata from event" + where);
            }
            default -> {
                var other = positions.get((index + 1 + RANDOM.nextInt(ENTRIES - 1)) % ENTRIES);
                yield new Edit(
                        Finding.Kind.ALTERED,
                        Math.min(position, other),
                        "update event set position = case position when %1$d then %2$d else %1$d end where position in (%1$d, %2$d)"
                                .formatted(position, other));
            }
        };
    }

    static Edit altered(long position, String set) {
        return new Edit(Finding.Kind.ALTERED, position, "update event set " + set + " where position = " + position);
    }

    /** Makes the leaf fit what now stands at an index. */
    static void fixLeaf(Connection connection, int index) throws SQLException {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var leaf = jdbc.query(
                "select " + EventLine.COLUMNS + " from event where position = " + positions.get(index),
                (row, n) -> Leaf.of(EventLine.of(row)).hash()).getFirst();
        jdbc.update(
                "update tree_tile set hashes = overlay(hashes placing ? from ?) where level = 0 and tile = ?",
                leaf.bytes(),
                index % 256 * 32 + 1,
                index / 256);
    }

    @Test
    void who_makes_the_leaf_fit_too_is_found_by_the_tree_above_it_and_the_checkpoints() {
        for (var index : new int[] {0, 100, 255, 256, 299}) {
            var verdict = after(connection -> {
                connection.createStatement().executeUpdate("update event set type = 'PlanUnlocked' where position = " + positions.get(index));
                fixLeaf(connection, index);
            });
            assertThat(verdict.first()).as("%d", index).satisfies(first -> {
                assertThat(first.kind()).isEqualTo(Finding.Kind.REWRITTEN);
                assertThat(positions.get(index)).isBetween(first.position(), first.until());
                // Between two checkpoints, and within one tile.
                assertThat(first.until() - first.position()).isLessThanOrEqualTo(95);
            });
        }
    }

    @Test
    void who_makes_the_whole_tree_fit_is_found_by_the_checkpoints() {
        var verdict = after(connection -> {
            connection.createStatement().executeUpdate("update event set type = 'PlanUnlocked' where position = 3");
            fixLeaf(connection, 2);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.update(
                    "update tree_tile set hashes = ? where level = 1",
                    new Tiles(jdbc).find(0, 0).orElseThrow().root().bytes());
        });
        assertThat(verdict.sentence()).isEqualTo(
                "One of the entries from @1 to @31 is not what was signed: the tree over the log was made to fit what stands there now.");
    }

    @Test
    void who_alters_the_tree_alone_is_found() {
        var verdict = after("update tree_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) where level = 1");
        assertThat(verdict.first().kind()).isEqualTo(Finding.Kind.TREE);
        assertThat(after("delete from tree_tile where tile = 0 and level = 0").whole()).isFalse();
        assertThat(after("delete from tree_tile where level = 1").whole()).isFalse();
    }

    @Test
    void who_cuts_the_end_off_everything_is_found_by_the_checkpoint_that_is_kept_outside_the_database() {
        var verdict = after(
                "delete from event where position > 300",
                "delete from checkpoint where size > 250",
                "update tree_tile set hashes = substring(hashes from 1 for 32 * (290 - 256)), positions = positions[1:290-256] where level = 0 and tile = 1");
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.sentence()).startsWith("The tree over the log holds 290 entries, and a checkpoint of 300 was signed at");
    }

    @Test
    void who_alters_a_checkpoint_is_found() {
        assertThat(after("update checkpoint set note = replace(note, 'time 2026', 'time 2025') where number = 2").sentence())
                .isEqualTo("Checkpoint 2, of 120 entries, is not what the log's key signed.");
        assertThat(after("update checkpoint set size = 121 where number = 2").whole()).isFalse();
    }

    @Test
    void who_alters_hides_or_removes_a_text_and_leaves_the_log_as_it_is_is_found() {
        // As the service seals it: two texts under one entry.
        var sealed = List.of("one", "two").stream()
                .map(text -> "sealed:" + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(
                        Hash.sha256("throughline-text/1\n".getBytes(), new byte[32], text.getBytes()).bytes()))
                .toList();
        var entry = "insert into event (position, event_id, stream, kind, sequence, type, recorded_at, payload, metadata) values (1000, gen_random_uuid(), 'x', 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:06Z', '{\"a\":\"%s\",\"b\":[\"%s\"]}', '{}')"
                .formatted(sealed.get(0), sealed.get(1));
        var texts = "insert into event_text (position, place, commitment, salt, text) values (1000, 0, '%s', decode(repeat('00', 32), 'hex'), 'one'), (1000, 1, '%s', decode(repeat('00', 32), 'hex'), 'two')"
                .formatted(sealed.get(0), sealed.get(1));
        assertThat(after(entry, texts).whole()).isTrue();
        for (var tampering : List.of(
                "update event_text set text = 'three' where place = 1",
                "update event_text set salt = decode(repeat('01', 32), 'hex') where place = 0",
                "update event_text set because = 5 where place = 0",
                "update event_text set because = 5, text = null, salt = null where place = 0",
                "delete from event_text where place = 1",
                "update event_text set place = 1 - place",
                "insert into event_text (position, place, commitment, salt, text) select position, 2, commitment, salt, text from event_text where place = 1")) {
            var verdict = after(
                    "alter table event_text drop constraint event_text_is_what_its_commitment_says, drop constraint event_text_pkey",
                    entry,
                    texts,
                    tampering);
            assertThat(verdict.first()).as(tampering).isEqualTo(Finding.text(1000));
        }
    }

    @Test
    void of_two_altered_entries_the_first_is_named() {
        assertThat(after(
                                "update event set type = 'PlanUnlocked' where position in (301, 77)",
                                "delete from event where position = 200")
                        .first()
                        .position())
                .isEqualTo(77);
    }

    @Test
    void what_was_recorded_a_moment_ago_is_no_finding() {
        var verdict = after(
                "insert into event (position, event_id, stream, kind, sequence, type, recorded_at, payload, metadata) values (1000, gen_random_uuid(), 'x', 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:06Z', '{}', '{}')");
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.waiting()).isEqualTo(1);
    }
}
