package throughline.documents.made;

import java.util.Map;
import throughline.documents.plan.Column;

/**
 * How a document is made of a plan.
 *
 * @param headings of columns, where they differ from the usual ones
 * @param legend whether it explains its abbreviations and its colours
 */
public record Options(Layout layout, Ratings ratings, Map<Column, String> headings, boolean legend) {
    /** Where priorities stand, and what a row is. */
    public enum Layout {
        /** A heading for each priority, and a table below it. */
        TABLE_EACH,
        /** One table; each priority is a shaded row over its full width. */
        FULL_WIDTH_ROWS,
        /** One table; each priority is a cell merged down its first column. */
        MERGED_COLUMN,
        /** A heading for each priority; its table is cut into several by pages, with the header in each. */
        CUT_BY_PAGES,
        /** A small table of labels and values for each action. */
        LABEL_AND_VALUE,
        /** As many rows for an action as it has milestones; its other cells are merged down them. */
        SUB_ROWS
    }

    /** How a rating shows. */
    public enum Ratings {
        NONE,
        WORDS,
        SHADE,
        BOTH
    }

    public static Options of(Layout layout) {
        return new Options(layout, Ratings.BOTH, Map.of(), true);
    }

    public Options with(Ratings other) {
        return new Options(layout, other, headings, legend);
    }

    public Options headed(Map<Column, String> other) {
        return new Options(layout, ratings, other, legend);
    }
}
