package throughline.documents.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;

/**
 * A paper read as a plan, and everything that a coordinator needs to see that nothing was lost.
 *
 * @param sources by path in {@code plan-as-written/1}, where its words stand
 * @param unused every piece of text that is in the document and not in the plan
 * @param counts of actions, priorities, texts: in the document and in the plan
 * @param keys by path of a priority or a row, a name for it that stays the same whatever is corrected: corrections may say
 *     {@code #12.lead} for {@code priorities[0].actions[2].lead}, and {@code #12} for the row
 * @param remarks what its reader should know: of the file, and of how it was read
 */
public record Reading(
        AsWritten plan,
        List<TableRead> tables,
        List<ColourRead> colours,
        Map<String, Source> sources,
        List<Unused> unused,
        List<Count> counts,
        List<Remark> remarks,
        Map<String, String> keys) {
    /** @param words as they stand in the document, before anything was taken off or put together */
    public record Source(Place place, String words) {}

    /** @param why in plain words: a heading repeated on each page, a page number, a table left out … */
    public record Unused(Place place, String words, String why) {}

    /**
     * What a table was taken for.
     *
     * @param number from 1 in the document
     * @param why in plain words, for whoever wants to correct it
     * @param rows below its headings
     */
    public record TableRead(
            int number, Place place, Corrections.Use use, String why, int rows, List<ColumnRead> columns) {}

    /**
     * @param number from 1
     * @param heading as printed; empty where it has none
     * @param sure whether no other column of the plan fits nearly as well
     * @param sample the first words that stand in it
     */
    public record ColumnRead(int number, String heading, Column column, boolean sure, String sample) {}

    /**
     * A colour that stands for a rating.
     *
     * @param shade six hexadecimal digits
     * @param rating the nearest label of the plan's key; absent where none is near
     * @param cells how many cells have it
     * @param confirmed whether the words in the cells, a legend or the coordinator say so too
     */
    public record ColourRead(String shade, @Nullable String rating, int cells, boolean confirmed) {}

    /** Something counted in the document beside the same counted in the plan. */
    public record Count(String what, int inDocument, int inPlan) {
        public boolean agrees() {
            return inDocument == inPlan;
        }
    }
}
