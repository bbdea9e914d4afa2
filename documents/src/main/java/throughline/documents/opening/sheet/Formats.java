package throughline.documents.opening.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Colours;
import throughline.documents.opening.office.Theme;
import throughline.documents.opening.office.Tree;

/** How the cells of a workbook look: their colour, whether they are bold, and how their numbers are written. */
final class Formats {
    /** The format that follows the reader's own country, which here is Great Britain. */
    private static final Map<Integer, String> BRITISH =
            Map.of(14, "dd/mm/yyyy", 22, "dd/mm/yyyy hh:mm", 15, "dd-mmm-yy", 16, "dd-mmm", 17, "mmm-yy");

    /** @param size of its letters in points */
    record Look(@Nullable String shade, boolean bold, double size, int format) {}

    private static final Look PLAIN = new Look(null, false, 11, 0);

    private final Theme theme;
    private final List<Look> looks = new ArrayList<>();
    private final List<@Nullable String> rules = new ArrayList<>();
    private final Map<Integer, String> own = new HashMap<>();
    private final DataFormatter written = new DataFormatter(Locale.UK);
    private final boolean from1904;

    Formats(@Nullable Tree styles, Theme theme, boolean from1904) {
        this.theme = theme;
        this.from1904 = from1904;
        if (styles == null) {
            return;
        }
        all(styles, "numFmts", "numFmt")
                .forEach(each -> own.put(each.number("numFmtId", -1), each.attribute("formatCode", "General")));
        var fills = all(styles, "fills", "fill").stream().map(this::shade).toList();
        var fonts = all(styles, "fonts", "font");
        for (var each : all(styles, "cellXfs", "xf")) {
            int fill = each.number("fillId", 0);
            int font = each.number("fontId", 0);
            looks.add(new Look(
                    fill >= 0 && fill < fills.size() ? emptyIsNone(fills.get(fill)) : null,
                    font >= 0 && font < fonts.size() && on(fonts.get(font).first("b")),
                    font >= 0 && font < fonts.size() ? size(fonts.get(font)) : 11,
                    each.number("numFmtId", 0)));
        }
        for (var each : all(styles, "dxfs", "dxf")) {
            var fill = each.first("fill");
            rules.add(fill == null ? null : ofRule(fill));
        }
    }

    private static @Nullable String emptyIsNone(String shade) {
        return shade.isEmpty() ? null : shade;
    }

    private static List<Tree> all(Tree styles, String group, String each) {
        var found = styles.first(group);
        return found == null ? List.of() : found.all(each).toList();
    }

    private static boolean on(@Nullable Tree flag) {
        return flag != null && flag.on();
    }

    private static double size(Tree font) {
        var size = font.first("sz");
        try {
            return size == null ? 11 : Double.parseDouble(size.attribute("val", "11"));
        } catch (NumberFormatException noSize) {
            return 11;
        }
    }

    Look look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : PLAIN;
    }

    /** The size of most letters. */
    double usualSize() {
        return look(0).size();
    }

    /** The colour that a rule gives to a cell; absent where it gives none. */
    @Nullable
    String ofRule(int number) {
        return number >= 0 && number < rules.size() ? rules.get(number) : null;
    }

    private String shade(Tree fill) {
        var pattern = fill.first("patternFill");
        if (pattern == null) {
            var stop = fill.walk().filter(each -> each.is("color")).findFirst().orElse(null);
            var shade = stop == null ? null : Colours.seen(colour(stop));
            return shade == null ? "" : shade;
        }
        if (!pattern.attribute("patternType", "").equals("solid")) {
            return "";
        }
        var ink = pattern.first("fgColor");
        var shade = ink == null ? null : Colours.seen(colour(ink));
        return shade == null ? "" : shade;
    }

    /** In the fill of a rule, what is behind is the colour that shows. */
    private @Nullable String ofRule(Tree fill) {
        var pattern = fill.first("patternFill");
        var behind = pattern == null ? null : pattern.first("bgColor");
        if (behind == null && pattern != null) {
            behind = pattern.first("fgColor");
        }
        return behind == null ? null : Colours.seen(colour(behind));
    }

    private @Nullable String colour(Tree colour) {
        var base = base(colour);
        if (base == null) {
            return null;
        }
        double tint;
        try {
            tint = Double.parseDouble(colour.attribute("tint", "0"));
        } catch (NumberFormatException noTint) {
            tint = 0;
        }
        return tint < 0 ? Colours.darker(base, -tint) : tint > 0 ? Colours.lighter(base, tint) : base;
    }

    private @Nullable String base(Tree colour) {
        var plain = colour.attribute("rgb");
        if (plain != null) {
            return Colours.hex(plain);
        }
        if (colour.attribute("theme") != null) {
            return theme.numbered(colour.number("theme", -1));
        }
        var known = HSSFColor.getIndexHash().get(colour.number("indexed", -1));
        return known == null
                ? null
                : Colours.of(
                        known.getTriplet()[0] / 255.0, known.getTriplet()[1] / 255.0, known.getTriplet()[2] / 255.0);
    }

    /** A number as the sheet shows it. */
    String written(double number, int style) {
        int format = look(style).format();
        var code = own.get(format);
        if (code == null) {
            var british = BRITISH.get(format);
            code = british != null ? british : BuiltinFormats.getBuiltinFormat(Math.max(0, format));
        }
        if (code.isBlank() || code.startsWith("reserved")) {
            code = "General";
        }
        if (DateUtil.isADateFormat(format, code) && !DateUtil.isValidExcelDate(number)) {
            code = "General";
        }
        return written.formatRawCellContents(number, format == 14 || format == 22 ? 200 : format, code, from1904);
    }
}
