package throughline.documents.reading;

import java.util.List;
import java.util.regex.Pattern;
import throughline.documents.plan.Column;
import throughline.documents.reading.Corrections.Use;

/** What a table is for, and why, in plain words. */
record TableUses(Use use, Kind kind, String why) {
    /** How a table is read. */
    enum Kind {
        ROWS,
        LABELS,
        RATINGS,
        ABBREVIATIONS,
        INDICATORS,
        TEXT,
        NOTHING
    }

    private static final Pattern CONTROL =
            Pattern.compile("(?i).*\\b(?:version|revision|document control|amendment|issue no)\\b.*");
    private static final Pattern RISK = Pattern.compile(
            "(?i).*\\b(?:likelihood|probability|inherent|residual|mitigation|mitigating|controls)\\b.*");

    static TableUses of(Understood table, Corrections corrections) {
        var kind = kind(table);
        var said = corrections.tables().get(table.table().number());
        if (said == null) {
            return kind;
        }
        var why = "You said so.";
        return switch (said) {
            case ACTIONS -> new TableUses(said, kind.kind == Kind.LABELS ? Kind.LABELS : Kind.ROWS, why);
            case SECTION -> new TableUses(said, kind.use == Use.SECTION ? kind.kind : Kind.TEXT, why);
            case LEFT_OUT -> new TableUses(said, Kind.NOTHING, why);
        };
    }

    private static TableUses kind(Understood table) {
        var grid = table.table().grid();
        if (grid.pieces().isEmpty()) {
            return new TableUses(Use.LEFT_OUT, Kind.NOTHING, "Nothing stands in it.");
        }
        if (Legends.isRatings(table)) {
            return new TableUses(Use.SECTION, Kind.RATINGS, "It says what each rating means.");
        }
        if (Legends.isAbbreviations(table)) {
            return new TableUses(Use.SECTION, Kind.ABBREVIATIONS, "It says what abbreviations stand for.");
        }
        if (LabelTables.isOne(grid)) {
            return new TableUses(
                    Use.ACTIONS, Kind.LABELS, "Each of its rows names a part of an action and says it beside it.");
        }
        var headings = table.first().headings().headings();
        if (any(headings, CONTROL) && !table.first().has(Column.LEAD)) {
            return new TableUses(
                    Use.SECTION, Kind.TEXT, "It is about the document itself; it is kept as text of the plan.");
        }
        if (any(headings, RISK)
                && headings.stream()
                        .noneMatch(heading -> Words.plain(heading).matches("actions?|action required|progress.*"))) {
            return new TableUses(Use.SECTION, Kind.TEXT, "It is about risks; it is kept as text of the plan.");
        }
        if (Indicators.isOne(table)) {
            return new TableUses(
                    Use.SECTION,
                    Kind.INDICATORS,
                    "Its columns are those of indicators: what is measured, and figures.");
        }
        if (table.holdsActions()) {
            return new TableUses(Use.ACTIONS, Kind.ROWS, why(table));
        }
        return new TableUses(
                Use.SECTION,
                Kind.TEXT,
                table.first().has(Column.TEXT)
                        ? "It has no column that says who, when or how far; it is kept as text of the plan."
                        : "No column of it says what is to be done; it is kept as text of the plan.");
    }

    private static boolean any(List<String> headings, Pattern pattern) {
        return headings.stream().anyMatch(heading -> pattern.matcher(heading).matches());
    }

    private static String why(Understood table) {
        var part = table.parts().stream()
                .filter(one -> one.has(Column.TEXT))
                .findFirst()
                .orElse(table.first());
        var names = part.columns().stream()
                .filter(column -> column.column() != Column.OTHER && column.column() != Column.LEFT_OUT)
                .map(column -> column.column().heading())
                .toList();
        if (part.headings().headings().stream().allMatch(String::isBlank)) {
            return "It has no headings, but what stands in it looks like " + String.join(", ", names) + ".";
        }
        return "It has columns for " + String.join(", ", names) + ".";
    }
}
