package throughline.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goes through the rows of the log beside the leaves of the tree, and names the first that do not belong together. */
final class Walk {
    private static final int BATCH = 4096;
    private static final String NEXT = "select " + EventLine.COLUMNS
            + ", plan_id, partnership_id, action_id from event where position > ? order by position limit ?";

    /** An event's leaf, and whether the columns that are made from its payload still say the same. */
    private record Row(long position, Hash leaf, boolean columnsFit, List<String> commitments) {
        static Row of(ResultSet row) throws SQLException {
            var event = EventLine.of(row);
            var belongs = Leaf.Belongs.in(event.payload());
            return new Row(
                    event.position(),
                    Leaf.of(event).hash(),
                    same(belongs.plan(), row.getString("plan_id"))
                            && same(belongs.partnership(), row.getString("partnership_id"))
                            && same(belongs.action(), row.getString("action_id")),
                    Texts.in(event.payload()));
        }

        private static boolean same(@Nullable String said, @Nullable String column) {
            return said == null ? column == null : said.equalsIgnoreCase(column);
        }
    }

    private final JdbcTemplate jdbc;
    private final ArrayDeque<Row> rows = new ArrayDeque<>();
    private final Texts texts;
    private long read = Long.MIN_VALUE;
    private @Nullable Finding first;

    Walk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        texts = new Texts(jdbc);
    }

    /** What is wrong, the first of each: with an entry, and with a text that belongs to one. */
    List<Finding> findings() {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(texts.first()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The next leaf of the tree. */
    void compare(long position, Hash leaf) {
        var row = next();
        while (row != null && row.position < position) {
            name(Finding.inserted(row.position));
            rows.removeFirst();
            row = next();
        }
        if (row == null || row.position > position) {
            name(Finding.removed(position));
            return;
        }
        rows.removeFirst();
        if (!row.leaf.equals(leaf) || !row.columnsFit) {
            name(Finding.altered(position));
        }
    }

    /** How many rows follow the last leaf. */
    long waiting() {
        var more = jdbc.queryForObject("select count(*) from event where position > ?", Long.class, read);
        return rows.size() + (more == null ? 0 : more);
    }

    private @Nullable Row next() {
        if (rows.isEmpty()) {
            rows.addAll(jdbc.query(NEXT, (row, n) -> Row.of(row), read, BATCH));
            if (!rows.isEmpty()) {
                var commitments = new HashMap<Long, List<String>>();
                rows.forEach(row -> commitments.put(row.position, row.commitments));
                texts.compare(read, rows.getLast().position, commitments);
                read = rows.getLast().position;
            }
        }
        return rows.peekFirst();
    }

    private void name(Finding finding) {
        if (first == null) {
            first = finding;
        }
    }
}
