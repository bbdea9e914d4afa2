package throughline.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows written to the tables that readers see, or to a second set beside them. Writes happen in their order; equal
 * statements that follow each other may travel together. Not to be shared between threads.
 */
public final class TableRows implements Rows {
    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");
    /** By suffix; views have a few fixed statements each. */
    private static final Map<String, Map<String, String>> NAMED = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;
    private final String suffix;
    private final int together;
    private final Map<String, String> named;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private String statement = "";
    private boolean mayMiss;

    private TableRows(JdbcTemplate jdbc, String suffix, int together) {
        this.jdbc = jdbc;
        this.suffix = suffix;
        this.together = together;
        named = NAMED.computeIfAbsent(suffix, any -> new ConcurrentHashMap<>());
    }

    /** Every write is in the database when it returns, so that a failure belongs to its event. */
    public static TableRows immediate(JdbcTemplate jdbc, String suffix) {
        return new TableRows(jdbc, suffix, 1);
    }

    /** Writes wait for each other until {@link #flush}. */
    public static TableRows batched(JdbcTemplate jdbc, String suffix) {
        return new TableRows(jdbc, suffix, 500);
    }

    @Override
    public void write(String sql, @Nullable Object... values) {
        add(sql, false, values);
    }

    @Override
    public void writeIfAny(String sql, @Nullable Object... values) {
        add(sql, true, values);
    }

    private void add(String sql, boolean missing, @Nullable Object... values) {
        if (!sql.equals(statement) || waiting.size() >= together) {
            flush();
            statement = sql;
            mayMiss = missing;
        }
        waiting.add(values);
        if (together == 1) {
            flush();
        }
    }

    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var batch = List.copyOf(waiting);
        waiting.clear();
        if (batch.size() == 1) {
            check(jdbc.update(table(statement), batch.getFirst()));
        } else {
            for (var count : jdbc.batchUpdate(table(statement), batch)) {
                check(count);
            }
        }
    }

    private void check(int count) {
        if (count == 0 && !mayMiss) {
            throw new IllegalStateException(
                    "The entry refers to something that the view does not know: " + statement.strip());
        }
    }

    private String table(String sql) {
        return named.computeIfAbsent(
                sql, text -> TABLE.matcher(text).replaceAll(found -> "views." + found.group(1) + suffix));
    }
}
