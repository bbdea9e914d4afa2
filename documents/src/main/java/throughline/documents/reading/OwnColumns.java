package throughline.documents.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.documents.plan.Column;
import throughline.documents.plan.OwnWords;
import throughline.documents.reading.Reading.ColumnRead;

/** The columns of a table that Throughline printed: by its own headings first, then by those of the partnership. */
final class OwnColumns {
    private static final Set<Column> OF_ROWS = EnumSet.of(
            Column.REF,
            Column.THEME,
            Column.TEXT,
            Column.LEAD,
            Column.TIMESCALE,
            Column.MILESTONES,
            Column.PROGRESS,
            Column.RATING,
            Column.LINKS);
    private static final double EXACT = 0.9;

    private OwnColumns() {}

    /** @param from the first column that is the plan's */
    static List<ColumnRead> of(Grid grid, int headings, int from) {
        var read = new ArrayList<ColumnRead>();
        var names = new ArrayList<String>();
        for (int column = 0; column < grid.columns(); column++) {
            names.add(OwnReturn.whole(grid, headings, column));
        }
        var taken = EnumSet.noneOf(Column.class);
        var own = new ArrayList<Column>();
        for (int column = 0; column < names.size(); column++) {
            var as = column < from ? Column.PRIORITY : exact(names.get(column));
            own.add(
                    as != Column.OTHER && as != Column.COMPUTED && as != Column.PRIORITY && !taken.add(as)
                            ? Column.OTHER
                            : as);
        }
        for (int column = 0; column < names.size(); column++) {
            var as = own.get(column) == Column.OTHER ? known(names.get(column), taken) : own.get(column);
            taken.add(as);
            read.add(new ColumnRead(
                    column + 1,
                    names.get(column),
                    as,
                    true,
                    headings + 1 < grid.rows() ? Words.first(grid.text(headings + 1, column), 60) : ""));
        }
        return read;
    }

    private static Column exact(String heading) {
        if (OwnWords.COMPUTED.contains(heading)) {
            return Column.COMPUTED;
        }
        return OF_ROWS.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElse(Column.OTHER);
    }

    /** What a partnership's heading names, where no other column is that. */
    private static Column known(String heading, Set<Column> taken) {
        var best = Column.OTHER;
        double most = Math.max(EXACT, Vocabulary.score(heading, Column.OTHER));
        for (var column : OF_ROWS) {
            double score = Vocabulary.score(heading, column);
            if (!taken.contains(column) && score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }
}
