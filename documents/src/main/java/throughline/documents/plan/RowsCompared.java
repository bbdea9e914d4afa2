package throughline.documents.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Compared.FieldChange;
import throughline.documents.plan.Compared.PointChange;
import throughline.documents.plan.Compared.ProgressChange;

/** Two versions of one row, field by field. */
final class RowsCompared {
    private static final double REWORDED = 0.5;

    private RowsCompared() {}

    static List<FieldChange> fields(Row was, Row is) {
        var fields = new ArrayList<FieldChange>();
        field(fields, "ref", was.ref(), is.ref());
        field(fields, "theme", was.theme(), is.theme());
        field(fields, "text", was.text(), is.text());
        field(fields, "lead", was.lead(), is.lead());
        field(fields, "timescale", was.timescale(), is.timescale());
        field(fields, "rating", was.rating(), is.rating());
        var headings = new LinkedHashSet<String>(is.columns().keySet());
        headings.addAll(was.columns().keySet());
        headings.forEach(heading ->
                field(fields, heading, was.columns().get(heading), is.columns().get(heading)));
        return fields;
    }

    static void field(List<FieldChange> fields, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(spaced(before), spaced(after))) {
            fields.add(new FieldChange(name, before, after));
        }
    }

    /** How a text is spaced says nothing: a line that a page broke is the same line. */
    private static @Nullable String spaced(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }

    static @Nullable ProgressChange progress(@Nullable String before, @Nullable String after) {
        var was = spaced(before);
        var is = spaced(after);
        if (Objects.equals(was, is)) {
            return null;
        }
        if (was == null || is == null || before == null || after == null) {
            return new ProgressChange(before, after, was == null ? after : null);
        }
        if (is.startsWith(was) || is.endsWith(was)) {
            return new ProgressChange(before, after, rest(before, after, is.startsWith(was)));
        }
        return new ProgressChange(before, after, null);
    }

    /** What of the later text is not the earlier one, with its own line breaks. */
    private static String rest(String before, String after, boolean behind) {
        long letters =
                before.chars().filter(letter -> !Character.isWhitespace(letter)).count();
        var text = behind ? after : new StringBuilder(after).reverse().toString();
        int at = 0;
        while (letters > 0 && at < text.length()) {
            letters -= Character.isWhitespace(text.charAt(at)) ? 0 : 1;
            at++;
        }
        return behind
                ? after.substring(at).strip()
                : after.substring(0, after.length() - at).strip();
    }

    /** Points with the same words are the same; of the others the most alike are one, worded anew. */
    static List<PointChange> points(List<String> was, List<String> is) {
        var left = new ArrayList<Integer>();
        var matched = new boolean[is.size()];
        for (int i = 0; i < was.size(); i++) {
            int same = find(was.get(i), is, matched);
            if (same < 0) {
                left.add(i);
            } else {
                matched[same] = true;
            }
        }
        var changes = new ArrayList<PointChange>();
        for (int i : left) {
            int best = -1;
            double most = REWORDED;
            for (int j = 0; j < is.size(); j++) {
                double alike = matched[j] ? 0 : Alike.of(was.get(i), is.get(j));
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best >= 0) {
                matched[best] = true;
                changes.add(new PointChange(i, best, was.get(i), is.get(best)));
            } else {
                changes.add(new PointChange(i, null, was.get(i), null));
            }
        }
        for (int j = 0; j < is.size(); j++) {
            if (!matched[j]) {
                changes.add(new PointChange(null, j, null, is.get(j)));
            }
        }
        return changes;
    }

    private static int find(String text, List<String> points, boolean[] matched) {
        for (int j = 0; j < points.size(); j++) {
            if (!matched[j] && Objects.equals(spaced(text), spaced(points.get(j)))) {
                return j;
            }
        }
        return -1;
    }
}
