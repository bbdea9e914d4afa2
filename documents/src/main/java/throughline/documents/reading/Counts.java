package throughline.documents.reading;

import java.util.List;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;
import throughline.documents.reading.Reading.Count;

/** What was counted in a document beside the same counted in the plan. */
record Counts(Ledger ledger, Drafts drafts, AsWritten plan) {
    List<Count> all() {
        var rows = drafts.rows();
        var planned = plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        return List.of(
                new Count(
                        "Priorities",
                        drafts.priorities.size(),
                        plan.priorities().size()),
                new Count("Actions", rows.size(), planned.size()),
                new Count("Actions with a lead", count(rows, Column.LEAD), (int)
                        planned.stream().filter(row -> row.lead() != null).count()),
                new Count("Actions with a timescale", count(rows, Column.TIMESCALE), (int)
                        planned.stream().filter(row -> row.timescale() != null).count()),
                new Count("Actions with progress", count(rows, Column.PROGRESS), (int)
                        planned.stream().filter(row -> row.progress() != null).count()),
                new Count(
                        "Actions with a rating",
                        (int) rows.stream()
                                .filter(row -> !row.cell(Column.RATING).isEmpty() || Shades.isStrong(row.shade))
                                .count(),
                        (int) planned.stream()
                                .filter(row -> row.rating() != null)
                                .count()),
                new Count(
                        "Pieces of text",
                        ledger.pieces().size(),
                        ledger.usedPieces() + ledger.unused().size()));
    }

    private static int count(List<Drafts.RowDraft> rows, Column column) {
        return (int) rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
    }
}
