package throughline.documents.opening.word;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Colours;
import throughline.documents.opening.office.Theme;
import throughline.documents.opening.office.Tree;

/** The colour behind a cell, a paragraph or a run of characters. */
final class Shading {
    private static final Map<String, String> MARKERS = Map.ofEntries(
            Map.entry("yellow", "ffff00"),
            Map.entry("green", "00ff00"),
            Map.entry("cyan", "00ffff"),
            Map.entry("magenta", "ff00ff"),
            Map.entry("blue", "0000ff"),
            Map.entry("red", "ff0000"),
            Map.entry("darkBlue", "000080"),
            Map.entry("darkCyan", "008080"),
            Map.entry("darkGreen", "008000"),
            Map.entry("darkMagenta", "800080"),
            Map.entry("darkRed", "800000"),
            Map.entry("darkYellow", "808000"),
            Map.entry("darkGray", "808080"),
            Map.entry("lightGray", "c0c0c0"),
            Map.entry("black", "000000"));

    private final Theme theme;

    Shading(Theme theme) {
        this.theme = theme;
    }

    /** @param properties of a cell, a paragraph or a run */
    @Nullable
    String behind(@Nullable Tree properties) {
        if (properties == null) {
            return null;
        }
        var marker = properties.first("highlight");
        if (marker != null && MARKERS.containsKey(marker.attribute("val", ""))) {
            return MARKERS.get(marker.attribute("val", ""));
        }
        var shading = properties.first("shd");
        return shading == null ? null : Colours.seen(of(shading));
    }

    private @Nullable String of(Tree shading) {
        var fill = theme.word(
                shading.attribute("themeFill"),
                shading.attribute("themeFillTint"),
                shading.attribute("themeFillShade"),
                shading.attribute("fill"));
        var ink = theme.word(
                shading.attribute("themeColor"),
                shading.attribute("themeTint"),
                shading.attribute("themeShade"),
                shading.attribute("color"));
        var pattern = shading.attribute("val", "clear").toLowerCase(Locale.ROOT);
        if (pattern.equals("solid")) {
            return ink == null ? "000000" : ink;
        }
        if (pattern.startsWith("pct")) {
            return Colours.mixed(
                    ink == null ? "000000" : ink, fill == null ? "ffffff" : fill, percent(pattern.substring(3)));
        }
        return fill;
    }

    private static double percent(String number) {
        try {
            return Math.clamp(Integer.parseInt(number) / 100.0, 0, 1);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
