package throughline.documents.opening.word;

import java.util.Map;

/** Characters of picture fonts, as far as people put them into tables: ticks, crosses, boxes, arrows, bullets. */
final class Symbols {
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "\u25CF"),
            Map.entry(0x6E, "\u25A0"),
            Map.entry(0x6F, "\u25A1"),
            Map.entry(0x71, "\u2751"),
            Map.entry(0x76, "\u2756"),
            Map.entry(0x9F, "\u2022"),
            Map.entry(0xA7, "\u25AA"),
            Map.entry(0xA8, "\u2610"),
            Map.entry(0xD8, "\u27A2"),
            Map.entry(0xDF, "\u2190"),
            Map.entry(0xE0, "\u2192"),
            Map.entry(0xE8, "\u2794"),
            Map.entry(0xF0, "\u21E8"),
            Map.entry(0xFB, "\u2717"),
            Map.entry(0xFC, "\u2713"),
            Map.entry(0xFD, "\u2612"),
            Map.entry(0xFE, "\u2611"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x4F, "\u2717", 0x50, "\u2713", 0x51, "\u2612", 0x52, "\u2611", 0xA3, "\u2610");
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xB7, "\u2022"),
            Map.entry(0xB3, "\u2265"),
            Map.entry(0xA3, "\u2264"),
            Map.entry(0xB1, "\u00B1"),
            Map.entry(0xB0, "\u00B0"),
            Map.entry(0xAE, "\u2192"),
            Map.entry(0xAC, "\u2190"),
            Map.entry(0xAD, "\u2191"),
            Map.entry(0xAF, "\u2193"),
            Map.entry(0xDE, "\u21D2"),
            Map.entry(0x2D, "\u2212"));

    private Symbols() {}

    static String of(String font, String code) {
        int number;
        try {
            number = Integer.parseInt(code, 16);
        } catch (NumberFormatException noCode) {
            return "";
        }
        int low = number >= 0xF000 && number <= 0xF0FF ? number - 0xF000 : number;
        var known = switch (font) {
            case "Wingdings" -> WINGDINGS.get(low);
            case "Wingdings 2" -> WINGDINGS_2.get(low);
            case "Symbol" -> SYMBOL.get(low);
            default -> null;
        };
        if (known != null) {
            return known;
        }
        return Character.isValidCodePoint(number) && number >= 0x20 && !Character.isSurrogate((char) number)
                ? Character.toString(low >= 0x20 && low < 0x7F ? low : number)
                : "";
    }
}
