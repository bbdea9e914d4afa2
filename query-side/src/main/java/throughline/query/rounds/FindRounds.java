package throughline.query.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.RoundId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/** The rounds of update requests of a plan, the newest first. */
public record FindRounds(PlanId planId, Moment asAt) {

    public record Answer(PlanId planId, String planTitle, Instant asAt, LocalDate on, List<Line> rounds) {}

    /** @param state {@code open}, {@code overdue} (past its deadline, and not closed) or {@code closed} */
    public record Line(
            RoundId roundId,
            String title,
            LocalDate deadline,
            @Nullable LocalDate boardOn,
            String state,
            Who openedBy,
            Instant openedAt,
            @Nullable Instant closedAt,
            Counts counts) {}

    /**
     * Every request is counted once.
     *
     * @param open not answered yet, whether or not the deadline has passed
     * @param parties who were asked
     */
    public record Counts(int requests, int parties, int inTime, int late, int notReceived, int open, int withdrawn) {}
}
