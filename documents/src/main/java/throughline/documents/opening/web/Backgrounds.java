package throughline.documents.opening.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Colours;

/** The colours behind the elements of a page, from its attributes and from the classes that Excel puts on the clipboard. */
final class Backgrounds {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)\\s*$");
    private static final Pattern BACKGROUND =
            Pattern.compile("(?i)(?:^|[;\\s])(?:mso-)?(?:background(?:-color)?|highlight)\\s*:\\s*([^;]+)");
    private static final Pattern RGB =
            Pattern.compile("(?i)rgba?\\(\\s*(\\d+)[\\s,]+(\\d+)[\\s,]+(\\d+)(?:[\\s,/]+([\\d.]+%?))?\\s*\\)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("red", "ff0000"),
            Map.entry("green", "008000"),
            Map.entry("lime", "00ff00"),
            Map.entry("limegreen", "32cd32"),
            Map.entry("lightgreen", "90ee90"),
            Map.entry("yellow", "ffff00"),
            Map.entry("orange", "ffa500"),
            Map.entry("gold", "ffd700"),
            Map.entry("blue", "0000ff"),
            Map.entry("lightblue", "add8e6"),
            Map.entry("aqua", "00ffff"),
            Map.entry("cyan", "00ffff"),
            Map.entry("navy", "000080"),
            Map.entry("teal", "008080"),
            Map.entry("fuchsia", "ff00ff"),
            Map.entry("purple", "800080"),
            Map.entry("maroon", "800000"),
            Map.entry("olive", "808000"),
            Map.entry("gray", "808080"),
            Map.entry("grey", "808080"),
            Map.entry("silver", "c0c0c0"),
            Map.entry("lightgray", "d3d3d3"),
            Map.entry("lightgrey", "d3d3d3"),
            Map.entry("pink", "ffc0cb"),
            Map.entry("tomato", "ff6347"),
            Map.entry("black", "000000"));

    private final Map<String, String> classes = new HashMap<>();

    Backgrounds(Document page) {
        for (var style : page.select("style")) {
            var rules = RULE.matcher(style.data().replaceAll("(?s)<!--|-->|/\\*.*?\\*/", ""));
            while (rules.find()) {
                var shade = ofStyle(rules.group(2));
                for (var selector : rules.group(1).split(",")) {
                    var name = CLASS.matcher(selector.strip());
                    if (shade != null && name.find()) {
                        classes.put(name.group(1), shade);
                    }
                }
            }
        }
    }

    /** Behind a cell: its own, that of all its text, or that of its row. */
    @Nullable
    String behind(Element cell) {
        var own = of(cell);
        if (own == null) {
            var text = cell.text().strip();
            own = text.isEmpty()
                    ? null
                    : cell.select("*").stream()
                            .filter(each -> each != cell && each.text().strip().equals(text))
                            .map(this::of)
                            .filter(shade -> shade != null)
                            .findFirst()
                            .orElse(null);
        }
        var row = cell.parent();
        return own == null && row != null ? Colours.seen(of(row)) : Colours.seen(own);
    }

    private @Nullable String of(Element element) {
        var style = ofStyle(element.attr("style"));
        if (style != null) {
            return style;
        }
        var attribute = colour(element.attr("bgcolor"));
        if (attribute != null) {
            return attribute;
        }
        return element.classNames().stream()
                .map(classes::get)
                .filter(shade -> shade != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String ofStyle(String style) {
        var found = BACKGROUND.matcher(style);
        @Nullable String last = null;
        while (found.find()) {
            var colour = colour(found.group(1));
            last = colour == null ? last : colour;
        }
        return last;
    }

    private static @Nullable String colour(String written) {
        var rgb = RGB.matcher(written);
        if (rgb.find()) {
            var seen = rgb.group(4);
            return seen != null && seen.matches("0(\\.0*)?%?")
                    ? null
                    : Colours.of(part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3)));
        }
        for (var word : written.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (word.matches("#[0-9a-f]{3}")) {
                word = "#" + word.charAt(1) + word.charAt(1) + word.charAt(2) + word.charAt(2) + word.charAt(3)
                        + word.charAt(3);
            }
            var shade = word.startsWith("#") ? Colours.hex(word) : NAMED.get(word);
            if (shade != null) {
                return shade;
            }
        }
        return null;
    }

    private static double part(String number) {
        return number.length() > 3 ? 1 : Math.min(255, Integer.parseInt(number)) / 255.0;
    }
}
