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
    static final int BATCH = 4096;

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
            var from = last == null ? Long.MIN_VALUE : last.positions().getLast();
            var events = read(from, BATCH + 1);
            if (last != null) {
                mustBe(last, events);
                events = events.subList(1, events.size());
            }
            if (events.isEmpty()) {
                return Step.UP_TO_DATE;
            }
            events.forEach(event -> grown.add(Leaf.of(event).hash(), event.position()));
            grown.write(tiles);
            return events.size() >= BATCH ? Step.GREW : Step.UP_TO_DATE;
        });
    }

    private List<EventLine> read(long from, int limit) {
        return rows.query(
                "select " + EventLine.COLUMNS + " from event where position >= ? order by position limit ?",
                (row, n) -> EventLine.of(row),
                from,
                limit);
    }

    private static void mustBe(Tile last, List<EventLine> events) {
        var position = last.positions().getLast();
        if (events.isEmpty() || events.getFirst().position() != position) {
            throw new PastAltered("Entry @%d is in the tree over the log, and no longer in the log.".formatted(position));
        }
        if (!Leaf.of(events.getFirst()).hash().equals(last.hashes().getLast())) {
            throw new PastAltered("Entry @%d is not what it was when it was recorded.".formatted(position));
        }
    }
}
