package throughline.query.completions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.QueryId;
import throughline.query.Who;
import throughline.query.journal.Moment;
import throughline.query.view.Words;

/**
 * Every round of completion, the newest first. What is absent does not narrow the answer.
 *
 * @param part whose: a party's id or its name, or {@code whole} for completions of whole actions
 * @param from the first moment of recording to look at; a day is looked at from its beginning
 * @param to the last one; a day is looked at to its end
 * @param partnerships that the reader may see; absent means all
 * @param after the {@code next} of the page before; absent for the first page
 * @param limit how many on a page
 */
public record FindCompletions(
        @Nullable PlanId plan,
        @Nullable ActionId action,
        @Nullable String part,
        @Nullable Completion kind,
        @Nullable State state,
        @Nullable Moment from,
        @Nullable Moment to,
        @Nullable Set<PartnershipId> partnerships,
        @Nullable Long after,
        int limit) {
    public static final String WHOLE = "whole";

    public FindCompletions(
            @Nullable PlanId plan,
            @Nullable ActionId action,
            @Nullable Set<PartnershipId> partnerships,
            @Nullable Long after,
            int limit) {
        this(plan, action, null, null, null, null, null, partnerships, after, limit);
    }

    /**
     * @param word as the contract has it: {@code delivered}, {@code in-place} or {@code superseded}
     * @throws IllegalArgumentException with a sentence when it is none of them
     */
    public static Completion kindOf(String word) {
        return Arrays.stream(Completion.values())
                .filter(kind -> Words.of(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Something is completed as "
                        + Arrays.stream(Completion.values()).map(Words::of).collect(Collectors.joining(", "))
                        + ". Choose one of these as kind."));
    }

    /** The page that follows. */
    public FindCompletions after(@Nullable Long position) {
        return new FindCompletions(plan, action, part, kind, state, from, to, partnerships, position, limit);
    }

    /** The same question without what narrows it: everything in the plan, or in all that the reader may see. */
    FindCompletions wide() {
        return new FindCompletions(plan, null, partnerships, null, limit);
    }

    /**
     * @param next the {@code after} of the following page; absent on the last one
     * @param total on all pages
     * @param ofAll how many there are in the plan, or in all that the reader may see, where nothing else narrows them
     */
    public record Answer(List<Round> completions, @Nullable Long next, long total, long ofAll) {}

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
                    position,
                    at,
                    planId,
                    planTitle,
                    actionId,
                    ref,
                    text,
                    organisation,
                    round,
                    kind,
                    evidence,
                    happenedOn,
                    by,
                    signedOff,
                    about,
                    reopened);
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
