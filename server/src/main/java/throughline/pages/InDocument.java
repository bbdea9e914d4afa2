package throughline.pages;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the words that a finding is about, by the place that it names: {@code priorities[2].actions[0].lead}. */
final class InDocument {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");
    private static final Pattern ROW = Pattern.compile("priorities\\[(\\d+)]\\.actions\\[(\\d+)](?:\\.(.+))?");
    private static final int SHOWN = 400;

    private InDocument() {}

    /** The row of a table, counted from 0. */
    record Row(int priority, int row, @Nullable String column) {}

    static @Nullable Row row(String where) {
        var found = ROW.matcher(where);
        return found.matches()
                ? new Row(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), found.group(3))
                : null;
    }

    /** Nothing where the place holds no words of its own. */
    static @Nullable String words(JsonNode document, String where) {
        var found = at(document, where);
        var text = found.isValueNode() && !found.isNull() ? found.asString() : null;
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** “Priority 3, row 1: lead” for {@code priorities[2].actions[0].lead}. */
    static String named(String where) {
        var row = row(where);
        if (row == null) {
            // A row that another correction has put together with its neighbour since.
            return where.startsWith("#") ? "A row that is no more by itself" : Wordings.field(where);
        }
        return "Priority %d, row %d".formatted(row.priority() + 1, row.row() + 1)
                + (row.column() == null ? "" : ": " + Wordings.lower(new Columns().of(row.column())));
    }

    /** All of them, however many. */
    static @Nullable String whole(JsonNode document, String where) {
        var found = at(document, where);
        if (found.isArray() && found.valueStream().allMatch(JsonNode::isString)) {
            return found.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
        }
        return found.isValueNode() && !found.isNull() ? found.asString() : null;
    }

    private static JsonNode at(JsonNode document, String where) {
        var node = document;
        var step = STEP.matcher(where);
        while (step.find()) {
            node = step.group(1) == null ? node.path(Integer.parseInt(step.group(2))) : node.path(step.group(1));
        }
        return node;
    }
}
