package throughline.views;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.query.view.View;

/** A view's second set of tables, beside the one that readers see. */
final class SecondSet {
    static final String SUFFIX = "__next";

    private final JdbcTemplate jdbc;
    private final View view;

    SecondSet(JdbcTemplate jdbc, View view) {
        this.jdbc = jdbc;
        this.view = view;
    }

    void create() {
        drop();
        each("create table views.%1$s__next (like views.%1$s including all)");
    }

    void drop() {
        each("drop table if exists views.%1$s__next");
    }

    /** So that the first readers do not meet tables of which the planner knows nothing. */
    void analyse() {
        each("analyze views.%1$s__next");
    }

    /** Rows that stand in both sets. */
    long same() {
        return count("select * from views.%1$s intersect all select * from views.%1$s__next");
    }

    long onlyBefore() {
        return count("select * from views.%1$s except all select * from views.%1$s__next");
    }

    long onlyNow() {
        return count("select * from views.%1$s__next except all select * from views.%1$s");
    }

    /** Inside one transaction: a reader sees the old tables or the new ones, and never none. */
    void swap() {
        // All at once, since a reader of two tables must not find one of them taken and wait for the other for ever.
        jdbc.execute("lock table "
                + view.tables().stream().map(table -> "views." + table).collect(Collectors.joining(", "))
                + " in access exclusive mode");
        each("drop table views.%1$s");
        each("alter table views.%1$s__next rename to %1$s");
    }

    private long count(String rows) {
        return view.tables().stream()
                .mapToLong(table -> {
                    var count = jdbc.queryForObject(
                            "select count(*) from (" + rows.formatted(table) + ") as found", Long.class);
                    return count == null ? 0 : count;
                })
                .sum();
    }

    private void each(String statement) {
        view.tables().forEach(table -> jdbc.execute(statement.formatted(table)));
    }
}
