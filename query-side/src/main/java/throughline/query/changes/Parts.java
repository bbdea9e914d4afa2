package throughline.query.changes;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together again, so that no component can be forgotten. */
final class Parts {
    private Parts() {}

    /** By their names, in their order; what is null is left out. */
    static Map<String, Object> of(Record whole) {
        var parts = new LinkedHashMap<String, Object>();
        for (var component : whole.getClass().getRecordComponents()) {
            var value = read(component, whole);
            if (value != null) {
                parts.put(component.getName(), value);
            }
        }
        return parts;
    }

    static <R extends Record> R whole(Class<R> type, Map<String, ?> parts) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> parts.get(component.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parts do not make a " + type.getSimpleName() + ".", e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record does not show its " + component.getName() + ".", e);
        }
    }
}
