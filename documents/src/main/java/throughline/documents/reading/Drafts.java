package throughline.documents.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Place;
import throughline.documents.plan.Column;

/** Priorities and their rows while they are read, every word still with the piece that it comes from. */
final class Drafts {
    /** A row as read so far. */
    static final class RowDraft {
        final Place place;
        final Map<Column, List<Bit>> cells = new EnumMap<>(Column.class);
        final Map<String, List<Bit>> columns = new LinkedHashMap<>();

        @Nullable
        String shade;

        String ratingHeading = "";
        /** Labels that stand beside what they name. */
        final List<Bit> labels = new ArrayList<>();
        /** The row that this one was told apart from. */
        @Nullable
        RowDraft whole;

        int part;

        RowDraft(Place place) {
            this.place = place;
        }

        List<Bit> cell(Column column) {
            return cells.getOrDefault(column, List.of());
        }

        void add(Column column, List<Bit> bits) {
            if (!bits.isEmpty()) {
                cells.computeIfAbsent(column, key -> new ArrayList<>()).addAll(bits);
            }
        }

        void add(String heading, List<Bit> bits) {
            if (!bits.isEmpty()) {
                columns.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(bits);
            }
        }

        /** Names the row whatever is corrected: the number of its first piece. */
        String key() {
            var first = cell(Column.TEXT).stream()
                    .findFirst()
                    .or(() -> cells.values().stream().flatMap(List::stream).findFirst())
                    .or(() -> columns.values().stream().flatMap(List::stream).findFirst());
            return "#" + first.map(bit -> bit.piece().number()).orElse(-1) + (part > 0 ? "~" + part : "");
        }
    }

    /** A priority as read so far. */
    static final class PriorityDraft {
        final List<Bit> heading;
        final @Nullable String ref;
        final String title;
        final Map<String, List<Bit>> more = new LinkedHashMap<>();
        final List<RowDraft> rows = new ArrayList<>();

        PriorityDraft(List<Bit> heading, @Nullable String ref, String title) {
            this.heading = heading;
            this.ref = ref;
            this.title = title;
        }

        void more(String name, List<Bit> bits) {
            if (bits.stream().anyMatch(bit -> !bit.text().isBlank())) {
                more.computeIfAbsent(name, key -> new ArrayList<>()).addAll(bits);
            }
        }

        String key() {
            return "#" + (heading.isEmpty() ? -1 : heading.getFirst().piece().number());
        }
    }

    final List<PriorityDraft> priorities = new ArrayList<>();

    @Nullable
    PriorityDraft current;

    @Nullable
    RowDraft last;

    List<Bit> theme = List.of();

    PriorityDraft begin(List<Bit> heading, @Nullable String ref, String title) {
        var draft = new PriorityDraft(heading, ref, title);
        priorities.add(draft);
        current = draft;
        last = null;
        theme = List.of();
        return draft;
    }

    List<RowDraft> rows() {
        return priorities.stream().flatMap(priority -> priority.rows.stream()).toList();
    }
}
