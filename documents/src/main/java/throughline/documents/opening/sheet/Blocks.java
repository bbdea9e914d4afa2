package throughline.documents.opening.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Lines;
import throughline.documents.opening.office.Colours;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Finds the tables of a sheet: what stands together without an empty row between, below the lines that head it. */
final class Blocks {
    private final Grid grid;
    private final Formats formats;
    private final boolean ours;
    private final Place sheet;
    private final Map<Long, Area> merged = new HashMap<>();
    private final Set<Long> covered = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    Blocks(String name, Grid grid, Formats formats, boolean ours) {
        this.grid = grid;
        this.formats = formats;
        this.ours = ours;
        this.sheet = new Place(name, 0, 0, 0, 0);
    }

    List<Block> read() {
        if (grid.rows().isEmpty()) {
            return List.of();
        }
        var rows = new TreeSet<>(grid.rows().keySet());
        int last = rows.last();
        int right = grid.rows().values().stream()
                .mapToInt(row -> row.entrySet().stream()
                        .filter(each -> !each.getValue().text().isBlank())
                        .mapToInt(Map.Entry::getKey)
                        .max()
                        .orElse(0))
                .max()
                .orElse(1);
        for (var area : grid.merges()) {
            if (!grid.text(area.top(), area.left()).isBlank() || grid.rows().containsKey(area.top())) {
                merge(area, last, right, rows);
            }
        }
        var block = new ArrayList<Integer>();
        int before = -1;
        for (int row : rows) {
            if (!block.isEmpty() && row != before + 1) {
                block(block);
                block.clear();
            }
            block.add(row);
            before = row;
        }
        block(block);
        return blocks;
    }

    private void merge(Area area, int last, int right, Set<Integer> rows) {
        var within = new Area(
                area.top(),
                area.left(),
                Math.min(area.bottom(), last),
                Math.min(area.right(), Math.max(right, area.left())));
        boolean written = !grid.text(area.top(), area.left()).isBlank();
        if (within.bottom() < within.top() || covered.contains(key(area.top(), area.left()))) {
            return;
        }
        merged.put(key(area.top(), area.left()), within);
        for (int row = within.top(); row <= within.bottom(); row++) {
            if (written && within.down() > 1) {
                rows.add(row);
            }
            for (int column = within.left(); column <= within.right(); column++) {
                if (row != area.top() || column != area.left()) {
                    covered.add(key(row, column));
                }
            }
        }
    }

    private static long key(int row, int column) {
        return row * 20_000L + column;
    }

    private void block(List<Integer> rows) {
        int from = 0;
        while (from < rows.size() && written(rows.get(from)).size() == 1 && !reachesDown(rows.get(from)) && !ours) {
            line(rows.get(from), written(rows.get(from)).getFirst());
            from++;
        }
        var left = rows.subList(from, rows.size());
        if (!left.isEmpty()) {
            table(left);
        }
    }

    /** The columns of a row in which words stand. */
    private List<Integer> written(int row) {
        var cells = grid.rows().get(row);
        return cells == null
                ? List.of()
                : cells.entrySet().stream()
                        .filter(each -> !each.getValue().text().isBlank() && !covered.contains(key(row, each.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private boolean reachesDown(int row) {
        return grid.mergesFrom(row).stream()
                .anyMatch(area -> area.down() > 1
                        && area.across() == 1
                        && !grid.text(row, area.left()).isBlank());
    }

    private void line(int row, int column) {
        var cell = Objects.requireNonNull(grid.at(row, column));
        var look = formats.look(cell.style());
        var area = merged.get(key(row, column));
        var place = sheet.row(row).column(column);
        var lines = Lines.of(cell.text());
        var text = String.join("\n", lines.stream().map(Block.Line::text).toList());
        boolean heading = look.bold() || look.size() > formats.usualSize() + 0.5 || area != null && area.across() > 1;
        if (heading && text.length() <= 200) {
            blocks.add(new Block.Heading(2, text, place));
        } else if (lines.stream().allMatch(Block.Line::point)) {
            blocks.add(new Block.Points(
                    lines.stream().map(line -> new Block.Point(1, line.text())).toList(), place));
        } else {
            blocks.add(new Block.Paragraph(text, place));
        }
    }

    private void table(List<Integer> rows) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int row : rows) {
            for (int column : written(row)) {
                var area = merged.get(key(row, column));
                left = Math.min(left, column);
                right = Math.max(right, area == null ? column : area.right());
            }
        }
        var place = sheet.table(++tables);
        var made = new ArrayList<Block.Row>();
        int headings = 0;
        for (int row : rows) {
            headings += grid.isHeading(row) && headings == made.size() ? 1 : 0;
            made.add(row(row, left, right, rows.getLast(), place.row(row)));
        }
        blocks.add(new Block.Table("", headings, made, place.row(rows.getFirst())));
    }

    private Block.Row row(int row, int left, int right, int last, Place place) {
        var cells = new ArrayList<Block.Cell>();
        for (int column = left; column <= right; column++) {
            if (covered.contains(key(row, column))) {
                continue;
            }
            var area = merged.get(key(row, column));
            var cell = grid.at(row, column);
            var text = cell == null ? "" : cell.text();
            cells.add(new Block.Cell(
                    ours ? Lines.ofOurs(text) : Lines.of(text),
                    shade(row, column, cell),
                    area == null ? 1 : Math.min(area.across(), right - column + 1),
                    area == null ? 1 : Math.min(area.down(), last - row + 1),
                    place.column(column)));
        }
        return new Block.Row(cells, place);
    }

    private @Nullable String shade(int row, int column, Grid.@Nullable Cell cell) {
        var ruled = grid.ruled(row, column);
        if (ruled != null) {
            return Colours.seen(ruled);
        }
        return cell == null ? null : formats.look(cell.style()).shade();
    }
}
