package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.query.plan.GetPlan;

/**
 * How the actions of a plan share the ratings of its key, as one bar.
 *
 * @param inWords the same for those who do not see it: “3 Red, 4 Amber, 1 not rated”
 */
public record Share(String inWords, List<Piece> pieces) {
    private static final double SEAM = 0.4;

    public record Piece(String fill, String x, String width) {}

    /** @param counts in the order of the bar */
    static Share of(List<Written.Count> counts, List<GetPlan.Key> key) {
        var shown = counts.stream().filter(count -> count.number() > 0).toList();
        var all = shown.stream().mapToInt(Written.Count::number).sum();
        var pieces = new ArrayList<Piece>();
        double from = 0;
        for (var count : shown) {
            var width = 100.0 * count.number() / all;
            var seam = from + width < 99.9 ? SEAM : 0;
            pieces.add(new Piece("tl-fill-" + Marks.colour(count.label(), key), percent(from), percent(width - seam)));
            from += width;
        }
        var words = shown.stream().map(count -> count.number() + " " + name(count.label()));
        return new Share(words.collect(Collectors.joining(", ")), List.copyOf(pieces));
    }

    private static String name(@Nullable String label) {
        return label == null ? "not rated" : label;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", Math.max(0, share));
    }
}
