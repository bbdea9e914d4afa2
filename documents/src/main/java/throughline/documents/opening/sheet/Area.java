package throughline.documents.opening.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rectangle of a sheet, its rows and columns counted from 1. */
record Area(int top, int left, int bottom, int right) {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    static @Nullable Area of(String reference) {
        var ends = reference.strip().split(":");
        var first = corner(ends[0]);
        var last = corner(ends[ends.length - 1]);
        if (first == null || last == null) {
            return null;
        }
        return new Area(
                Math.min(first[0], last[0]),
                Math.min(first[1], last[1]),
                Math.max(first[0], last[0]),
                Math.max(first[1], last[1]));
    }

    /** Several, parted by blanks. */
    static List<Area> all(String references) {
        var all = new ArrayList<Area>();
        for (var each : references.strip().split("\\s+")) {
            var area = of(each);
            if (area != null) {
                all.add(area);
            }
        }
        return all;
    }

    private static int @Nullable [] corner(String reference) {
        var cell = CELL.matcher(reference);
        if (!cell.matches()) {
            return null;
        }
        int row = Integer.parseInt(cell.group(2));
        int column = column(cell.group(1));
        return row < 1 || row > LAST_ROW || column > LAST_COLUMN ? null : new int[] {row, column};
    }

    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    int across() {
        return right - left + 1;
    }

    int down() {
        return bottom - top + 1;
    }
}
