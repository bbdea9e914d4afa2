package throughline.command.rounds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Asks everyone who answers for an open action of a plan for an update.
 *
 * @param deadline the last day for answers
 * @param boardOn the day of the meeting that the answers go to
 * @param parties who is to be asked, by name or id; empty for everyone
 */
public record OpenRound(
        PlanId planId,
        @Nullable Prose title,
        @Nullable LocalDate deadline,
        @Nullable LocalDate boardOn,
        List<String> parties) {
    public OpenRound {
        parties = List.copyOf(parties);
    }
}
