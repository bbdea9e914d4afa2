package throughline.documents.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Column;

/** The columns that a plan needs, with what stands in each. */
final class Columns {
    /** @param points whether its texts have bullets */
    record Col(Column column, String heading, boolean points, Function<Row, List<String>> texts) {}

    private static final Map<String, String> COLOURS =
            Map.of("blue", "00B0F0", "green", "00B050", "amber", "FFC000", "red", "FF0000", "grey", "A6A6A6");

    private Columns() {}

    static List<Col> of(AsWritten plan, Options options) {
        var columns = new ArrayList<Col>();
        add(columns, options, Column.REF, false, row -> one(row.ref()));
        add(columns, options, Column.THEME, false, row -> one(row.theme()));
        add(columns, options, Column.TEXT, false, row -> one(row.text()));
        add(columns, options, Column.LEAD, false, row -> one(row.lead()));
        add(columns, options, Column.TIMESCALE, false, row -> one(row.timescale()));
        add(columns, options, Column.MILESTONES, true, Row::milestones);
        add(columns, options, Column.PROGRESS, false, row -> one(row.progress()));
        if (options.ratings() != Options.Ratings.NONE) {
            add(columns, options, Column.RATING, false, row -> one(row.rating()));
        }
        add(columns, options, Column.LINKS, true, Row::links);
        var rows = rows(plan).toList();
        rows.stream()
                .flatMap(row -> row.columns().keySet().stream())
                .distinct()
                .forEach(name -> columns.add(new Col(
                        Column.OTHER, name, false, row -> one(row.columns().get(name)))));
        columns.removeIf(column ->
                rows.stream().allMatch(row -> column.texts().apply(row).isEmpty()));
        return columns;
    }

    static Stream<Row> rows(AsWritten plan) {
        return plan.priorities().stream().flatMap(priority -> priority.actions().stream());
    }

    private static void add(
            List<Col> columns, Options options, Column column, boolean points, Function<Row, List<String>> texts) {
        columns.add(new Col(column, options.headings().getOrDefault(column, column.heading()), points, texts));
    }

    private static List<String> one(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    static String title(AsWritten.Priority priority) {
        return priority.ref() == null ? priority.title() : priority.ref() + " " + priority.title();
    }

    /** What a cell says; nothing where a rating is only a colour. */
    static List<String> shown(Col column, Row row, Options options) {
        return column.column() == Column.RATING && options.ratings() == Options.Ratings.SHADE
                ? List.of()
                : column.texts().apply(row);
    }

    /** The colour behind a cell; empty where there is none. */
    static String shade(Col column, Row row, AsWritten plan, Options options) {
        boolean shaded = options.ratings() == Options.Ratings.SHADE || options.ratings() == Options.Ratings.BOTH;
        if (column.column() != Column.RATING || !shaded) {
            return "";
        }
        return plan.statusKey().stream()
                .filter(key -> Objects.equals(key.label(), row.rating()))
                .map(key -> colour(key.colour()))
                .findFirst()
                .orElse("");
    }

    static String colour(String name) {
        return COLOURS.getOrDefault(name, "");
    }

    /** Which ones a person may rate: every second, in turn. */
    static AsWritten rated(AsWritten plan) {
        var key = List.of(
                new AsWritten.Key("Complete", "blue", "Delivered and evidenced"),
                new AsWritten.Key("Green", "green", "On track"),
                new AsWritten.Key("Amber", "amber", "At risk of delay"),
                new AsWritten.Key("Red", "red", "Off track"));
        int[] turn = {0};
        var priorities = plan.priorities().stream()
                .map(priority -> new AsWritten.Priority(
                        priority.ref(),
                        priority.title(),
                        priority.more(),
                        priority.actions().stream()
                                .map(row -> rated(row, key, turn))
                                .toList()))
                .toList();
        return new AsWritten(
                plan.source(),
                plan.title(),
                plan.partnership(),
                plan.period(),
                plan.version(),
                plan.marking(),
                key,
                priorities,
                plan.sections());
    }

    private static Row rated(Row row, List<AsWritten.Key> key, int[] turn) {
        var rating = turn[0]++ % 6 == 5 ? null : key.get(turn[0] % 4).label();
        return new Row(
                row.ref(),
                row.theme(),
                row.text(),
                row.lead(),
                row.timescale(),
                row.milestones(),
                row.progress(),
                rating,
                row.links(),
                row.columns());
    }
}
