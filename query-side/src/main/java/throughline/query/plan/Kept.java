package throughline.query.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies of what never changes, with one thing more. */
public final class Kept {
    private Kept() {}

    public static <T> List<T> with(List<T> list, T more) {
        var copy = new ArrayList<T>(list.size() + 1);
        copy.addAll(list);
        copy.add(more);
        return Collections.unmodifiableList(copy);
    }

    /** A new key comes last, a known one keeps its place. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }
}
