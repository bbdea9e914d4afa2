package throughline.documents.opening.office;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named colours of an office file, and how lighter and darker ones are made of them. */
public final class Theme {
    private static final List<String> BY_NUMBER = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("background1", "lt1"),
            Map.entry("background2", "lt2"),
            Map.entry("light1", "lt1"),
            Map.entry("light2", "lt2"),
            Map.entry("text1", "dk1"),
            Map.entry("text2", "dk2"),
            Map.entry("dark1", "dk1"),
            Map.entry("dark2", "dk2"),
            Map.entry("hyperlink", "hlink"),
            Map.entry("followedHyperlink", "folHlink"));

    private final Map<String, String> colours = new HashMap<>(Map.of("lt1", "ffffff", "dk1", "000000"));

    public Theme(@Nullable Tree theme) {
        var scheme = theme == null ? null : theme.at("themeElements", "clrScheme");
        if (scheme != null) {
            for (var each : scheme.children()) {
                each.children().stream().findFirst().ifPresent(colour -> {
                    var written = colour.attribute("lastClr", colour.attribute("val", ""));
                    var shade = Colours.hex(written);
                    if (shade != null) {
                        colours.put(each.name(), shade);
                    }
                });
            }
        }
    }

    /** As Word names them: {@code accent6}, {@code background1}. */
    public @Nullable String named(String name) {
        return colours.get(OTHER_NAMES.getOrDefault(name, name));
    }

    /** As Excel numbers them. */
    public @Nullable String numbered(int number) {
        return number < 0 || number >= BY_NUMBER.size() ? null : colours.get(BY_NUMBER.get(number));
    }

    /** What an attribute of Word says, where a theme's colour may stand before a plain one. */
    public @Nullable String word(
            @Nullable String themed, @Nullable String tint, @Nullable String shade, @Nullable String plain) {
        var base = themed == null ? null : named(themed);
        if (base == null) {
            return plain == null ? null : Colours.hex(plain.toLowerCase(Locale.ROOT));
        }
        if (tint != null) {
            return Colours.lighter(base, 1 - share(tint));
        }
        return shade != null ? Colours.darker(base, 1 - share(shade)) : base;
    }

    private static double share(String hex) {
        try {
            return Integer.parseInt(hex, 16) / 255.0;
        } catch (NumberFormatException noShare) {
            return 1;
        }
    }
}
