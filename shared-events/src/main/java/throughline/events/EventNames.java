package throughline.events;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plain names under which events stand in the log, read off the sealed families themselves. */
public final class EventNames {
    private static final Map<String, Class<?>> BY_NAME = records(Event.class)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventNames() {}

    /** Every event by its name in the log. */
    public static Map<String, Class<?>> byName() {
        return BY_NAME;
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(EventNames::records);
    }
}
