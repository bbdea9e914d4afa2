package throughline.transparency;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes leaves of what was recorded since, in the order of positions. One node at a time does it, and no writer of the
 * log waits for it: whoever commits later has a higher position, so nothing appears behind the last leaf.
 */
final class Growth {
    /** Batches that one transaction takes: some tens of thousands of leaves. */
    private static final int MOST = 16;

    /** "tree" in ASCII. */
    private static final long LOCK = 0x74726565;

    /** What a look at the log came to. */
    enum Step {
        /** There may be more. */
        GREW,
        UP_TO_DATE,
        /** Another node is at it. */
        ELSEWHERE
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final Tiles tiles;

    Growth(JdbcClient jdbc, JdbcTemplate rows, TransactionTemplate transaction, Tiles tiles) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.tiles = tiles;
    }

    /** All of it; where another is at it, once that one is done. */
    void catchUp() {
        for (var step = step(); step != Step.UP_TO_DATE; step = step()) {
            if (step == Step.ELSEWHERE) {
                transaction.executeWithoutResult(waiting ->
                        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single());
            }
        }
    }

    /**
     * Adds some leaves.
     *
     * @throws PastAltered when the event behind the last leaf is not what it was
     */
    Step step() {
        return transaction.execute(inside -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
                return Step.ELSEWHERE;
            }
            var edge = tiles.edge();
            var grown = new Edge(edge);
            var last = edge.isEmpty() ? null : edge.getFirst();
            // The last leaf's own event is read again, to see that it is still there.
            var leaves = new Leaves(rows, last == null ? Long.MIN_VALUE : last.positions().getLast() - 1);
            var some = leaves.next();
            if (last != null) {
                mustBe(last, some);
                some = some.subList(1, some.size());
            }
            for (var batches = 1; !some.isEmpty(); batches++) {
                some.forEach(row -> grown.add(row.leaf(), row.position()));
                if (batches == MOST) {
                    grown.write(tiles);
                    return Step.GREW;
                }
                some = leaves.next();
            }
            grown.write(tiles);
            return Step.UP_TO_DATE;
        });
    }

    private static void mustBe(Tile last, List<Leaves.Row> rows) {
        var position = last.positions().getLast();
        if (rows.isEmpty() || rows.getFirst().position() != position) {
            throw new PastAltered("Entry @%d is in the tree over the log, and no longer in the log.".formatted(position));
        }
        if (!rows.getFirst().leaf().equals(last.hashes().getLast())) {
            throw new PastAltered("Entry @%d is not what it was when it was recorded.".formatted(position));
        }
    }
}
