package throughline.documents.made;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.Column;

/** A plan as a Word document, laid out as partnerships do. */
public final class WordMade {
    private static final String BAND = "D9E2F3";
    private static final int ROWS_OF_A_PAGE = 6;

    private final AsWritten plan;
    private final Options options;
    private final List<Columns.Col> columns;
    private final Docx document = new Docx();

    private WordMade(AsWritten plan, Options options) {
        this.plan = plan;
        this.options = options;
        this.columns = Columns.of(plan, options);
    }

    public static byte[] of(AsWritten plan, Options options) {
        var made = new WordMade(plan, options);
        made.head();
        made.actions();
        made.legend();
        return made.document.bytes();
    }

    private void head() {
        if (plan.marking() != null) {
            document.head(Docx.paragraph("", plan.marking()));
        }
        document.foot("<w:p><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r><w:fldSimple w:instr=\" PAGE \">"
                + Docx.run("1") + "</w:fldSimple><w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>"
                + "<w:fldSimple w:instr=\" NUMPAGES \">" + Docx.run("3") + "</w:fldSimple></w:p>");
        document.styled("Heading1", plan.title()).text(plan.partnership());
        if (plan.period() != null) {
            document.text(plan.period());
        }
        if (plan.version() != null) {
            document.text(plan.version());
        }
        for (var section : plan.sections()) {
            if (section.key().equals("notes") && section.content() instanceof Content.Items items) {
                items.items().stream()
                        .map(item -> item instanceof Content.Words words ? words.text() : "")
                        .filter(text -> !text.isEmpty())
                        .forEach(document::text);
            }
        }
    }

    private void actions() {
        switch (options.layout()) {
            case TABLE_EACH, SUB_ROWS -> each(Integer.MAX_VALUE);
            case CUT_BY_PAGES -> each(ROWS_OF_A_PAGE);
            case FULL_WIDTH_ROWS, MERGED_COLUMN -> one();
            case LABEL_AND_VALUE -> blocks();
        }
    }

    private void each(int most) {
        for (var priority : plan.priorities()) {
            document.styled("Heading2", Columns.title(priority));
            var rows = priority.actions();
            for (int from = 0; from < rows.size(); from += most) {
                if (from > 0) {
                    document.pageBreak();
                }
                int to = (int) Math.min(rows.size(), (long) from + most);
                document.table(columns.size(), heading("") + body(rows.subList(from, to), ""));
                if (to == rows.size()) {
                    break;
                }
            }
        }
    }

    private void one() {
        boolean merged = options.layout() == Options.Layout.MERGED_COLUMN;
        var all =
                new StringBuilder(heading(merged ? options.headings().getOrDefault(Column.PRIORITY, "Priority") : ""));
        for (var priority : plan.priorities()) {
            var title = Columns.title(priority);
            if (!merged) {
                all.append(Docx.row(
                        false,
                        Docx.cell("<w:gridSpan w:val=\"" + columns.size() + "\"/>", BAND, List.of(title), false)));
            }
            all.append(body(priority.actions(), merged ? title : ""));
            if (merged && priority.actions().isEmpty()) {
                all.append(Docx.row(false, Docx.cell(title), Docx.cell("").repeat(columns.size())));
            }
        }
        document.table(Math.max(1, columns.size() + (merged ? 1 : 0)), all.toString());
    }

    private String heading(String first) {
        var cells = new ArrayList<String>();
        if (!first.isEmpty()) {
            cells.add(Docx.cell("", BAND, List.of(first), false));
        }
        columns.forEach(column -> cells.add(Docx.cell("", BAND, List.of(column.heading()), false)));
        return cells.isEmpty() ? "" : Docx.row(true, cells.toArray(String[]::new));
    }

    private String body(List<AsWritten.Row> rows, String priority) {
        var body = new StringBuilder();
        boolean first = true;
        for (var row : rows) {
            var merge = "<w:vMerge" + (first ? " w:val=\"restart\"" : "") + "/>";
            var before = priority.isEmpty() ? "" : Docx.cell(merge, "", first ? List.of(priority) : List.of(), false);
            body.append(
                    options.layout() == Options.Layout.SUB_ROWS ? subRows(row) : Docx.row(false, before + cells(row)));
            first = false;
        }
        return body.toString();
    }

    private String cells(AsWritten.Row row) {
        var cells = new StringBuilder();
        columns.forEach(column -> cells.append(cell(column, row, "", Columns.shown(column, row, options))));
        return cells.toString();
    }

    private String subRows(AsWritten.Row row) {
        var rows = new StringBuilder();
        int steps = Math.max(1, row.milestones().size());
        for (int step = 0; step < steps; step++) {
            var cells = new StringBuilder();
            for (var column : columns) {
                var texts = Columns.shown(column, row, options);
                if (column.column() == Column.MILESTONES) {
                    cells.append(cell(column, row, "", texts.isEmpty() ? texts : texts.subList(step, step + 1)));
                } else {
                    var merge = steps == 1 ? "" : "<w:vMerge" + (step == 0 ? " w:val=\"restart\"" : "") + "/>";
                    cells.append(cell(column, row, merge, step == 0 ? texts : List.of()));
                }
            }
            rows.append(Docx.row(false, cells.toString()));
        }
        return rows.toString();
    }

    private String cell(Columns.Col column, AsWritten.Row row, String merge, List<String> texts) {
        return Docx.cell(
                merge,
                Columns.shade(column, row, plan, options),
                texts,
                column.points()
                        && (column.column() != Column.MILESTONES || options.layout() != Options.Layout.SUB_ROWS));
    }

    private void blocks() {
        for (var priority : plan.priorities()) {
            document.styled("Heading2", Columns.title(priority));
            for (var row : priority.actions()) {
                var rows = new StringBuilder();
                for (var column : columns) {
                    rows.append(Docx.row(
                            false,
                            Docx.cell("", BAND, List.of(column.heading()), false),
                            cell(column, row, "", Columns.shown(column, row, options))));
                }
                document.table(2, rows.toString());
            }
        }
    }

    private void legend() {
        if (!options.legend()) {
            return;
        }
        if (!plan.statusKey().isEmpty() && options.ratings() != Options.Ratings.NONE) {
            document.styled("Heading2", "Key to ratings");
            var rows = new StringBuilder();
            for (var key : plan.statusKey()) {
                rows.append(Docx.row(
                        false,
                        Docx.cell("", Columns.colour(key.colour()), List.of(key.label()), false),
                        Docx.cell(key.meaning())));
            }
            document.table(2, rows.toString());
        }
        for (var section : plan.sections()) {
            if (section.key().equals("abbreviations") && section.content() instanceof Content.Fields fields) {
                document.styled("Heading2", "Abbreviations");
                for (var field : fields.fields()) {
                    if (field.content() instanceof Content.Words words) {
                        document.text(field.name() + " – " + words.text());
                    }
                }
            }
        }
    }
}
