package throughline.pages;

import java.util.List;

/**
 * As much of a list as a sheet of paper holds.
 *
 * @param more how many are left out
 */
public record Most<T>(List<T> shown, int more, int all) {
    static <T> Most<T> of(List<T> all, int most) {
        var shown = List.copyOf(all.subList(0, Math.min(most, all.size())));
        return new Most<>(shown, all.size() - shown.size(), all.size());
    }
}
