package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;

/** Two actions that ran into one row, told apart by their references. */
final class TwoInOne {
    private static final Pattern INLINE =
            Pattern.compile("(?<![\\p{L}\\d.,£(])([A-Z]{0,3}\\d{1,2}\\.\\d{1,2})([a-z]?)[.):]?\\s+(?=[\\p{Lu}“\"])");

    private TwoInOne() {}

    /** The rows that it is made of; itself alone where it is one. */
    static List<RowDraft> of(RowDraft row) {
        var refs = refs(row.cell(Column.REF));
        var texts = refs.size() > 1 ? byLines(row, refs.size()) : List.<List<Bit>>of();
        if (texts.isEmpty()) {
            var found = inline(row, refs);
            return found.isEmpty() ? List.of(row) : found;
        }
        var rows = new ArrayList<RowDraft>();
        for (int i = 0; i < refs.size(); i++) {
            rows.add(part(row, i, refs.size(), List.of(refs.get(i)), texts.get(i)));
        }
        return rows;
    }

    /** Several references of one cell: a line each, or parted by signs. */
    private static List<Bit> refs(List<Bit> cell) {
        var refs = new ArrayList<Bit>();
        for (var bit : cell) {
            for (var word : bit.text().split("\\s*[/,;&]\\s*|\\s+and\\s+|\\s{2,}")) {
                if (!word.isBlank()) {
                    refs.add(bit.with(word.strip()));
                }
            }
        }
        return refs.stream()
                        .allMatch(ref -> Signs.isRef(ref.text()) && ref.text().matches(".*\\d.*"))
                ? refs
                : List.of();
    }

    private static List<List<Bit>> byLines(RowDraft row, int parts) {
        var lines = row.cell(Column.TEXT);
        var begins = new ArrayList<List<Bit>>();
        for (var line : lines) {
            if (line.text().isBlank()) {
                continue;
            }
            if (begins.isEmpty() || !Character.isLowerCase(line.text().strip().codePointAt(0))) {
                begins.add(new ArrayList<>());
            }
            begins.getLast().add(line);
        }
        return begins.size() == parts ? List.copyOf(begins) : List.of();
    }

    private static List<RowDraft> inline(RowDraft row, List<Bit> refs) {
        var text = row.cell(Column.TEXT);
        var starts = new ArrayList<int[]>();
        var names = new ArrayList<String>();
        String before = refs.size() == 1 ? refs.getFirst().text() : null;
        for (int line = 0; line < text.size(); line++) {
            Matcher found = INLINE.matcher(text.get(line).text());
            while (found.find()) {
                var ref = found.group(1) + found.group(2);
                boolean first = names.isEmpty() && line == 0 && found.start() == 0;
                if (first && before == null
                        || first && ref.equals(before)
                        || follows(names.isEmpty() ? before : names.getLast(), ref)) {
                    starts.add(new int[] {line, found.start(), found.end()});
                    names.add(ref);
                }
            }
        }
        boolean whole = !starts.isEmpty() && starts.getFirst()[0] == 0 && starts.getFirst()[1] == 0;
        if (starts.size() + (whole ? 0 : 1) < 2 || !whole && before == null) {
            return List.of();
        }
        int parts = starts.size() + (whole ? 0 : 1);
        var rows = new ArrayList<RowDraft>();
        if (!whole) {
            rows.add(part(
                    row, 0, parts, row.cell(Column.REF), cut(text, 0, 0, starts.getFirst()[0], starts.getFirst()[1])));
        }
        for (int i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var end = i + 1 < starts.size()
                    ? starts.get(i + 1)
                    : new int[] {text.size() - 1, text.getLast().text().length()};
            var ref = i == 0 && whole && !refs.isEmpty()
                    ? row.cell(Column.REF)
                    : List.of(text.get(start[0]).with(names.get(i)));
            rows.add(part(row, rows.size(), parts, ref, cut(text, start[0], start[2], end[0], end[1])));
        }
        return rows;
    }

    /** Whether a reference is the next one: 1.4 after 1.3. */
    private static boolean follows(@Nullable String before, String ref) {
        if (before == null) {
            return false;
        }
        var one = before.strip().replaceAll("[.):]$", "");
        int dot = one.lastIndexOf('.');
        int other = ref.lastIndexOf('.');
        if (dot < 0 || other < 0 || !one.substring(0, dot).equals(ref.substring(0, other))) {
            return false;
        }
        var number = one.substring(dot + 1).replaceAll("\\D", "");
        var next = ref.substring(other + 1).replaceAll("\\D", "");
        return !number.isEmpty() && !next.isEmpty() && Integer.parseInt(number) + 1 == Integer.parseInt(next);
    }

    /** What stands from one place to another in lines. */
    static List<Bit> cut(List<Bit> lines, int fromLine, int from, int toLine, int to) {
        var cut = new ArrayList<Bit>();
        for (int line = fromLine; line <= toLine && line < lines.size(); line++) {
            var text = lines.get(line).text();
            var part = text.substring(
                            line == fromLine ? Math.min(from, text.length()) : 0,
                            line == toLine ? Math.min(to, text.length()) : text.length())
                    .strip();
            if (!part.isEmpty()) {
                cut.add(lines.get(line).with(part));
            }
        }
        return cut;
    }

    /** One of the rows: its own lines of a cell that has as many as there are rows, else who and when are said of each. */
    static RowDraft part(RowDraft row, int index, int parts, List<Bit> ref, List<Bit> text) {
        var part = new RowDraft(row.place);
        part.whole = row;
        part.part = index;
        part.shade = row.shade;
        part.ratingHeading = row.ratingHeading;
        part.add(Column.REF, ref);
        part.add(Column.TEXT, text);
        row.cells.forEach((column, bits) -> {
            if (column == Column.REF || column == Column.TEXT) {
                return;
            }
            boolean shared = column == Column.LEAD
                    || column == Column.TIMESCALE
                    || column == Column.THEME
                    || column == Column.RATING
                    || column == Column.LINKS;
            if (bits.size() == parts && column != Column.THEME) {
                part.add(column, List.of(bits.get(index)));
            } else if (shared || index == 0) {
                part.add(column, bits);
            }
        });
        row.columns.forEach((heading, bits) -> {
            if (bits.size() == parts) {
                part.add(heading, List.of(bits.get(index)));
            } else if (index == 0) {
                part.add(heading, bits);
            }
        });
        return part;
    }
}
