package throughline.documents.made;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;

/** A plan as a CSV file: title and period above, the priority in the first column of each row. */
public final class CsvMade {
    private CsvMade() {}

    public static byte[] of(AsWritten plan, Options options) {
        return of(plan, options, ',', StandardCharsets.UTF_8);
    }

    public static byte[] of(AsWritten plan, Options options, char delimiter, Charset charset) {
        var columns = Columns.of(plan, options);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(plan.title()));
        rows.add(List.of(plan.partnership()));
        if (plan.marking() != null) {
            rows.add(List.of(plan.marking()));
        }
        rows.add(List.of(""));
        var head = new ArrayList<String>();
        head.add(options.headings().getOrDefault(Column.PRIORITY, "Priority"));
        columns.forEach(column -> head.add(column.heading()));
        rows.add(head);
        for (var priority : plan.priorities()) {
            for (var row : priority.actions()) {
                var cells = new ArrayList<String>();
                cells.add(Columns.title(priority));
                columns.forEach(column -> cells.add(column.texts().apply(row).stream()
                        .map(text -> column.points() ? "• " + text : text)
                        .collect(Collectors.joining("\n"))));
                rows.add(cells);
            }
            if (priority.actions().isEmpty()) {
                var cells = new ArrayList<>(List.of(Columns.title(priority)));
                columns.forEach(column -> cells.add(""));
                rows.add(cells);
            }
        }
        return rows.stream()
                .map(row -> row.stream().map(CsvMade::quoted).collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
