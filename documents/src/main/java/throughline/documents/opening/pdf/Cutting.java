package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Colours;

/** Fills the cells of a grid with the signs and the colours that lie in them. */
final class Cutting {
    /** Gaps inside a cell are blanks, however wide. */
    private static final double NEVER = 1e6;

    private Cutting() {}

    static TableMade table(Lattice.Grid grid, Sheet sheet) {
        var cells = grid.cells();
        var edges = TableMade.clustered(cells.stream()
                .flatMap(cell -> List.of(cell.left(), cell.right()).stream())
                .toList());
        var lines = TableMade.clustered(cells.stream()
                .flatMap(cell -> List.of(cell.top(), cell.bottom()).stream())
                .toList());
        var rows = new ArrayList<TableMade.RowMade>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            double top = lines.get(i);
            var made = new ArrayList<TableMade.CellMade>();
            for (var cell : cells) {
                if (Math.abs(cell.top() - top) <= 4) {
                    made.add(cell(cell, down(cell, lines), sheet));
                }
            }
            made.sort(Comparator.comparingDouble(TableMade.CellMade::left));
            rows.add(new TableMade.RowMade(sheet.number(), made));
        }
        return new TableMade(edges, rows, grid.box().bottom());
    }

    private static int down(Box cell, List<Double> lines) {
        long within = lines.stream()
                .filter(line -> line > cell.top() + 4 && line < cell.bottom() - 4)
                .count();
        return (int) within + 1;
    }

    private static TableMade.CellMade cell(Box cell, int down, Sheet sheet) {
        var glyphs = sheet.glyphs().stream()
                .filter(glyph -> cell.holds(glyph.middle(), glyph.height()))
                .toList();
        var strips = Strips.of(glyphs, sheet.number(), NEVER);
        return new TableMade.CellMade(
                cell.left(), cell.right(), down, Flow.placed(strips, cell), shade(cell, glyphs, sheet.fills()));
    }

    /** The last colour painted over most of the cell, or else behind all of its text. */
    private static @Nullable String shade(Box cell, List<Glyph> glyphs, List<Fill> fills) {
        @Nullable String shade = null;
        for (var fill : fills) {
            if (fill.box().shared(cell) > cell.area() * 0.5) {
                shade = fill.shade();
            }
        }
        if (Colours.seen(shade) != null) {
            return shade;
        }
        var written = glyphs.stream().filter(glyph -> !glyph.blank()).toList();
        if (written.isEmpty()) {
            return null;
        }
        for (var fill : fills) {
            boolean inside = fill.box().shared(cell) > fill.box().area() * 0.8;
            if (inside && written.stream().allMatch(glyph -> behind(glyph, fills, fill.shade()))) {
                return Colours.seen(fill.shade());
            }
        }
        return null;
    }

    private static boolean behind(Glyph glyph, List<Fill> fills, String shade) {
        return fills.stream()
                .anyMatch(fill -> fill.shade().equals(shade) && fill.box().holds(glyph.middle(), glyph.height()));
    }
}
