package throughline.documents.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import throughline.documents.paper.Paper;

/** One sheet of a workbook, written row by row, ready to be printed on landscape A4. */
final class SheetWriter {
    /** What one cell holds. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int ROOM = 170;
    private static final float LINE_POINTS = 13.5f;
    private static final float TALLEST_POINTS = 409;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final Looks looks;
    private int next;

    SheetWriter(XSSFWorkbook book, String name, Looks looks, Paper paper) {
        this.book = book;
        this.looks = looks;
        sheet = book.createSheet(name);
        var page = sheet.getPrintSetup();
        page.setPaperSize(PaperSize.A4_PAPER);
        page.setLandscape(true);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        var marking = literally(String.join(" · ", paper.heads()));
        var foot = literally(String.join(" · ", paper.feet()));
        sheet.getHeader().setCenter(marking);
        sheet.getFooter().setCenter("&8 " + (marking.isEmpty() ? "" : marking + "\n") + foot + "\nPage &P of &N");
    }

    private static String literally(String text) {
        return text.replace("&", "&&");
    }

    int row() {
        return next;
    }

    Looks looks() {
        return looks;
    }

    void widths(double[] shares) {
        for (int column = 0; column < shares.length; column++) {
            sheet.setColumnWidth(column, Math.min(255 * 256, (int) Math.round(shares[column] * ROOM * 256)));
        }
    }

    /** One text across the columns of the sheet. */
    void across(String text, XSSFCellStyle look, int columns) {
        var row = sheet.createRow(next);
        write(row, 0, text, look);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
        }
        float points = book.getFontAt(look.getFontIndex()).getFontHeightInPoints() * 1.35f;
        row.setHeightInPoints(Math.min(TALLEST_POINTS, points * lines(text, ROOM)));
        next++;
    }

    void empty() {
        next++;
    }

    /** A table that begins at the top: its headings stay in sight, and stand again on each page. */
    void table(List<List<String>> rows, List<List<Optional<String>>> shades) {
        var widths = Widths.of(rows, ROOM);
        widths(widths);
        rows(rows, shades, widths, 1);
        int columns = rows.getFirst().size();
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        book.setPrintArea(book.getSheetIndex(sheet), 0, columns - 1, 0, Math.max(next - 1, 0));
    }

    /** @param headings how many of the rows are headings; the shades begin at the row below them, one cell further left */
    void rows(List<List<String>> rows, List<List<Optional<String>>> shades, double[] widths, int headings) {
        for (int at = 0; at < rows.size(); at++) {
            var shade = at >= headings && at - headings < shades.size()
                    ? shades.get(at - headings)
                    : List.<Optional<String>>of();
            int offset = shade.isEmpty() ? 0 : rows.get(at).size() - shade.size();
            var rest = rows.get(at);
            while (rest.stream().anyMatch(text -> !text.isEmpty()) || rest == rows.get(at)) {
                var row = sheet.createRow(next++);
                int lines = 1;
                var left = new ArrayList<String>();
                for (int column = 0; column < rest.size(); column++) {
                    var text = rest.get(column);
                    int end = fits(text);
                    var look = at < headings
                            ? looks.columnHeading()
                            : looks.cell(
                                    column >= offset && !shade.isEmpty()
                                            ? shade.get(column - offset).orElse(null)
                                            : null);
                    write(row, column, text.substring(0, end), look);
                    left.add(text.substring(end));
                    lines = Math.max(lines, lines(text.substring(0, end), widths[column] * ROOM));
                }
                row.setHeightInPoints(Math.min(TALLEST_POINTS, lines * LINE_POINTS + 3));
                rest = left;
            }
        }
    }

    /** Where a text must end that is too long for a cell; its rest stands in the row below. */
    private static int fits(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text.length();
        }
        int end = LONGEST_TEXT;
        while (end > 1
                && (Character.isWhitespace(text.charAt(end))
                        || Character.isWhitespace(text.charAt(end - 1))
                        || Character.isLowSurrogate(text.charAt(end)))) {
            end--;
        }
        return end;
    }

    private void write(XSSFRow row, int column, String text, XSSFCellStyle look) {
        XSSFCell cell = row.createCell(column);
        boolean formula = !text.isEmpty() && "=+-@'\t".indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(formula ? looks.quoted(look) : look);
        if (!text.isEmpty()) {
            cell.setCellValue(new XSSFRichTextString(unread(text)));
        }
    }

    /** {@code _x0041_} in a text is those seven characters; unescaped, a workbook reads it as “A”. */
    private static String unread(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static int lines(String text, double width) {
        double across = Math.max(width * 1.02 - 1, 1);
        return (int) Math.max(
                1,
                text.lines()
                        .mapToDouble(line -> Math.ceil(Math.max(line.length(), 1) / across))
                        .sum());
    }
}
