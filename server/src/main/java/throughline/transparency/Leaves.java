package throughline.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log's events as leaves, in the order of positions. While some are hashed, the next are read. */
final class Leaves {
    private static final int BATCH = 4096;
    private static final String NEXT = "select " + EventLine.COLUMNS
            + ", plan_id, partnership_id, action_id from event where position > ? order by position limit ?";

    /**
     * An event's leaf.
     *
     * @param columnsFit whether the columns that are made from its payload still say the same
     * @param commitments of its texts, in their order
     */
    record Row(long position, Hash leaf, boolean columnsFit, List<String> commitments) {
        private static Row of(Stored stored) {
            var belongs = Leaf.Belongs.in(stored.event.payload());
            return new Row(
                    stored.event.position(),
                    Leaf.of(stored.event, belongs).hash(),
                    same(belongs.plan(), stored.plan)
                            && same(belongs.partnership(), stored.partnership)
                            && same(belongs.action(), stored.action),
                    Texts.in(stored.event.payload()));
        }

        private static boolean same(@Nullable String said, @Nullable String column) {
            return said == null ? column == null : said.equalsIgnoreCase(column);
        }
    }

    private record Stored(
            EventLine event, @Nullable String plan, @Nullable String partnership, @Nullable String action) {
        static Stored of(ResultSet row, int number) throws SQLException {
            return new Stored(
                    EventLine.of(row),
                    row.getString("plan_id"),
                    row.getString("partnership_id"),
                    row.getString("action_id"));
        }
    }

    private final JdbcTemplate jdbc;
    private long read;
    private boolean ended;
    private @Nullable CompletableFuture<List<Row>> hashing;

    /** @param after a position, not included */
    Leaves(JdbcTemplate jdbc, long after) {
        this.jdbc = jdbc;
        read = after;
    }

    /** Some thousands at a time; none where the log ends. */
    List<Row> next() {
        var begun = hashing == null ? begin() : hashing;
        hashing = ended ? begun : begin();
        return begun.join();
    }

    private CompletableFuture<List<Row>> begin() {
        var stored = jdbc.query(NEXT, Stored::of, read, BATCH);
        if (stored.isEmpty()) {
            ended = true;
            return CompletableFuture.completedFuture(List.of());
        }
        read = stored.getLast().event.position();
        return CompletableFuture.supplyAsync(() -> stored.stream().map(Row::of).toList());
    }
}
