package throughline.transparency;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goes through the rows of the log beside the leaves of the tree, and names the first that do not belong together. */
final class Walk {
    private final JdbcTemplate jdbc;
    private final Leaves leaves;
    private final Texts texts;
    private final ArrayDeque<Leaves.Row> rows = new ArrayDeque<>();
    private long compared = Long.MIN_VALUE;
    private @Nullable Finding first;

    Walk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        leaves = new Leaves(jdbc, Long.MIN_VALUE);
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
        compared = position;
        var row = next();
        while (row != null && row.position() < position) {
            name(Finding.inserted(row.position()));
            rows.removeFirst();
            row = next();
        }
        if (row == null || row.position() > position) {
            name(Finding.removed(position));
            return;
        }
        rows.removeFirst();
        if (!row.leaf().equals(leaf) || !row.columnsFit()) {
            name(Finding.altered(position));
        }
    }

    /** How many rows follow the last leaf. */
    long waiting() {
        var more = jdbc.queryForObject("select count(*) from event where position > ?", Long.class, compared);
        return more == null ? 0 : more;
    }

    private Leaves.@Nullable Row next() {
        if (rows.isEmpty()) {
            rows.addAll(leaves.next());
            texts.compare(rows);
        }
        return rows.peekFirst();
    }

    private void name(Finding finding) {
        if (first == null) {
            first = finding;
        }
    }
}
