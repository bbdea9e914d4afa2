package throughline.documents.opening.sheet;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A colour that a sheet gives to cells by what stands in them, as far as that is a plain comparison with a text.
 *
 * @param importance the smaller, the more
 */
record Rule(List<Area> where, String type, String operator, String text, String formula, String shade, int importance) {
    private static final Pattern LITERAL = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
    private static final Pattern OTHER_CELL =
            Pattern.compile("\\s*(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})\\s*=\\s*\"([^\"]*)\"\\s*");

    /** @param texts what stands in a row and column */
    boolean fits(int row, int column, BiFunction<Integer, Integer, String> texts) {
        var area = where.stream().filter(each -> each.holds(row, column)).findFirst();
        if (area.isEmpty()) {
            return false;
        }
        var own = texts.apply(row, column).toLowerCase(Locale.ROOT);
        var wanted = text.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "cellIs" -> {
                var literal = LITERAL.matcher(formula);
                yield operator.equals("equal")
                        && literal.matches()
                        && own.equals(literal.group(1).toLowerCase(Locale.ROOT));
            }
            case "containsText" -> !wanted.isEmpty() && own.contains(wanted);
            case "beginsWith" -> !wanted.isEmpty() && own.startsWith(wanted);
            case "endsWith" -> !wanted.isEmpty() && own.endsWith(wanted);
            case "expression" -> elsewhere(row, column, where.getFirst(), texts);
            default -> false;
        };
    }

    /** {@code $F2="Red"} is written for the first cell of the area and moves along with the others. */
    private boolean elsewhere(int row, int column, Area first, BiFunction<Integer, Integer, String> texts) {
        var other = OTHER_CELL.matcher(formula);
        if (!other.matches()) {
            return false;
        }
        int at = Area.column(other.group(2)) + (other.group(1).isEmpty() ? column - first.left() : 0);
        int in = Integer.parseInt(other.group(4)) + (other.group(3).isEmpty() ? row - first.top() : 0);
        return texts.apply(in, at).equalsIgnoreCase(other.group(5));
    }
}
