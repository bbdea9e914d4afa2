package throughline.documents.printing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a part stands in the form: {@code other.vision}, {@code indicators[3].name}, {@code fund["No. 2"]}. */
final class Path {
    private static final Pattern ITEM = Pattern.compile("([1-9]\\d*) of [1-9]\\d*");

    private Path() {}

    static String section(String key) {
        var other = key.startsWith("other.") ? "other" : "";
        return below(other, other.isEmpty() ? key : key.substring("other.".length()));
    }

    static String under(String path, String heading) {
        Matcher item = ITEM.matcher(heading);
        return item.matches() ? at(path, Integer.parseInt(item.group(1)) - 1) : below(path, heading);
    }

    static String below(String path, String name) {
        if (name.isEmpty() || name.chars().anyMatch(character -> ".[]\"".indexOf(character) >= 0)) {
            return path + "[\""
                    + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    static String at(String path, int item) {
        return path + "[" + item + "]";
    }
}
