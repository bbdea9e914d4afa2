package throughline.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One tag of a report, from {@code <} to {@code >}. */
final class Tag {
    private static final Set<String> REFUSED = Set.of(
            "script",
            "template",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "noscript",
            "textarea",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "base",
            "select",
            "listing");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|xlink:href|src|srcset|action|formaction|data|poster)=\"?(.*)");
    private static final Pattern HARMLESS = Pattern.compile("(?:#|https?://|mailto:|data:image/).*");

    private Tag() {}

    static void refuseWhatCouldRunOrHide(String tag) {
        var name = name(tag);
        if (REFUSED.contains(name)) {
            throw new Mismatch("it holds a <" + name + ">, which no report has");
        }
        for (var attribute : attributes(tag)) {
            var plain = attribute.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]", "");
            if (plain.startsWith("on") || plain.contains("javascript:")) {
                throw new Mismatch("it holds a script (" + Say.shown(attribute) + ")");
            } else if (plain.startsWith("http-equiv=\"refresh") || plain.equals("hidden")) {
                throw new Mismatch("it holds “" + Say.shown(attribute) + "”, which no report has");
            }
            var address = ADDRESS.matcher(plain);
            if (address.matches() && !HARMLESS.matcher(address.group(1)).matches()) {
                throw new Mismatch("it leads to “" + Say.shown(address.group(1)) + "”, which no report does");
            }
        }
    }

    static String name(String tag) {
        int from = tag.charAt(1) == '/' ? 2 : 1;
        int to = from;
        while (to < tag.length() && " \t\r\n\f/>".indexOf(tag.charAt(to)) < 0) {
            to++;
        }
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Name and value of each, whether or not anything stands between two of them. */
    private static List<String> attributes(String tag) {
        List<String> attributes = new ArrayList<>();
        var one = new StringBuilder();
        char quote = 0;
        for (char c : tag.substring(0, tag.length() - 1).toCharArray()) {
            boolean quoted = quote != 0;
            if (quoted && c == quote) {
                quote = 0;
            } else if (!quoted && (c == '"' || c == '\'')) {
                quote = c;
            }
            boolean ends = quote == 0 && (quoted || " \t\r\n\f/".indexOf(c) >= 0);
            if (ends) {
                attributes.add(one.toString());
                one.setLength(0);
            } else if (quoted || quote == 0) {
                one.append(c);
            } else {
                one.append('"');
            }
        }
        attributes.add(one.toString());
        return attributes.stream()
                .filter(attribute -> !attribute.isEmpty() && !attribute.startsWith("<"))
                .toList();
    }
}
