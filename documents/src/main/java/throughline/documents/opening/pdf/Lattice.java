package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import technology.tabula.Ruling;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** Finds the tables of a page whose cells are drawn. */
final class Lattice {
    private static final int MOST = 6_000;
    private static final double TOUCHING = 3;

    /** @param cells each as it is drawn; one that spans several columns or rows is larger */
    record Grid(Box box, List<Box> cells) {
        boolean table() {
            return cells.size() > 1
                    && cells.stream()
                            .anyMatch(each -> cells.stream()
                                    .anyMatch(other -> other.left() > each.left() + TOUCHING
                                            && Math.min(other.bottom(), each.bottom())
                                                            - Math.max(other.top(), each.top())
                                                    > TOUCHING));
        }
    }

    private Lattice() {}

    static List<Grid> of(Sheet sheet) {
        if (sheet.rulings().size() > MOST) {
            return List.of();
        }
        var across = Ruling.collapseOrientedRulings(new ArrayList<>(
                sheet.rulings().stream().filter(Ruling::horizontal).toList()));
        var down = Ruling.collapseOrientedRulings(new ArrayList<>(
                sheet.rulings().stream().filter(Ruling::vertical).toList()));
        var cells = SpreadsheetExtractionAlgorithm.findCells(across, down).stream()
                .map(cell -> new Box(cell.getLeft(), cell.getTop(), cell.getRight(), cell.getBottom()))
                .filter(cell -> cell.width() > 5 && cell.height() > 4)
                .distinct()
                .toList();
        return grouped(cells).stream()
                .map(group -> new Grid(around(group), group))
                .filter(Grid::table)
                .sorted(Comparator.comparingDouble((Grid grid) -> grid.box().top())
                        .thenComparingDouble(grid -> grid.box().left()))
                .toList();
    }

    private static List<List<Box>> grouped(List<Box> cells) {
        var left = new ArrayList<>(cells);
        var groups = new ArrayList<List<Box>>();
        while (!left.isEmpty()) {
            var group = new ArrayList<Box>();
            group.add(left.removeLast());
            for (int i = 0; i < group.size(); i++) {
                var member = group.get(i);
                left.removeIf(other -> touching(member, other) && group.add(other));
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean touching(Box one, Box other) {
        return one.left() <= other.right() + TOUCHING
                && other.left() <= one.right() + TOUCHING
                && one.top() <= other.bottom() + TOUCHING
                && other.top() <= one.bottom() + TOUCHING;
    }

    static Box around(List<Box> boxes) {
        return new Box(
                boxes.stream().mapToDouble(Box::left).min().orElse(0),
                boxes.stream().mapToDouble(Box::top).min().orElse(0),
                boxes.stream().mapToDouble(Box::right).max().orElse(0),
                boxes.stream().mapToDouble(Box::bottom).max().orElse(0));
    }
}
