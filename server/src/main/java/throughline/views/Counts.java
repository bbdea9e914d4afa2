package throughline.views;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.query.view.View;

/** Counts the events of the log against the rows of each view, at one moment. */
public final class Counts {
    private static final String COUNT = """
            select (select count(*) from event where type = any (?) and position <= view_position.position),
                   (select count(*) from views.%s), view_position.position
            from views.view_position where view = ?""";

    private final List<View> views;
    private final JdbcTemplate jdbc;

    Counts(List<View> views, DataSource database) {
        this.views = views;
        jdbc = new JdbcTemplate(database);
    }

    /** @param position that the view has read to */
    public record Count(String view, long position, long events, long rows) {
        public boolean equal() {
            return events == rows;
        }
    }

    public List<Count> all() {
        return views.stream().map(this::count).toList();
    }

    private Count count(View view) {
        var types = view.counts().stream().map(Class::getSimpleName).toArray(String[]::new);
        return jdbc.query(
                        COUNT.formatted(view.counted()),
                        (row, number) -> new Count(view.name(), row.getLong(3), row.getLong(1), row.getLong(2)),
                        types,
                        view.name())
                .getFirst();
    }
}
