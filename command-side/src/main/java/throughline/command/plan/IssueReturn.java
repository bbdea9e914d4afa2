package throughline.command.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Readers;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;

/**
 * Hands out a return whose files have been rendered and wait under its id.
 *
 * @param asAt the position of the last entry that it rests on
 * @param until the moment that it bears in words
 * @param on the day that lateness was counted on
 * @param edition of the layout that made it
 */
public record IssueReturn(
        @TargetAggregateIdentifier PlanId planId,
        ReturnId returnId,
        ReturnScope scope,
        Readers readers,
        long asAt,
        Instant until,
        LocalDate on,
        String edition,
        @Nullable Prose purpose) {}
