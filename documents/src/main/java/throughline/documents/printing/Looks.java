package throughline.documents.printing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look, each look made once. */
final class Looks {
    private static final String INK = "0b0c0c";
    private static final String LINE = "b1b4b6";

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Looks(XSSFWorkbook book) {
        this.book = book;
        var font = book.getFontAt(0);
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle heading(int level) {
        return made.computeIfAbsent("heading " + level, key -> {
            var style = plain();
            style.setFont(font(level <= 1 ? 18 : level == 2 ? 14 : 11, true, INK));
            return style;
        });
    }

    XSSFCellStyle words() {
        return made.computeIfAbsent("words", key -> plain());
    }

    XSSFCellStyle columnHeading() {
        return made.computeIfAbsent("column", key -> {
            var style = lined(filled(plain(), "1d3557"));
            style.setFont(font(10, true, "ffffff"));
            return style;
        });
    }

    XSSFCellStyle cell(@Nullable String shade) {
        return made.computeIfAbsent("cell " + shade, key -> {
            var style = lined(plain());
            return shade == null ? style : filled(style, shade);
        });
    }

    /** A text that would else be taken for a formula when somebody edits its cell. */
    XSSFCellStyle quoted(XSSFCellStyle look) {
        return made.computeIfAbsent("quoted " + look.getIndex(), key -> {
            var style = book.createCellStyle();
            style.cloneStyleFrom(look);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle plain() {
        var style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String shade) {
        style.setFillForegroundColor(colour(shade));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle lined(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private XSSFFont font(int points, boolean bold, String ink) {
        var font = book.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(ink));
        return font;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex));
    }
}
