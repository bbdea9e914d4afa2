package throughline.documents.opening.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands on one sheet, by row and column from 1. */
final class Grid {
    /** @param style the number of its look */
    record Cell(String text, int style) {}

    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, List<Area>> merges = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> headings = new HashSet<>();
    private final List<String> margins = new ArrayList<>();
    private int formulas;
    private boolean hiddenColumns;

    TreeMap<Integer, TreeMap<Integer, Cell>> rows() {
        return rows;
    }

    @Nullable
    Cell at(int row, int column) {
        var cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    String text(int row, int column) {
        var cell = at(row, column);
        return cell == null ? "" : cell.text();
    }

    void merge(Area area) {
        merges.computeIfAbsent(area.top(), none -> new ArrayList<>()).add(area);
    }

    /** The merged areas that begin in a row. */
    List<Area> mergesFrom(int row) {
        return merges.getOrDefault(row, List.of());
    }

    /** The merged areas of the whole sheet, from its top. */
    List<Area> merges() {
        return merges.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Area::top).thenComparingInt(Area::left))
                .toList();
    }

    void rule(Rule rule) {
        rules.add(rule);
        rules.sort(Comparator.comparingInt(Rule::importance));
    }

    /** The colour that a rule gives to a cell. */
    @Nullable
    String ruled(int row, int column) {
        return rules.stream()
                .filter(rule -> rule.fits(row, column, this::text))
                .map(Rule::shade)
                .findFirst()
                .orElse(null);
    }

    void hide(int row) {
        hiddenRows.add(row);
    }

    int hiddenRows() {
        return (int) hiddenRows.stream().filter(rows::containsKey).count();
    }

    void hideColumns() {
        hiddenColumns = true;
    }

    boolean hasHiddenColumns() {
        return hiddenColumns;
    }

    void formula() {
        formulas++;
    }

    int formulas() {
        return formulas;
    }

    void heading(int row) {
        headings.add(row);
    }

    boolean isHeading(int row) {
        return headings.contains(row);
    }

    List<String> margins() {
        return margins;
    }
}
