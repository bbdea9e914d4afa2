package throughline.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Compared.RowAt;
import throughline.documents.plan.Compared.RowChange;

/**
 * One cell of a row that the document has otherwise than the plan.
 *
 * @param cell as it is chosen by: {@code lead}, {@code progress}, {@code place}, or a column of its own
 * @param before absent where it was empty
 * @param after absent where it is empty now
 * @param appended what was added to it, where nothing else of it changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String cell,
        @Nullable String before,
        @Nullable String after,
        @Nullable String appended) {
    static List<Difference> of(RowChange change) {
        var differences = new ArrayList<Difference>();
        change.fields()
                .forEach(field ->
                        differences.add(new Difference(field.name(), field.before(), field.after(), null)));
        if (!change.milestones().isEmpty() || !change.was().milestones().equals(change.is().milestones())) {
            differences.add(lines("milestones", change.was().milestones(), change.is().milestones()));
        }
        if (!change.links().isEmpty()) {
            differences.add(lines("links", change.was().links(), change.is().links()));
        }
        var progress = change.progress();
        if (progress != null) {
            differences.add(new Difference("progress", progress.before(), progress.after(), progress.appended()));
        }
        return differences;
    }

    static Difference place(AsWritten before, RowAt was, AsWritten after, RowAt is) {
        return new Difference("place", place(before, was), place(after, is), null);
    }

    /** “Under 2 Places, first” or “Under 2 Places, below 2.1”. */
    private static String place(AsWritten plan, RowAt at) {
        var priority = plan.priorities().get(at.priority());
        var under = "Under " + (priority.ref() == null ? "" : priority.ref() + " ") + priority.title();
        if (at.row() == 0) {
            return under + ", first";
        }
        var above = priority.actions().get(at.row() - 1);
        var text = above.text().strip();
        return under + ", below "
                + (above.ref() != null ? above.ref() : "“" + (text.length() > 40 ? text.substring(0, 39) + "…" : text) + "”");
    }

    private static Difference lines(String cell, List<String> before, List<String> after) {
        return new Difference(cell, joined(before), joined(after), null);
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** A plan's rating is set by somebody who says why; an empty cell takes none back. */
    public boolean canBeTaken() {
        return !cell.equals("rating") || after != null;
    }
}
