package throughline.documents.opening.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts signs together to the lines in which they are printed. */
final class Strips {
    private Strips() {}

    /** @param apart how many blanks wide a gap is that ends a line, as between two columns of text */
    static List<Strip> of(List<Glyph> glyphs, int page, double apart) {
        return Stream.concat(
                        level(glyphs.stream().filter(glyph -> !glyph.turned()).toList(), page, apart).stream(),
                        level(glyphs.stream().filter(Glyph::turned).toList(), page, apart).stream())
                .toList();
    }

    private static List<Strip> level(List<Glyph> glyphs, int page, double apart) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var strips = new ArrayList<Strip>();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!line.isEmpty() && !onLine(line, glyph)) {
                add(line, page, apart, strips);
                line.clear();
            }
            line.add(glyph);
        }
        add(line, page, apart, strips);
        return strips;
    }

    /** Small raised or lowered signs stand on the line that they are part of. */
    private static boolean onLine(List<Glyph> line, Glyph glyph) {
        var last = line.getLast();
        double size = Math.max(last.size(), glyph.size());
        return glyph.y() - line.getFirst().y() < size * 0.9 && glyph.y() - last.y() < size * 0.35;
    }

    private static void add(List<Glyph> line, int page, double apart, List<Strip> into) {
        var sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        var piece = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            var last = piece.isEmpty() ? glyph : piece.getLast();
            if (!piece.isEmpty() && twice(last, glyph)) {
                continue;
            }
            if (!piece.isEmpty() && !glyph.blank() && gap(piece, glyph) > apart * blank(glyph)) {
                strip(piece, page, into);
                piece.clear();
            }
            piece.add(glyph);
        }
        strip(piece, page, into);
    }

    private static double gap(List<Glyph> piece, Glyph next) {
        for (int i = piece.size() - 1; i >= 0; i--) {
            if (!piece.get(i).blank()) {
                return next.x() - piece.get(i).right();
            }
        }
        return 0;
    }

    private static double blank(Glyph glyph) {
        return glyph.space() > 0.5 && glyph.space() < glyph.size() ? glyph.space() : glyph.size() * 0.27;
    }

    /** Some programs print a letter twice, a little moved, to make it look bold. */
    private static boolean twice(Glyph last, Glyph next) {
        return !next.blank()
                && last.text().equals(next.text())
                && Math.abs(next.x() - last.x()) < last.width() * 0.3
                && Math.abs(next.y() - last.y()) < last.size() * 0.2;
    }

    private static void strip(List<Glyph> piece, int page, List<Strip> into) {
        var written = piece.stream().filter(glyph -> !glyph.blank()).toList();
        if (written.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        Glyph last = null;
        for (var glyph : piece) {
            if (last != null && !last.blank() && !glyph.blank() && glyph.x() - last.right() > blank(glyph) * 0.55) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        var plain = ordered(text.toString().replaceAll(" {2,}", " ").replaceAll("^ ", ""));
        var first = written.getFirst();
        double size =
                written.stream().collect(Collectors.groupingBy(Glyph::size, Collectors.counting())).entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        long bold = written.stream().filter(Glyph::bold).count();
        into.add(new Strip(
                plain,
                first.x(),
                written.getLast().right(),
                first.y(),
                size,
                blank(first),
                firstWord(piece),
                bold > written.size() * 0.8,
                page));
    }

    private static double firstWord(List<Glyph> piece) {
        double from = -1;
        double to = 0;
        for (var glyph : piece) {
            if (from < 0) {
                if (glyph.blank()) {
                    continue;
                }
                from = glyph.x();
            } else if (glyph.blank() || glyph.x() - to > blank(glyph) * 0.55) {
                break;
            }
            to = glyph.right();
        }
        return to - from;
    }

    /** Signs stand on paper in the order in which they are seen; what is written from right to left is turned around. */
    private static String ordered(String seen) {
        if (!Bidi.requiresBidi(seen.toCharArray(), 0, seen.length())) {
            return seen;
        }
        var bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        var levels = new byte[count];
        var runs = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        var text = new StringBuilder();
        for (int run : runs) {
            var part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            text.append((levels[run] & 1) == 0 ? part : new StringBuilder(part).reverse());
        }
        return text.toString();
    }
}
