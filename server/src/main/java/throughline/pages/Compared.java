package throughline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.query.changes.GetChanges;

/** Something that differs between two moments, with each of its fields in words. */
record Compared(GetChanges.Item item, List<Row> rows) {
    /** Of these only the lines that came or went are shown; the others are read in full. */
    private static final Set<String> GROWING = Set.of(
            "milestones",
            "columns",
            "completions",
            "corrections",
            "versions",
            "revisions",
            "origins",
            "carriedInto",
            "requests",
            "queries",
            "holders",
            "boards",
            "officers",
            "reportingLines",
            "authorities",
            "partners",
            "needs",
            "gaps",
            "consultations",
            "reviewsPromised",
            "reviews");

    /** Each of its lines is told by the sentence of the entry behind it. */
    private static final String TOLD = "entries";

    /** What a reader looks for first stands first; the rest follows as it was touched. */
    private static final List<String> FIRST = Stream.of("rating", "status", "due", "asWritten", "slips", "accountable", "leads")
            .map(Wordings::field)
            .toList();

    /** @param rating whether it is shown as a rating is */
    record Row(
            String label,
            boolean rating,
            List<String> before,
            List<String> after,
            List<GetChanges.Behind> behind) {
        private static final int IN_FULL = 2;

        public List<GetChanges.Behind> latest() {
            return behind.subList(Math.max(0, behind.size() - IN_FULL), behind.size());
        }

        /** Those that are folded away. */
        public List<GetChanges.Behind> earlier() {
            return behind.subList(0, Math.max(0, behind.size() - IN_FULL));
        }

        /** It changed, and came back. */
        public boolean asBefore() {
            return before.equals(after);
        }
    }

    static Compared of(GetChanges.Item item, SpeltOut words) {
        var rows = new ArrayList<Row>();
        var ratingMoved = item.fields().stream()
                .anyMatch(field -> field.field().equals("rating") && !Objects.equals(field.before(), field.after()));
        for (var field : item.fields()) {
            if (field.field().equals("timescale")) {
                rows.addAll(timescale(field, words));
            } else if (!field.field().equals(TOLD) && !(field.field().equals("lastRated") && ratingMoved)) {
                rows.add(row(field.field(), field.before(), field.after(), field.behind(), words));
            }
        }
        rows.removeIf(row -> row.before().isEmpty() && row.after().isEmpty());
        rows.sort(Comparator.comparingInt(Compared::place));
        return new Compared(item, List.copyOf(rows));
    }

    public boolean isAction() {
        return item.kind().equals("action");
    }

    /** “Section”, as it stands before its name. */
    public String kind() {
        return Wordings.capital(item.kind());
    }

    private static int place(Row row) {
        var place = FIRST.indexOf(row.label());
        return place < 0 ? FIRST.size() : place;
    }

    private static List<Row> timescale(GetChanges.Field field, SpeltOut words) {
        var before = parts(field.before());
        var after = parts(field.after());
        var names = new LinkedHashSet<Object>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        // The date says that it moved; from what to what, and why, is said beside it.
        if (names.contains("due")) {
            names.remove("revisions");
        }
        if (names.isEmpty()) {
            return List.of(row("due", before.get("due"), after.get("due"), field.behind(), words));
        }
        return names.stream()
                .map(name -> row(String.valueOf(name), before.get(name), after.get(name), field.behind(), words, true))
                .toList();
    }

    private static Map<?, ?> parts(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Row row(
            String name,
            @Nullable Object before,
            @Nullable Object after,
            List<GetChanges.Behind> behind,
            SpeltOut words) {
        return row(name, before, after, behind, words, false);
    }

    private static Row row(
            String name,
            @Nullable Object before,
            @Nullable Object after,
            List<GetChanges.Behind> behind,
            SpeltOut words,
            boolean ofTimescale) {
        var was = new ArrayList<>(lines(name, before, words));
        var is = new ArrayList<>(lines(name, after, words));
        if (GROWING.contains(name) && !was.equals(is)) {
            var common = new LinkedHashSet<>(was);
            common.retainAll(new LinkedHashSet<>(is));
            was.removeAll(common);
            is.removeAll(common);
        }
        var label = Wordings.field(ofTimescale && name.equals("kind") ? "timescale.kind" : name);
        return new Row(label, name.equals("rating"), List.copyOf(was), List.copyOf(is), behind);
    }

    private static List<String> lines(String name, @Nullable Object value, SpeltOut words) {
        var lines = words.lines(value);
        return name.equals("status") || name.equals("standing")
                ? lines.stream().map(Wordings::capital).toList()
                : lines;
    }
}
