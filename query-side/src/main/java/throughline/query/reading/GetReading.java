package throughline.query.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/** How the printed rows of a plan were read, as the record had it at a moment. */
public record GetReading(PlanId planId, Moment asAt) {
    /**
     * @param rows in their printed order; only those that a document printed
     * @param open what nobody has settled yet, in the order of the rows
     * @param settled what somebody has, in the same order
     * @param pieces how many pieces of text were interpreted
     */
    public record Answer(
            PlanId planId, String title, long position, List<Row> rows, List<Finding> open, List<Finding> settled, int pieces) {}

    public record Row(
            ActionId actionId,
            @Nullable String priorityRef,
            @Nullable String ref,
            String text,
            String status,
            List<Cell> cells) {}

    /**
     * @param column {@code lead}, {@code timescale}, {@code milestones[0]}, {@code progress} …
     * @param text as written
     * @param unread the pieces of the text that nothing was read from
     */
    public record Cell(String column, String text, List<Piece> pieces, List<Finding> findings, List<String> unread) {}

    /**
     * What one piece of the text was read to say.
     *
     * @param start in the cell's text, in UTF-16 code units
     * @param end not included
     * @param words the piece itself
     * @param says what it was read to mean, in plain words
     */
    public record Piece(int start, int end, String words, String kind, String says) {}

    /**
     * What could not be settled from the text alone.
     *
     * @param words that it is about, as written
     * @param milestoneId the step that it is about; absent where it is about none
     * @param settled how it was settled; absent while it is open, as are who did it and when
     * @param position of the entry that noted it
     */
    public record Finding(
            ActionId actionId,
            @Nullable String ref,
            String column,
            String kind,
            String sentence,
            String words,
            @Nullable MilestoneId milestoneId,
            @Nullable String settled,
            @Nullable Who settledBy,
            @Nullable Instant settledAt,
            long position) {}
}
