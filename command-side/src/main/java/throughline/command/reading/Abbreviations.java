package throughline.command.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what a document says its abbreviations stand for. */
public final class Abbreviations {
    private static final Pattern IN_TEXT = Pattern.compile(
            "((?:[\\p{L}\\d][\\p{L}\\d'’/-]*|&)(?:\\s(?:[\\p{L}\\d][\\p{L}\\d'’/-]*|&)){1,9})\\s\\((\\p{Lu}[\\p{Lu}&]{1,8})s?\\)");
    private static final Pattern SMALL = Pattern.compile("(?i)and|of|for|the|in|to|on|&|a|with|at");

    private Abbreviations() {}

    /**
     * The document's own list wins over what is expanded in its text, and that over a name with its abbreviation in
     * brackets.
     *
     * @param document in the form {@code plan-as-written/1}
     */
    public static Glossary of(JsonNode document) {
        var expansions = new LinkedHashMap<String, String>();
        take(document.path("abbreviations"), expansions);
        take(document.path("other").path("expandedInText"), expansions);
        takeFromText(document, expansions);
        return new Glossary(expansions);
    }

    private static void take(JsonNode list, Map<String, String> expansions) {
        for (var entry : list.properties()) {
            var meaning =
                    entry.getValue().isString() ? entry.getValue().asString().strip() : "";
            if (!meaning.isEmpty() && !entry.getKey().isBlank()) {
                expansions.putIfAbsent(entry.getKey().strip(), meaning);
            }
        }
    }

    private static void takeFromText(JsonNode node, Map<String, String> expansions) {
        if (node.isString()) {
            IN_TEXT.matcher(node.asString()).results().forEach(found -> {
                var name = spelt(found.group(1), found.group(2));
                if (name != null) {
                    expansions.putIfAbsent(found.group(2), name);
                }
            });
        }
        node.valueStream().forEach(part -> takeFromText(part, expansions));
    }

    /** The last words before the bracket whose first letters are the abbreviation's, all of them and no others. */
    static @Nullable String spelt(String before, String abbreviation) {
        var words = before.split("\\s+");
        var letters = abbreviation.replace("&", "");
        int letter = letters.length();
        for (int i = words.length - 1; i >= 0; i--) {
            if (letter > 0 && words[i].charAt(0) == letters.charAt(letter - 1)) {
                letter--;
            } else if (!SMALL.matcher(words[i]).matches()) {
                return null;
            }
            if (letter == 0) {
                return String.join(" ", Arrays.copyOfRange(words, i, words.length));
            }
        }
        return null;
    }
}
