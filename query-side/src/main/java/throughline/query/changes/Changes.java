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

    /** The part of the plan that says in which order a map's items stand, where they were moved. */
    private static final String ORDER = "order of ";

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
        changes.addAll(moves(new Changes(changes).apply(from), from, to));
        return new Changes(List.copyOf(changes));
    }

    /** What was moved among its neighbours stands elsewhere than where it would stand if it had just been added. */
    private static List<Change> moves(PlanState made, PlanState from, PlanState to) {
        var moves = new ArrayList<Change>();
        var orders = orders(to);
        orders(made).forEach((part, order) -> {
            var after = Objects.requireNonNull(orders.get(part));
            if (!order.equals(after)) {
                moves.add(new Change(Subject.THE_PLAN, ORDER + part, orders(from).get(part), after));
            }
        });
        return moves;
    }

    /** By the part of the state, the ids of its items as they stand. */
    private static Map<String, List<?>> orders(PlanState state) {
        var orders = new LinkedHashMap<String, List<?>>();
        Parts.of(state).forEach((part, value) -> {
            if (kindOf(part) != null) {
                orders.put(part, List.copyOf(((Map<?, ?>) value).keySet()));
            }
        });
        return orders;
    }

    /** @throws IllegalStateException when the state is not the one that these changes begin at */
    PlanState apply(PlanState from) {
        var places = places(from);
        var orders = orders(from);
        for (var change : all) {
            if (change.part().startsWith(ORDER)) {
                var was = orders.put(change.part().substring(ORDER.length()), (List<?>) Objects.requireNonNull(change.after()));
                mustBe(was, change.before(), change.part());
                continue;
            }
            var place = new Place(change.subject(), change.part());
            var was = change.after() == null ? places.remove(place) : places.put(place, change.after());
            mustBe(was, change.before(), place);
        }
        return state(places, orders);
    }

    private static void mustBe(@Nullable Object was, @Nullable Object before, Object of) {
        if (!Objects.equals(was, before)) {
            throw new IllegalStateException("The change of " + of + " begins at another state of the plan.");
        }
    }

    /** Every part of a state, in its order. */
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

    /** What an order does not name stands behind what it names. */
    private static PlanState state(Map<Place, Object> places, Map<String, List<?>> orders) {
        var bySubject = new LinkedHashMap<Subject, Map<String, Object>>();
        places.forEach((place, value) -> bySubject
                .computeIfAbsent(place.subject(), subject -> new LinkedHashMap<>())
                .put(place.part(), value));
        var parts = new LinkedHashMap<String, Object>();
        for (var kind : Subject.Kind.values()) {
            if (!partOf(kind).isEmpty()) {
                parts.put(partOf(kind), ordered(items(kind, bySubject), orders.getOrDefault(partOf(kind), List.of())));
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

    private static Map<Object, Object> ordered(Map<Object, Object> items, List<?> order) {
        var ordered = new LinkedHashMap<Object, Object>();
        order.stream().filter(items::containsKey).forEach(id -> ordered.put(id, items.get(id)));
        items.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
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
