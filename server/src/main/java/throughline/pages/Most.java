package throughline.pages;

import java.util.List;

/**
 * As much of a list as a sheet of paper holds.
 *
 * @param more how many are left out
 */
public record Most<T>(List<T> shown, int more, int all) {
    static <T> Most<T> of(List<T> all, int most) {
        // One line would say that one more is left out: there is room for the one itself.
        var shown = all.size() <= most + 1 ? all : all.subList(0, most);
        return new Most<>(List.copyOf(shown), all.size() - shown.size(), all.size());
    }
}
