package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.documents.opening.Lines;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Makes paragraphs, headings and lists of the lines between the tables. */
final class Prose {
    private static final int LONGEST_HEADING = 200;

    private final double right;
    private final double body;
    private final double pitch;
    private final List<Double> sizes;
    private final boolean titled;

    /**
     * @param strips of the whole document, so that its usual distances are known
     * @param usual the size of most letters
     * @param right how far lines reach
     */
    Prose(List<Strip> strips, double usual, double right) {
        this.right = right;
        this.body = usual;
        this.pitch = pitch(strips);
        var counts = new TreeMap<Double, Integer>(Comparator.reverseOrder());
        strips.stream()
                .filter(strip -> strip.size() > usual * 1.12)
                .forEach(strip -> counts.merge(rounded(strip.size()), 1, Integer::sum));
        this.sizes = List.copyOf(counts.keySet());
        this.titled = !counts.isEmpty() && counts.firstEntry().getValue() <= 3;
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    private static double pitch(List<Strip> strips) {
        var ratios = new ArrayList<Double>();
        for (int i = 1; i < strips.size(); i++) {
            double distance = strips.get(i).y() - strips.get(i - 1).y();
            if (strips.get(i).page() == strips.get(i - 1).page()
                    && distance > strips.get(i).size() * 0.8) {
                ratios.add(distance / strips.get(i).size());
            }
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.isEmpty() ? 1.2 : Math.clamp(ratios.get(ratios.size() / 3), 1.0, 2.2);
    }

    List<Block> blocks(Regions.Region lines) {
        var region = lines.strips();
        double left = region.stream().mapToDouble(Strip::left).min().orElse(0);
        double reach =
                lines.column() ? region.stream().mapToDouble(Strip::right).max().orElse(0) : right;
        var placed = Flow.placed(region, new Box(left - 0.5, 0, reach + 0.5, 0));
        var blocks = new ArrayList<Block>();
        var points = new ArrayList<Block.Point>();
        var paragraph = new ArrayList<Placed>();
        for (var each : placed) {
            if (!paragraph.isEmpty() && !same(paragraph, each.strip())) {
                end(paragraph, points, left, blocks);
            }
            paragraph.add(each);
        }
        end(paragraph, points, left, blocks);
        endPoints(points, region.getFirst().page(), blocks);
        return blocks;
    }

    private boolean same(List<Placed> paragraph, Strip next) {
        var last = paragraph.getLast();
        var strip = last.strip();
        boolean alike = Math.abs(strip.size() - next.size()) < 0.6 && strip.bold() == next.bold();
        boolean close = next.page() == strip.page() && next.y() - strip.y() < next.size() * pitch * 1.3;
        boolean beside = Math.abs(next.y() - strip.y()) < next.size() * 0.3;
        return !Lines.bullet(next.text())
                && (beside
                        || alike
                                && close
                                && !ended(strip, next)
                                && (last.wrapped(next) || heading(strip) && centred(strip, next)));
    }

    /** A heading that has come to its full stop does not go on in the next line. */
    private boolean ended(Strip strip, Strip next) {
        return heading(strip)
                && strip.text().strip().matches(".*[.!?]")
                && !Character.isLowerCase(next.text().charAt(0));
    }

    private static boolean centred(Strip one, Strip other) {
        return Math.abs(one.left() - other.left()) > 4
                && Math.abs(one.left() + one.right() - other.left() - other.right()) < 8;
    }

    private boolean heading(Strip strip) {
        return strip.size() > body * 1.12;
    }

    private void end(List<Placed> paragraph, List<Block.Point> points, double left, List<Block> blocks) {
        if (paragraph.isEmpty()) {
            return;
        }
        var first = paragraph.getFirst().strip();
        var place = Place.page(first.page());
        var text = "";
        var last = paragraph.getFirst();
        for (var each : paragraph) {
            text = Flow.joined(text, last, each.strip());
            last = each;
        }
        var line = Lines.of(text).stream().findFirst().orElse(new Block.Line("", false));
        paragraph.clear();
        if (line.point()) {
            points.add(new Block.Point(first.left() > left + 12 && !points.isEmpty() ? 2 : 1, line.text()));
            return;
        }
        endPoints(points, first.page(), blocks);
        int level = level(first, line.text());
        blocks.add(level > 0 ? new Block.Heading(level, line.text(), place) : new Block.Paragraph(line.text(), place));
    }

    private static void endPoints(List<Block.Point> points, int page, List<Block> blocks) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points, Place.page(page)));
            points.clear();
        }
    }

    private int level(Strip strip, String text) {
        if (text.length() > LONGEST_HEADING) {
            return 0;
        }
        int beyond = titled ? 1 : 2;
        if (heading(strip)) {
            int at = sizes.indexOf(rounded(strip.size()));
            return Math.min(6, (at < 0 ? sizes.size() : at) + beyond);
        }
        boolean bold = strip.bold() && !text.endsWith(".") && !text.endsWith(":") && text.length() < 120;
        return bold ? Math.min(6, sizes.size() + beyond) : 0;
    }

    /** The size of most letters. */
    static double usual(List<Sheet> sheets) {
        Map<Double, Integer> counts = new HashMap<>();
        sheets.forEach(sheet ->
                sheet.glyphs().forEach(glyph -> counts.merge(Math.round(glyph.size() * 2) / 2.0, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }
}
