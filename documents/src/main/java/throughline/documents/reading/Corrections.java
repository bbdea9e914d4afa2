package throughline.documents.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;

/**
 * What the coordinator says of a document where it was read otherwise than it should be. A document is always read anew
 * from its first line with all corrections, so that the same corrections give the same plan.
 *
 * <p>A path changes when rows above it come or go through another correction; the key that {@link Reading#keys()} gives
 * for it does not, and may stand wherever a path of a row or a priority may.
 *
 * @param tables by the table's number from 1 in the document, what it is
 * @param columns by table and column, both from 1, what the column holds
 * @param priorities the heading of the priority that a whole table stands under, where the document does not say it
 * @param ratings by colour (six hexadecimal digits), the label that it stands for; an empty label says that it means none
 * @param texts by path in {@code plan-as-written/1} ({@code title}, {@code priorities[0].actions[2].lead}), the right
 *     words; empty for none
 * @param apart rows, by the path of the row as read, at whose text a second action begins
 * @param together rows, by path, that belong to the row above them
 * @param kept by a place in words, text that is to be kept as a section though it was not used
 */
public record Corrections(
        Map<Integer, Use> tables,
        Map<Cell, Column> columns,
        Map<Integer, String> priorities,
        Map<String, String> ratings,
        Map<String, String> texts,
        List<Apart> apart,
        List<String> together,
        List<String> kept) {
    public static final Corrections NONE =
            new Corrections(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

    /** What a table is for. */
    public enum Use {
        ACTIONS,
        /** Kept as ordered text of the plan. */
        SECTION,
        LEFT_OUT
    }

    public record Cell(int table, int column) {}

    /** @param at in the row's text, in UTF-16 code units; absent where its two actions are told apart by themselves */
    public record Apart(String row, @Nullable Integer at) {}
}
