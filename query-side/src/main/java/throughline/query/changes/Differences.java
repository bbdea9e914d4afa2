package throughline.query.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.query.Who;
import throughline.query.changes.GetChanges.Behind;
import throughline.query.changes.GetChanges.Field;
import throughline.query.changes.GetChanges.Item;
import throughline.query.history.Sentences;
import throughline.query.history.Telling;
import throughline.query.journal.Entry;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** Steps from an earlier state through the entries after it, and notes which entry changed which field of what. */
final class Differences {
    private final Names names;
    private final Sentences sentences;
    private final LocalDate on;
    private final Map<Subject, List<Behind>> bySubject = new LinkedHashMap<>();
    private final Map<Subject, Map<String, List<Behind>>> byField = new LinkedHashMap<>();

    /** @param on the day that both sides are asked about */
    Differences(Names names, LocalDate on) {
        this.names = names;
        this.on = on;
        this.sentences = new Sentences(names);
    }

    /** The state after the last of the entries. */
    PlanState step(PlanState earlier, List<Entry> entries) {
        var state = earlier;
        for (var entry : entries) {
            var next = state.apply(entry);
            note(entry, state, next);
            state = next;
        }
        return state;
    }

    /** Everything that an entry touched, as it reads on the two sides; in the order of the first touch. */
    List<Item> items(PlanState from, PlanState to) {
        var items = new ArrayList<Item>();
        bySubject.forEach((subject, behind) -> {
            var before = face(subject, from);
            var after = face(subject, to);
            var shown = after == null ? before : after;
            if (shown != null) {
                items.add(new Item(
                        subject.kind().word(),
                        subject.id().toString(),
                        shown.ref(),
                        shown.text(),
                        fields(subject, before, after),
                        List.copyOf(behind),
                        before == null ? Item.ADDED : after == null ? Item.REMOVED : Item.CHANGED));
            }
        });
        return items;
    }

    private void note(Entry entry, PlanState before, PlanState after) {
        var subject = Subject.of(entry.event());
        var behind = new Behind(
                entry.position(),
                entry.recordedAt(),
                entry.event().getClass().getSimpleName(),
                sentences.of(entry, before),
                Who.of(entry.by(), names),
                Telling.happenedOn(entry.event()));
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(behind);
        note(subject, differing(face(subject, before), face(subject, after)), behind);
        for (var other : Subject.readDifferently(entry.event(), before)) {
            var fields = differing(face(other, before), face(other, after));
            if (!other.equals(subject) && !fields.isEmpty()) {
                bySubject.computeIfAbsent(other, key -> new ArrayList<>()).add(behind);
                note(other, fields, behind);
            }
        }
    }

    private void note(Subject subject, Set<String> differing, Behind behind) {
        var fields = byField.computeIfAbsent(subject, key -> new LinkedHashMap<>());
        differing.forEach(
                field -> fields.computeIfAbsent(field, key -> new ArrayList<>()).add(behind));
    }

    private List<Field> fields(Subject subject, @Nullable Face before, @Nullable Face after) {
        var fields = new ArrayList<Field>();
        byField.getOrDefault(subject, Map.of())
                .forEach((field, behind) ->
                        fields.add(new Field(field, value(before, field), value(after, field), List.copyOf(behind))));
        return fields;
    }

    private @Nullable Face face(Subject subject, PlanState plan) {
        return Face.of(subject, plan, names, on);
    }

    private static Set<String> differing(@Nullable Face before, @Nullable Face after) {
        var names = new LinkedHashSet<String>();
        names.addAll(after == null ? Set.of() : after.fields().keySet());
        names.addAll(before == null ? Set.of() : before.fields().keySet());
        names.removeIf(field -> Objects.equals(value(before, field), value(after, field)));
        return names;
    }

    private static @Nullable Object value(@Nullable Face face, String field) {
        return face == null ? null : face.fields().get(field);
    }
}
