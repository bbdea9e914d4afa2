package throughline.query.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;

/** What makes one state of a plan into another, part by part: {@code between(a, b).apply(a)} equals {@code b}. */
record Changes(List<Change> all) {
    private static final String ITSELF = "itself";

    /** One part of something that differs; nothing before where it was added, nothing after where it was removed. */
    record Change(
            Subject subject,
            String part,
            @Nullable Object before,
            @Nullable Object after) {}

    private record Place(Subject subject, String part) {}

    static Changes between(PlanState from, PlanState to) {
        var before = places(from);
        var after = places(to);
        var changes = new ArrayList<Change>();
        before.forEach((place, value) -> {
            if (!after.containsKey(place)) {
                changes.add(new Change(place.subject(), place.part(), value, null));
            }
        });
        after.forEach((place, value) -> {
            var was = before.get(place);
            if (!Objects.equals(was, value)) {
                changes.add(new Change(place.subject(), place.part(), was, value));
            }
        });
        return new Changes(List.copyOf(changes));
    }

    /** @throws IllegalStateException when the state is not the one that these changes begin at */
    PlanState apply(PlanState from) {
        var places = places(from);
        for (var change : all) {
            var place = new Place(change.subject(), change.part());
            var was = change.after() == null ? places.remove(place) : places.put(place, change.after());
            if (!Objects.equals(was, change.before())) {
                throw new IllegalStateException("The change of " + place + " begins at another state of the plan.");
            }
        }
        return state(places);
    }

    /** Every part of a state, in an order that a later state only adds to. */
    private static Map<Place, Object> places(PlanState state) {
        var places = new LinkedHashMap<Place, Object>();
        Parts.of(state).forEach((part, value) -> {
            var kind = kindOf(part);
            if (kind == null) {
                places.put(new Place(Subject.THE_PLAN, part), value);
            } else {
                ((Map<?, ?>) value).forEach((id, item) -> itemPlaces(places, new Subject(kind, id), item));
            }
        });
        return places;
    }

    private static void itemPlaces(Map<Place, Object> places, Subject subject, Object item) {
        if (item instanceof ActionState action) {
            Parts.of(action).forEach((part, value) -> places.put(new Place(subject, part), value));
        } else {
            places.put(new Place(subject, ITSELF), item);
        }
    }

    private static PlanState state(Map<Place, Object> places) {
        var bySubject = new LinkedHashMap<Subject, Map<String, Object>>();
        places.forEach((place, value) -> bySubject
                .computeIfAbsent(place.subject(), subject -> new LinkedHashMap<>())
                .put(place.part(), value));
        var parts = new LinkedHashMap<String, Object>();
        for (var kind : Subject.Kind.values()) {
            if (!partOf(kind).isEmpty()) {
                parts.put(partOf(kind), items(kind, bySubject));
            }
        }
        parts.putAll(bySubject.getOrDefault(Subject.THE_PLAN, Map.of()));
        return Parts.whole(PlanState.class, parts);
    }

    private static Map<Object, Object> items(Subject.Kind kind, Map<Subject, Map<String, Object>> bySubject) {
        var items = new LinkedHashMap<Object, Object>();
        bySubject.forEach((subject, parts) -> {
            if (subject.kind() == kind) {
                var itself = parts.get(ITSELF);
                items.put(subject.id(), itself == null ? Parts.whole(ActionState.class, parts) : itself);
            }
        });
        return Collections.unmodifiableMap(items);
    }

    /** Empty for what is no map of its own in a state, but a part of the plan. */
    private static String partOf(Subject.Kind kind) {
        return switch (kind) {
            case PLAN, INDICATOR, INTERVENTION, FUND, GOVERNANCE, ALIGNMENT -> "";
            case SECTION -> "sections";
            case PRIORITY -> "priorities";
            case ACTION -> "actions";
            case PARTY -> "parties";
            case ROUND -> "updateRounds";
        };
    }

    private static Subject.@Nullable Kind kindOf(String part) {
        for (var kind : Subject.Kind.values()) {
            if (partOf(kind).equals(part)) {
                return kind;
            }
        }
        return null;
    }
}
