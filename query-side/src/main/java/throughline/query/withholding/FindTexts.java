package throughline.query.withholding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;

/**
 * Asks for the texts of a plan's entries, each with the exemption that it is withheld under: what a request under the
 * Freedom of Information Act is answered from.
 *
 * @param position of one entry, of the plan or of its partnership's register; absent for all of the plan's
 */
public record FindTexts(PlanId planId, @Nullable Long position) {
    public record Answer(PlanId planId, List<Line> texts) {}

    /**
     * @param entry the entry's name in the log
     * @param field the text's path in the entry's payload
     * @param text absent where nothing of it may be read
     * @param exemption absent where all of it may be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long position,
            Instant recordedAt,
            String entry,
            int place,
            String field,
            @Nullable String text,
            @Nullable Exemption exemption) {}

    /**
     * @param authority the law; absent while the text is only hidden, until that is decided
     * @param decided the position of the entry that decided it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Exemption(
            FindWithholdings.State state, @Nullable String authority, String reason, String organisation, long decided) {}
}
