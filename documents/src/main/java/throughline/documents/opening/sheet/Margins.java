package throughline.documents.opening.sheet;

import java.util.List;
import java.util.Set;

/** What is printed along the pages of a sheet, without page numbers, dates and names of files. */
final class Margins {
    private Margins() {}

    /** @param written each with {@code h} for the top or {@code f} for the bottom in front */
    static void add(List<String> written, Set<String> heads, Set<String> feet) {
        for (var each : written) {
            var parts = each.substring(1)
                    .replaceAll("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&[BIUESXY]|&\\d+", "")
                    .replaceAll("(?i)(page\\s*)?&P(\\s*(of|/)\\s*&N)?|&[NDTFAZGP]", "")
                    .split("&[LCR]|\n");
            for (var part : parts) {
                var text = part.replace("&&", "&").strip();
                if (!text.isEmpty()) {
                    (each.startsWith("h") ? heads : feet).add(text);
                }
            }
        }
    }
}
