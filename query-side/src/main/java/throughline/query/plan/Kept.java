package throughline.query.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies of what never changes, with one thing more. */
public final class Kept {
    private Kept() {}

    public static <T> List<T> with(List<T> list, T more) {
        var copy = new ArrayList<T>(list.size() + 1);
        copy.addAll(list);
        copy.add(more);
        return Collections.unmodifiableList(copy);
    }

    public static <T> Set<T> with(Set<T> set, T more) {
        var copy = new LinkedHashSet<>(set);
        copy.add(more);
        return Collections.unmodifiableSet(copy);
    }

    /** A new key comes last, a known one keeps its place. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * One key in another place.
     *
     * @param after the key that it stands behind then; absent where it comes first
     */
    public static <K, V> Map<K, V> moved(Map<K, V> map, K key, @Nullable K after) {
        var rest = new ArrayList<>(map.keySet());
        if (!rest.remove(key)) {
            return map;
        }
        rest.add(after == null ? 0 : rest.indexOf(after) < 0 ? rest.size() : rest.indexOf(after) + 1, key);
        return ordered(map, rest);
    }

    /** The same, in front of another. */
    public static <K, V> Map<K, V> movedBefore(Map<K, V> map, K key, K before) {
        var rest = new ArrayList<>(map.keySet());
        rest.remove(key);
        rest.add(Math.max(0, rest.indexOf(before)), key);
        return ordered(map, rest);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map, List<K> keys) {
        var copy = new LinkedHashMap<K, V>();
        keys.forEach(each -> {
            var value = map.get(each);
            if (value != null) {
                copy.put(each, value);
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }
}
