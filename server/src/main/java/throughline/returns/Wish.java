package throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import throughline.events.PlanId;
import throughline.events.Readers;
import throughline.events.ReturnScope;

/**
 * What a return shows, fixed to a position of the log, so that it can be made again at any time without a clock.
 *
 * @param asAt the position of the last entry that it rests on
 * @param until the moment that it bears in words
 * @param on the day that lateness is counted on and that somebody answers on
 */
public record Wish(
        PlanId planId, ReturnScope scope, Readers readers, long asAt, Instant until, LocalDate on) {}
