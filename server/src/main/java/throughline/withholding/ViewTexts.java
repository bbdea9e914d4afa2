package throughline.withholding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.withholding.Copies;

/** The texts in the tables of the views, whichever tables and columns those are. */
final class ViewTexts {
    private static final int SHORT = 4;

    private record Column(String table, String name, String type) {
        boolean isText() {
            return type.equals("text");
        }

        boolean isList() {
            return type.equals("_text");
        }
    }

    private final JdbcClient jdbc;

    ViewTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before any of their rows, as every other writer of the views does: else two of them wait for each other. */
    void hold() {
        jdbc.sql("select view from views.view_position order by view for update")
                .query(String.class)
                .list();
    }

    void replace(Copies.Gone gone) {
        var words = gone.text().words();
        if (words != null && !words.isBlank()) {
            tables().forEach((table, columns) -> replace(table, columns, words, gone));
        }
    }

    private void replace(String table, List<Column> columns, String words, Copies.Gone gone) {
        var texts = columns.stream().filter(column -> column.isText() || column.isList()).toList();
        if (texts.isEmpty() || table.equals("view_position")) {
            return;
        }
        // A short word would be taken out of the middle of others.
        var shape = words.length() < SHORT ? Shape.EQUAL : Shape.WITHIN;
        jdbc.sql("update views.%s set %s where (%s) and %s".formatted(
                        table,
                        texts.stream().map(shape::set).collect(Collectors.joining(", ")),
                        texts.stream().map(shape::holds).collect(Collectors.joining(" or ")),
                        near(columns)))
                .param("words", words)
                .param("instead", gone.instead())
                .param("partnership", gone.text().partnershipId().value())
                .update();
    }

    private static String near(List<Column> columns) {
        var names = columns.stream().map(Column::name).toList();
        if (names.contains("partnership_id")) {
            return "partnership_id = :partnership";
        }
        return names.contains("plan_id")
                ? "plan_id in (select plan_id from event where type = 'PlanOpened' and partnership_id = :partnership)"
                : "cast(:partnership as uuid) is not null";
    }

    private enum Shape {
        EQUAL("case %1$s when :words then :instead else %1$s end", "%1$s = :words"),
        WITHIN("replace(%1$s, :words, :instead)", "strpos(%1$s, :words) > 0");

        private final String set;
        private final String holds;

        Shape(String set, String holds) {
            this.set = set;
            this.holds = holds;
        }

        String set(Column column) {
            var value = column.isText()
                    ? set.formatted(column.name())
                    : "case when %1$s is not null then array(select %2$s from unnest(%1$s) with ordinality one (said, nr) order by nr) end"
                            .formatted(column.name(), set.formatted("said"));
            return column.name() + " = " + value;
        }

        String holds(Column column) {
            return column.isText()
                    ? holds.formatted(column.name())
                    : "exists (select from unnest(%s) said where %s)".formatted(column.name(), holds.formatted("said"));
        }
    }

    /** Not those that a rebuild fills: what it took too early it takes again. */
    private Map<String, List<Column>> tables() {
        return jdbc
                .sql("""
                        select table_name, column_name, udt_name from information_schema.columns
                        where table_schema = 'views' and table_name not like '%\\_\\_next'""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::table));
    }
}
