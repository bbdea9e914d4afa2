package throughline.packs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.transparency.EventLine;
import throughline.transparency.Leaf;

/** Lists every leaf of the tree, reading the whole log once and keeping none of it. */
final class Leaves {
    private static final int FETCH = 2000;

    private final JdbcTemplate rows;

    /** Within a transaction, or the driver reads everything at once. */
    Leaves(JdbcTemplate jdbc) {
        rows = new JdbcTemplate(requireNonNull(jdbc.getDataSource()));
        rows.setFetchSize(FETCH);
    }

    /** @param last the position of the last leaf */
    void write(Chosen chosen, long last, Writer out) {
        rows.query(
                "select " + EventLine.COLUMNS + " from event where position <= ? order by position",
                row -> {
                    try {
                        out.write(
                                chosen.has(row.getLong("position"))
                                        ? "="
                                        : Leaf.of(EventLine.of(row)).inner(" "));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                last);
    }
}
