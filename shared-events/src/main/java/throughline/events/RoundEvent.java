package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round of update requests, as before a board meets. */
public sealed interface RoundEvent extends Event {
    RoundId roundId();

    PlanId planId();

    /**
     * @param deadline the last day for answers
     * @param boardOn the day of the meeting that the return goes to
     */
    record RoundOpened(
            RoundId roundId,
            PlanId planId,
            PartnershipId partnershipId,
            Prose title,
            LocalDate deadline,
            @Nullable LocalDate boardOn)
            implements RoundEvent {}

    record RoundClosed(RoundId roundId, PlanId planId, @Nullable Prose note) implements RoundEvent {}
}
