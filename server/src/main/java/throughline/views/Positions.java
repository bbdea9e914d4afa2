package throughline.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each view has read, as the database has it: the same for every node. */
final class Positions {
    private final JdbcTemplate jdbc;

    Positions(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    Map<String, Long> all() {
        var positions = new HashMap<String, Long>();
        jdbc.query("select view, position from views.view_position", row -> {
            positions.put(row.getString(1), row.getLong(2));
        });
        return positions;
    }

    long of(String view) {
        return one("select position from views.view_position where view = ?", view);
    }

    /** Keeps every other writer of the view waiting until the transaction ends. */
    long hold(String view) {
        return one("select position from views.view_position where view = ? for update", view);
    }

    /** The withholding since which it may hold what it should not; 0 where there is none. */
    long staleSince(String view) {
        return one("select coalesce(stale_since, 0) from views.view_position where view = ?", view);
    }

    void move(String view, long position) {
        jdbc.update("update views.view_position set position = ? where view = ?", position, view);
    }

    /** @param began the head of the log when the rebuild began: a text withheld since then it may have read before */
    void rebuilt(String view, long position, long began) {
        jdbc.update("""
                update views.view_position set position = ?, rebuilt_at = now(),
                  stale_since = case when stale_since > ? then stale_since end
                where view = ?""", position, began, view);
    }

    /** Those that may hold what was hidden or withheld since they were built. */
    List<String> stale() {
        return jdbc.queryForList(
                "select view from views.view_position where stale_since is not null order by view", String.class);
    }

    private long one(String sql, String view) {
        var found = jdbc.queryForList(sql, Long.class, view);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no view “" + view + "”. The views are "
                    + String.join(", ", all().keySet().stream().sorted().toList()) + ".");
        }
        return found.getFirst();
    }
}
