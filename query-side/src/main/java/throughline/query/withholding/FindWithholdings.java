package throughline.query.withholding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.WithholdingId;
import throughline.query.Who;

/** Asks what was decided about the texts of a plan and of its partnership's register, for each its last decision. */
public record FindWithholdings(PlanId planId) {
    public enum State {
        @JsonProperty("hidden")
        HIDDEN,
        @JsonProperty("withheld")
        WITHHELD,
        @JsonProperty("shown")
        SHOWN
    }

    public record Answer(PlanId planId, List<Line> withholdings) {}

    /**
     * @param position of the entry whose text it is
     * @param place which of its texts
     * @param field the text's path in the entry's payload
     * @param entry the entry's name in the log
     * @param decided the position of the decision
     * @param authority the law that it is withheld under
     * @param left what may still be read of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            WithholdingId withholdingId,
            State state,
            long position,
            int place,
            String field,
            String entry,
            long decided,
            Instant at,
            Who by,
            String reason,
            @Nullable String authority,
            @Nullable String left) {}
}
