package throughline.query.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.Excerpt;
import throughline.query.accountability.Accountable;
import throughline.query.history.British;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading.Cell;
import throughline.query.reading.GetReading.Finding;
import throughline.query.reading.GetReading.Piece;

/** Lays what was read from a row beside the row's own words. */
final class RowReading {
    private final ActionState action;
    private final GetPlan.Action shown;
    private final Names names;
    private final Map<String, ActionState.Milestone> steps = new LinkedHashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();

    RowReading(ActionState action, GetPlan.Action shown, Names names) {
        this.action = action;
        this.shown = shown;
        this.names = names;
    }

    List<Cell> cells() {
        words();
        read();
        new RowFindings(action, shown, names, cells, steps).all().forEach(found -> findings
                .computeIfAbsent(found.column(), key -> new ArrayList<>())
                .add(found));
        return cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue()))
                .toList();
    }

    private Cell cell(String column, String text) {
        var found = pieces.getOrDefault(column, List.of()).stream()
                .sorted(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end))
                .toList();
        return new Cell(column, text, found, findings.getOrDefault(column, List.of()), unread(text, found));
    }

    /** The cells as the document prints them. */
    private void words() {
        cells.put("text", shown.text());
        if (shown.leadAsWritten() != null) {
            cells.put("lead", shown.leadAsWritten());
        }
        var interpreted = action.timing().interpreted();
        var timescale = interpreted == null
                ? action.timing().first()
                : interpreted.event().timescale();
        if (timescale != null && timescale.asWritten() != null) {
            cells.put("timescale", timescale.asWritten().text());
        }
        var kept = shown.columns().stream().collect(Collectors.toMap(GetPlan.Column::column, GetPlan.Column::content));
        var place = 0;
        for (var step : action.milestones().values()) {
            while (kept.containsKey("milestones[" + place + "]")) {
                place++;
            }
            steps.put("milestones[" + place + "]", step);
            cells.put("milestones[" + place++ + "]", step.added().text().text());
        }
        shown.columns().forEach(column -> {
            if (column.content() instanceof List<?> points) {
                for (var point = 0; point < points.size(); point++) {
                    cells.put(
                            column.column() + "[" + point + "]",
                            points.get(point).toString());
                }
            } else {
                cells.put(column.column(), column.content().toString());
            }
        });
    }

    private void read() {
        var lead = action.interpreted();
        if (lead != null) {
            shown.leads().forEach(one -> add(one.readFrom(), one.kind().name(), lead(one)));
        }
        var timescale = action.timing().interpreted();
        if (timescale != null) {
            add(
                    timescale.event().excerpt(),
                    "timescale",
                    Says.timescale(timescale.event().timescale()));
        }
        shown.timescale()
                .partners()
                .forEach(date ->
                        add(date.readFrom(), "partner-date", date.party() + ": due " + British.due(date.due())));
        action.milestones()
                .values()
                .forEach(step -> step.dated()
                        .forEach(dated -> add(
                                dated.event().excerpt(),
                                "milestone-date",
                                "due " + British.due(dated.event().due()))));
        var row = shown.row();
        row.conditions().forEach(one -> add(one.readFrom(), "condition", "a condition", one.text()));
        row.quantities()
                .forEach(one -> add(
                        one.readFrom(),
                        "quantity",
                        one.count() + " " + one.what() + (one.every() == null ? "" : ", " + one.every())));
        row.bodies()
                .forEach(one -> add(
                        one.readFrom(), "body", one.name() + " " + Says.lower(one.involvement()), one.what()));
        row.related()
                .forEach(one -> add(
                        one.readFrom(), "related", "related to " + (one.ref() == null ? "another action" : one.ref())));
        row.links()
                .forEach(one -> add(
                        one.readFrom(),
                        "link",
                        (one.number() == null ? "" : "priority " + one.number() + ": ")
                                + one.title()
                                + (one.subTheme() == null ? "" : ", " + one.subTheme())));
        shown.entries().forEach(entry -> add(entry.readFrom(), entry.kind(), Says.entry(entry), entry.text()));
    }

    private static String lead(Accountable.Named lead) {
        return lead.name() + ", " + Says.lower(lead.kind()) + ", " + Says.lower(lead.role())
                + (lead.note() == null ? "" : " (" + lead.note() + ")");
    }

    private void add(@Nullable Excerpt from, String kind, String says) {
        add(from, kind, says, null);
    }

    /**
     * A later version of the document may have moved the piece in its cell, or taken it out; then it is shown where it
     * stands now, or not at all.
     *
     * @param words of the piece, where they are known
     */
    private void add(
            @Nullable Excerpt from,
            String kind,
            String says,
            @Nullable String words) {
        if (from == null) {
            return;
        }
        var column = from.column().text();
        var text = cells.getOrDefault(column, "");
        var start = Math.clamp(from.start(), 0, text.length());
        var end = Math.clamp(from.end(), start, text.length());
        if (words != null && !text.startsWith(words, start) && rewritten(column)) {
            start = text.indexOf(words);
            if (start < 0) {
                return;
            }
            end = start + words.length();
        }
        pieces.computeIfAbsent(column, key -> new ArrayList<>())
                .add(new Piece(start, end, text.substring(start, end), kind.toLowerCase(Locale.ROOT), says));
    }

    private boolean rewritten(String column) {
        return action.rewritten().contains(column);
    }

    /** What stands between the pieces, where it is more than separators. */
    private static List<String> unread(String text, List<Piece> pieces) {
        var covered = new BitSet();
        pieces.forEach(piece -> covered.set(piece.start(), piece.end()));
        var unread = new ArrayList<String>();
        for (var start = covered.nextClearBit(0); start < text.length(); ) {
            var end = covered.nextSetBit(start);
            var words = text.substring(start, end < 0 ? text.length() : end).strip();
            if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                unread.add(words);
            }
            start = end < 0 ? text.length() : covered.nextClearBit(end);
        }
        return List.copyOf(unread);
    }
}
