package throughline.query.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.RequestId;
import throughline.events.RoundId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/** What a round came to, as the record had it at a moment: the return that a meeting gets. */
public record GetRound(RoundId roundId, Moment asAt) {

    /**
     * @param state {@code open}, {@code overdue} (past its deadline, and not closed) or {@code closed}
     * @param on the day that lateness is counted on
     * @param noUpdateReceived the parties that let a request pass without an answer, by name
     * @param notAsked the actions that were open when the round was, and on which it asked nobody
     */
    public record Answer(
            RoundId roundId,
            PlanId planId,
            String planTitle,
            String partnership,
            PartnershipId partnershipId,
            @Nullable String marking,
            String standing,
            String title,
            LocalDate deadline,
            @Nullable LocalDate boardOn,
            String state,
            Who openedBy,
            Instant openedAt,
            @Nullable Who closedBy,
            @Nullable Instant closedAt,
            @Nullable String note,
            Instant asAt,
            LocalDate on,
            long position,
            FindRounds.Counts counts,
            List<Party> parties,
            List<Missing> noUpdateReceived,
            List<NotAsked> notAsked) {}

    /**
     * @param asked how many updates it was asked for
     * @param open asked and not answered, while there is still time or nobody has noted that there is not
     * @param lastHeardHere the last time that it said anything of the actions it was asked about; absent for never
     * @param lastHeard the last time that it said anything in the plan; absent for never
     */
    public record Party(
            PartyId partyId,
            String party,
            Lead.@Nullable Kind kind,
            int asked,
            int inTime,
            int late,
            int notReceived,
            int open,
            int withdrawn,
            @Nullable Heard lastHeardHere,
            @Nullable Heard lastHeard,
            List<Line> lines) {}

    /** @param happenedOn the day that it spoke of, where that is known */
    public record Heard(
            ActionId actionId,
            @Nullable String ref,
            @Nullable LocalDate happenedOn,
            Instant recordedAt,
            long position) {}

    /**
     * @param state {@code open}, {@code overdue}, {@code answered}, {@code answered-late}, {@code not-received} or {@code
     *     withdrawn}
     * @param answeredBy who typed the answer
     * @param answer what was said, in the words of the entry that closed it
     * @param notReceivedAt when it was noted that nothing had come; it stays when the answer comes after all
     * @param handedOverFrom who owed it before, the first first
     */
    public record Line(
            RequestId requestId,
            ActionId actionId,
            @Nullable String ref,
            String text,
            String state,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable Who answeredBy,
            @Nullable String answer,
            @Nullable Instant notReceivedAt,
            @Nullable String withdrawn,
            List<String> handedOverFrom,
            long position) {}

    /**
     * @param missing how many of its updates did not come
     * @param nothing not one of them came
     * @param since the last time that it said anything in the plan; absent for never
     */
    public record Missing(
            PartyId partyId, String party, int missing, int asked, boolean nothing, @Nullable Instant since) {}

    /** @param why nobody in particular could be asked */
    public record NotAsked(ActionId actionId, @Nullable String ref, String text, String why) {}
}
