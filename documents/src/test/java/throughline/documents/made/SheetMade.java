package throughline.documents.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.Column;

/**
 * A plan as an Excel workbook. A table for each priority is a sheet for each; a merged column is merged down; full-width
 * rows are merged across; sub-rows have a row for each milestone.
 */
public final class SheetMade {
    private static final String BAND = "D9E2F3";
    private static final int LETTERS_OF_A_LINE = 38;
    private static final int WIDTH = 12_000;

    private final AsWritten plan;
    private final Options options;
    private final List<Columns.Col> columns;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private SheetMade(AsWritten plan, Options options) {
        this.plan = plan;
        this.options = options;
        this.columns = Columns.of(plan, options);
    }

    public static byte[] of(AsWritten plan, Options options) {
        var made = new SheetMade(plan, options);
        made.actions();
        made.legend();
        try (made.workbook) {
            var out = new ByteArrayOutputStream();
            made.workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void actions() {
        boolean sheetEach = options.layout() == Options.Layout.TABLE_EACH;
        var sheet = sheet("Plan on a page");
        head(sheet);
        int number = 0;
        if (!sheetEach) {
            skip(sheet);
        }
        boolean merged = options.layout() == Options.Layout.MERGED_COLUMN;
        if (!sheetEach && options.layout() != Options.Layout.LABEL_AND_VALUE) {
            heading(sheet, merged ? options.headings().getOrDefault(Column.PRIORITY, "Priority") : "");
        }
        for (var priority : plan.priorities()) {
            if (sheetEach) {
                sheet = sheet("Priority " + ++number);
                across(sheet, Columns.title(priority), true);
                heading(sheet, "");
            } else if (!merged) {
                across(sheet, Columns.title(priority), true);
            }
            int from = next(sheet);
            priority.actions().forEach(new Writing(sheet, merged ? Columns.title(priority) : "")::row);
            if (merged && priority.actions().isEmpty()) {
                put(sheet, next(sheet), 0, Columns.title(priority), "", false);
            }
            if (merged && priority.actions().size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(from, next(sheet) - 1, 0, 0));
            }
        }
    }

    private void head(XSSFSheet sheet) {
        if (plan.marking() != null) {
            sheet.getHeader().setCenter(plan.marking());
        }
        sheet.getFooter().setRight("Page &P of &N");
        across(sheet, plan.title(), true);
        put(sheet, next(sheet), 0, plan.partnership(), "", false);
        if (plan.period() != null) {
            put(sheet, next(sheet), 0, plan.period(), "", false);
        }
        if (plan.version() != null) {
            put(sheet, next(sheet), 0, plan.version(), "", false);
        }
    }

    private void across(XSSFSheet sheet, String text, boolean bold) {
        int row = next(sheet);
        put(sheet, row, 0, text, BAND, bold);
        int last = Math.max(1, columns.size() - 1);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
    }

    private void heading(XSSFSheet sheet, String first) {
        if (columns.isEmpty()) {
            return;
        }
        int row = next(sheet);
        int at = 0;
        if (!first.isEmpty()) {
            put(sheet, row, at++, first, BAND, true);
        }
        for (var column : columns) {
            put(sheet, row, at++, column.heading(), BAND, true);
        }
    }

    /** Writes the rows of one priority. */
    private final class Writing {
        private final XSSFSheet sheet;
        private String priority;

        Writing(XSSFSheet sheet, String priority) {
            this.sheet = sheet;
            this.priority = priority;
        }

        void row(AsWritten.Row row) {
            switch (options.layout()) {
                case LABEL_AND_VALUE -> labels(row);
                case SUB_ROWS -> subRows(row);
                case TABLE_EACH, FULL_WIDTH_ROWS, MERGED_COLUMN, CUT_BY_PAGES -> plain(row);
            }
        }

        private void plain(AsWritten.Row row) {
            int number = next(sheet);
            int at = 0;
            if (options.layout() == Options.Layout.MERGED_COLUMN) {
                put(sheet, number, at++, priority, "", true);
                priority = "";
            }
            for (var column : columns) {
                put(sheet, number, at++, text(column, row), Columns.shade(column, row, plan, options), false);
            }
        }

        private void labels(AsWritten.Row row) {
            skip(sheet);
            for (var column : columns) {
                int number = next(sheet);
                put(sheet, number, 0, column.heading(), BAND, true);
                put(sheet, number, 1, text(column, row), Columns.shade(column, row, plan, options), false);
            }
        }

        private void subRows(AsWritten.Row row) {
            int from = next(sheet);
            int steps = Math.max(1, row.milestones().size());
            for (int step = 0; step < steps; step++) {
                int number = next(sheet);
                for (int at = 0; at < columns.size(); at++) {
                    var column = columns.get(at);
                    boolean milestones = column.column() == Column.MILESTONES;
                    var text = milestones
                            ? (row.milestones().isEmpty()
                                    ? ""
                                    : row.milestones().get(step))
                            : step == 0 ? text(column, row) : "";
                    put(sheet, number, at, text, Columns.shade(column, row, plan, options), false);
                }
            }
            for (int at = 0; at < columns.size() && steps > 1; at++) {
                if (columns.get(at).column() != Column.MILESTONES) {
                    sheet.addMergedRegion(new CellRangeAddress(from, from + steps - 1, at, at));
                }
            }
        }

        private String text(Columns.Col column, AsWritten.Row row) {
            var texts = Columns.shown(column, row, options);
            return column.points()
                    ? String.join("\n", texts.stream().map(text -> "• " + text).toList())
                    : String.join("\n", texts);
        }
    }

    private void legend() {
        if (!options.legend()) {
            return;
        }
        XSSFSheet sheet = null;
        if (!plan.statusKey().isEmpty() && options.ratings() != Options.Ratings.NONE) {
            sheet = sheet("Key");
            put(sheet, next(sheet), 0, "Key to ratings", "", true);
            for (var key : plan.statusKey()) {
                int row = next(sheet);
                put(sheet, row, 0, key.label(), Columns.colour(key.colour()), false);
                put(sheet, row, 1, key.meaning(), "", false);
            }
        }
        for (var section : plan.sections()) {
            if (section.key().equals("abbreviations") && section.content() instanceof Content.Fields fields) {
                sheet = sheet("Abbreviations");
                for (var field : fields.fields()) {
                    int row = next(sheet);
                    put(sheet, row, 0, field.name(), "", true);
                    put(sheet, row, 1, field.content() instanceof Content.Words words ? words.text() : "", "", false);
                }
            }
        }
    }

    /** Printed across, and as small as it takes to bring all columns onto the page. */
    private XSSFSheet sheet(String name) {
        var sheet = workbook.createSheet(name);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private static int next(XSSFSheet sheet) {
        return sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    }

    private static void skip(XSSFSheet sheet) {
        sheet.createRow(next(sheet));
    }

    private void put(XSSFSheet sheet, int row, int column, String text, String shade, boolean bold) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.createCell(column);
        sheet.setColumnWidth(column, WIDTH);
        cell.setCellStyle(style(shade, bold));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
            int lines = text.lines()
                    .mapToInt(each -> each.length() / LETTERS_OF_A_LINE + 1)
                    .sum();
            line.setHeightInPoints(Math.clamp(lines * 15L, line.getHeightInPoints(), 409f));
        }
    }

    private CellStyle style(String shade, boolean bold) {
        return styles.computeIfAbsent(shade + bold, none -> {
            var style = workbook.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            if (!shade.isEmpty()) {
                style.setFillForegroundColor(new XSSFColor(
                        new byte[] {part(shade, 0), part(shade, 2), part(shade, 4)},
                        workbook.getStylesSource().getIndexedColors()));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (bold) {
                var font = workbook.createFont();
                font.setBold(true);
                style.setFont(font);
            }
            return style;
        });
    }

    private static byte part(String shade, int from) {
        return (byte) Integer.parseInt(shade.substring(from, from + 2), 16);
    }
}
