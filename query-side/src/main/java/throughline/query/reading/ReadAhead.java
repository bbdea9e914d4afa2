package throughline.query.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.query.carrying.Foretell;
import throughline.query.context.Finding;

/**
 * How a plan would be read if these facts were recorded now, which nothing is of yet.
 *
 * @param partnership the name that it goes by
 * @param by who would record them
 */
public record ReadAhead(PartnershipId partnershipId, String partnership, List<Foretell.Fact> facts, By by) {
    /**
     * @param indicators how many it would measure; so too the interventions and funds
     * @param rowsFound the ids of the actions by the place of their rows: priority, then row
     * @param disagreements printed figures that do not fit what is computed
     */
    public record Answer(
            GetReading.Answer reading,
            @Nullable String period,
            @Nullable String version,
            @Nullable String marking,
            int priorities,
            int actions,
            int indicators,
            int interventions,
            int funds,
            List<String> sections,
            List<List<ActionId>> rowsFound,
            List<Finding> disagreements,
            Instant at) {}
}
