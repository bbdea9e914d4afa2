package throughline.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How names stand in a path, and a path taken apart again. */
public final class PathNames {
    private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]{}\"\\\\\\n]+");
    private static final Pattern STEP = Pattern.compile(
            "\\G(?:\\.?([^.\\[\\]{}\"\\\\\\n]+)|\\[(\\d+)]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|(\\[]|\\{}))",
            Pattern.DOTALL);

    /** A step on a path. */
    public sealed interface Step {
        record Name(String name) implements Step {}

        record Item(int index) implements Step {}

        /** The end of a path to something empty. */
        record Nothing(boolean list) implements Step {}
    }

    private PathNames() {}

    public static String under(String path, String name) {
        return PLAIN.matcher(name).matches() ? path + "." + name : path + quoted(name);
    }

    /** A section's key: what stands behind {@code other.} is one name. */
    public static String section(String key) {
        if (key.startsWith("other.")) {
            return under("other", key.substring("other.".length()));
        }
        return PLAIN.matcher(key).matches() ? key : quoted(key);
    }

    /** Empty where the text is no path. */
    public static List<Step> steps(String path) {
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(path);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
            if (matcher.group(1) != null) {
                steps.add(new Step.Name(matcher.group(1)));
            } else if (matcher.group(2) != null) {
                steps.add(new Step.Item(Integer.parseInt(matcher.group(2))));
            } else if (matcher.group(3) != null) {
                steps.add(new Step.Name(matcher.group(3).replaceAll("(?s)\\\\(.)", "$1")));
            } else {
                steps.add(new Step.Nothing(matcher.group(4).equals("[]")));
            }
        }
        return end == path.length() ? steps : List.of();
    }

    private static String quoted(String name) {
        return "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }
}
