package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;

/** A reference that stands before an action's words, where no column is for it: “1.2 Light the park”. */
final class LeadingRef {
    private static final Pattern LEADING = Pattern.compile(
            "(?s)^\\s*((?:Action |Rec(?:ommendation)? )?(?:[A-Z]{1,4}[ -]?)?\\d{1,3}(?:\\.\\d{1,3}){1,3}[a-z]?|[A-Z]{1,4}-?\\d{1,3}|\\d{1,3}(?=[.):])|\\([a-z]{1,4}\\)|[a-z](?=\\)))[.):]*\\s+(?=[\\p{L}“\"‘'])(.+)$");

    private LeadingRef() {}

    static void take(RowDraft row) {
        var text = row.cell(Column.TEXT);
        if (!row.cell(Column.REF).isEmpty() || text.isEmpty()) {
            return;
        }
        var found = LEADING.matcher(text.getFirst().text());
        if (found.matches()) {
            var rest = new ArrayList<>(text);
            rest.set(0, text.getFirst().with(found.group(2).strip()));
            row.cells.put(Column.TEXT, rest);
            row.add(Column.REF, List.of(text.getFirst().with(found.group(1).strip())));
        }
    }
}
