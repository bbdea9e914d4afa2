package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.documents.opening.Lines;
import throughline.documents.paper.Block;

/** Makes the lines that somebody wrote of those that were printed. */
final class Flow {
    private static final double MOST_PADDING = 8;

    private Flow() {}

    /** @param box that the lines have to fill */
    static List<Placed> placed(List<Strip> strips, Box box) {
        double begins = strips.stream().mapToDouble(Strip::left).min().orElse(box.left());
        double padding = Math.clamp(begins - box.left(), 0.5, MOST_PADDING);
        boolean centred = strips.stream().anyMatch(strip -> before(strip, box, padding) > 3)
                && strips.stream()
                        .allMatch(strip -> Math.abs(before(strip, box, padding) - behind(strip, box, padding)) < 4);
        return strips.stream()
                .map(strip ->
                        new Placed(strip, behind(strip, box, padding) + (centred ? before(strip, box, padding) : 0)))
                .toList();
    }

    private static double before(Strip strip, Box box, double padding) {
        return strip.left() - box.left() - padding;
    }

    private static double behind(Strip strip, Box box, double padding) {
        return box.right() - padding - strip.right();
    }

    static List<Block.Line> lines(List<Placed> printed) {
        var written = new ArrayList<String>();
        double pitch = pitch(printed);
        double bullet = -1;
        boolean hanging = hanging(printed);
        Placed last = null;
        for (var each : printed) {
            var strip = each.strip();
            boolean begins = last == null
                    || Lines.bullet(strip.text())
                    || !last.wrapped(strip)
                    || apart(last.strip(), strip, pitch)
                    || hanging && bullet >= 0 && strip.left() < bullet + 1.5 && !Lines.bullet(strip.text());
            if (begins || last == null) {
                written.add(strip.text());
                bullet = Lines.bullet(strip.text()) ? strip.left() : -1;
            } else {
                written.add(joined(written.removeLast(), last, strip));
            }
            last = each;
        }
        return Lines.of(String.join("\n", written));
    }

    static String text(List<Placed> printed) {
        return String.join("\n", lines(printed).stream().map(Block.Line::text).toList());
    }

    /** Whether the lines of a point stand further in than its bullet. */
    private static boolean hanging(List<Placed> printed) {
        double bullets = printed.stream()
                .map(Placed::strip)
                .filter(strip -> Lines.bullet(strip.text()))
                .mapToDouble(Strip::left)
                .min()
                .orElse(Double.MAX_VALUE);
        return printed.stream()
                .map(Placed::strip)
                .anyMatch(strip -> !Lines.bullet(strip.text()) && strip.left() > bullets + 3);
    }

    /** @param last the printed line that ends what stands before */
    static String joined(String before, Placed last, Strip next) {
        if (before.endsWith(" ") || before.isEmpty()) {
            return before + next.text();
        }
        char end = before.charAt(before.length() - 1);
        boolean joint = (end == '-' || end == '/' || end == '\u2010' || end == '\u2011')
                && before.length() > 1
                && !Character.isWhitespace(before.charAt(before.length() - 2));
        return joint || cut(last, next) ? before + next.text() : before + " " + next.text();
    }

    /** A word that is longer than its line is cut where the line is full. */
    private static boolean cut(Placed last, Strip next) {
        var text = last.strip().text().strip();
        double letter = (last.strip().right() - last.strip().left()) / Math.max(1, text.length());
        return text.length() > 4
                && text.indexOf(' ') < 0
                && last.slack() < letter * 1.5
                && Character.isLowerCase(next.text().charAt(0));
    }

    private static boolean apart(Strip above, Strip below, double pitch) {
        return above.page() == below.page() && below.y() - above.y() > pitch * 1.4;
    }

    /** How far lines of one paragraph are apart: the least distance, but no less than letters are high. */
    private static double pitch(List<Placed> printed) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < printed.size(); i++) {
            double distance =
                    printed.get(i).strip().y() - printed.get(i - 1).strip().y();
            if (distance > printed.get(i).strip().size() * 0.8) {
                least = Math.min(least, distance);
            }
        }
        double size = printed.stream()
                .map(Placed::strip)
                .mapToDouble(Strip::size)
                .max()
                .orElse(10);
        return Math.clamp(least, size * 1.1, size * 2.2);
    }

    /** From top to bottom, and on one line from left to right. */
    static List<Strip> sorted(List<Strip> strips) {
        return strips.stream()
                .sorted(Comparator.comparingDouble((Strip strip) -> Math.round(strip.y() / 3))
                        .thenComparingDouble(Strip::left))
                .toList();
    }
}
