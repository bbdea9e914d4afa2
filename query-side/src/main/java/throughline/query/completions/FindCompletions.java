package throughline.query.completions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.QueryId;
import throughline.query.Who;

/**
 * Every round of completion, the newest first. What is absent does not narrow the answer.
 *
 * @param partnerships that the reader may see; absent means all
 * @param after the {@code next} of the page before; absent for the first page
 * @param limit how many on a page
 */
public record FindCompletions(
        @Nullable PlanId plan,
        @Nullable ActionId action,
        @Nullable Set<PartnershipId> partnerships,
        @Nullable Long after,
        int limit) {

    /**
     * @param next the {@code after} of the following page; absent on the last one
     * @param total on all pages
     */
    public record Answer(List<Round> completions, @Nullable Long next, long total) {}

    /**
     * @param at when it was recorded
     * @param organisation whose part was completed; absent where the whole action was
     * @param round counts the times that this part, or the whole, was said to be done, from 1
     * @param happenedOn the day in the real world; absent where a document prints none
     * @param signedOff absent while nobody else has agreed
     * @param queries what was asked about it while it stood, the oldest first
     * @param reopened absent while it stands
     */
    public record Round(
            long position,
            Instant at,
            PlanId planId,
            String planTitle,
            ActionId actionId,
            @Nullable String ref,
            String text,
            @Nullable String organisation,
            int round,
            Completion kind,
            @Nullable String evidence,
            @Nullable LocalDate happenedOn,
            Who by,
            @Nullable SignOff signedOff,
            List<Query> queries,
            @Nullable Reopening reopened) {
        public Round {
            queries = List.copyOf(queries);
        }

        Round asked(List<Query> about) {
            return new Round(
                    position, at, planId, planTitle, actionId, ref, text, organisation, round, kind, evidence, happenedOn,
                    by, signedOff, about, reopened);
        }
    }

    /** @param meeting the meeting that it was agreed in */
    public record SignOff(
            long position,
            Instant at,
            String meeting,
            LocalDate happenedOn,
            @Nullable String note,
            Who by) {}

    /**
     * @param owner who is to answer; absent where that is open
     * @param settled whether an answer left nothing to ask
     */
    public record Query(
            long position,
            Instant at,
            QueryId queryId,
            String question,
            @Nullable String owner,
            @Nullable LocalDate deadline,
            boolean settled,
            Who by,
            List<Answered> answers) {}

    public record Answered(long position, Instant at, String answer, boolean settled, LocalDate happenedOn, Who by) {}

    public record Reopening(long position, Instant at, String reason, Who by) {}
}
