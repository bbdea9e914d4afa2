package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the lines of a page into reading order: where text runs in columns, each column from its top to its bottom. */
final class Regions {
    private static final double GUTTER = 12;
    private static final int FEWEST_LINES = 4;

    /** @param column whether other text runs beside it */
    record Region(List<Strip> strips, boolean column) {}

    private Regions() {}

    /** Lines that belong together, in reading order; each region is as wide as its column. */
    static List<Region> of(List<Strip> strips) {
        var regions = new ArrayList<Region>();
        cut(Flow.sorted(strips), regions, false, 0);
        return regions;
    }

    private static void cut(List<Strip> strips, List<Region> into, boolean column, int depth) {
        if (strips.isEmpty()) {
            return;
        }
        double gutter = depth > 8 ? -1 : gutter(strips);
        if (gutter >= 0) {
            cut(strips.stream().filter(each -> each.right() <= gutter).toList(), into, true, depth + 1);
            cut(strips.stream().filter(each -> each.right() > gutter).toList(), into, true, depth + 1);
            return;
        }
        int gap = depth > 8 ? -1 : gap(strips);
        if (gap > 0) {
            cut(strips.subList(0, gap), into, column, depth + 1);
            cut(strips.subList(gap, strips.size()), into, column, depth + 1);
            return;
        }
        into.add(new Region(strips, column));
    }

    /** Where a white strip runs from top to bottom between two columns of running text; less than 0 where none does. */
    private static double gutter(List<Strip> strips) {
        var sorted =
                strips.stream().sorted(Comparator.comparingDouble(Strip::left)).toList();
        double reached = sorted.getFirst().right();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).left() - reached > GUTTER) {
                var before = sorted.subList(0, i);
                var behind = sorted.subList(i, sorted.size());
                if (running(before) && running(behind)) {
                    return reached;
                }
            }
            reached = Math.max(reached, sorted.get(i).right());
        }
        return -1;
    }

    /** Whether lines are text that fills its column, not labels or figures. */
    private static boolean running(List<Strip> strips) {
        double left = strips.stream().mapToDouble(Strip::left).min().orElse(0);
        double right = strips.stream().mapToDouble(Strip::right).max().orElse(0);
        long full = strips.stream()
                .filter(each -> each.right() - each.left() > (right - left) * 0.6)
                .count();
        return strips.size() >= FEWEST_LINES && right - left > 100 && full >= strips.size() * 0.5;
    }

    /** Before which line the largest gap is that may part a heading over the whole width from columns below it. */
    private static int gap(List<Strip> strips) {
        for (int i = 1; i < strips.size(); i++) {
            var above = strips.subList(0, i);
            var below = strips.subList(i, strips.size());
            double distance = strips.get(i).y() - strips.get(i - 1).y();
            if (distance > strips.get(i).size() * 1.1 && (gutter(below) >= 0 || gutter(above) >= 0)) {
                return i;
            }
        }
        return -1;
    }
}
