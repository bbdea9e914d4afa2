package throughline.written;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;

/** What a section or a column holds: a text, a list of points, or labelled fields. */
final class Plainly {
    private Plainly() {}

    static Content content(Object held) {
        return switch (held) {
            case Collection<?> points -> new Content.Items(points.stream()
                    .map(point -> content(point == null ? "" : point))
                    .toList());
            case Map<?, ?> fields -> {
                var all = new ArrayList<Field>();
                fields.forEach((name, value) -> all.add(new Field(String.valueOf(name), content(value))));
                yield new Content.Fields(all);
            }
            default -> new Content.Words(held.toString());
        };
    }

    /** In one text: of a list one point a line, of fields each behind its name. */
    static String words(Object held) {
        return switch (held) {
            case Collection<?> points ->
                points.stream().map(point -> words(point == null ? "" : point)).collect(Collectors.joining("\n"));
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + words(field.getValue()))
                        .collect(Collectors.joining("\n"));
            default -> held.toString();
        };
    }

    static List<String> points(Object held) {
        return held instanceof Collection<?> points
                ? points.stream().map(point -> words(point == null ? "" : point)).toList()
                : words(held).isBlank() ? List.of() : List.of(words(held));
    }
}
