package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who hears of a plan, who is bound by it, what it is based on, and when it is looked at again. */
public sealed interface GovernanceEvent extends ContextEvent {
    /** How an organisation stands to the duty that the plan serves. */
    enum Standing {
        /** Bound by the duty. */
        @JsonProperty("bound")
        BOUND,
        @JsonProperty("partner")
        PARTNER
    }

    /** Whether something is known to be needed, or not known well enough. */
    enum Known {
        @JsonProperty("need")
        NEED,
        @JsonProperty("gap")
        GAP
    }

    /** What a plan rests on and is looked at again with. */
    enum Review {
        @JsonProperty("needs-assessment")
        NEEDS_ASSESSMENT,
        @JsonProperty("review")
        REVIEW
    }

    /**
     * A board that hears reports on the plan; named again, the last words about when stand.
     *
     * @param when as written: “quarterly”, “in August and February”
     */
    record BoardNamed(
            PlanId planId,
            PartyId board,
            @Nullable Prose when,
            @Nullable Citation source) implements GovernanceEvent {}

    record BoardMeetingScheduled(PlanId planId, PartyId board, LocalDate date) implements GovernanceEvent {}

    record BoardMeetingCancelled(PlanId planId, PartyId board, LocalDate date, Prose reason)
            implements GovernanceEvent {}

    /** @param reporter who gave it, where that was said */
    record ReportRecorded(
            PlanId planId,
            PartyId board,
            LocalDate happenedOn,
            Prose report,
            @Nullable PartyId reporter) implements GovernanceEvent {}

    /** Who reports to whom. */
    record ReportingLineNamed(
            PlanId planId,
            PartyId reporter,
            PartyId board,
            @Nullable Citation source) implements GovernanceEvent {}

    /** @param from the first day; absent where that was not said */
    record SeniorResponsibleOfficerNamed(
            PlanId planId,
            PartyId officer,
            @Nullable LocalDate from,
            @Nullable Citation source) implements GovernanceEvent {}

    /** @param under the heading under which the document puts it: “Health” */
    record AuthorityNamed(
            PlanId planId,
            PartyId authority,
            Standing standing,
            @Nullable Prose under,
            @Nullable Citation source) implements GovernanceEvent {}

    record AuthorityWithdrawn(PlanId planId, PartyId authority, Prose reason) implements GovernanceEvent {}

    record NeedNoted(
            PlanId planId,
            NeedId needId,
            Known known,
            Prose text,
            @Nullable Citation source) implements GovernanceEvent {}

    record NeedLinked(PlanId planId, NeedId needId, PriorityId priorityId) implements GovernanceEvent {}

    record NeedWithdrawn(PlanId planId, NeedId needId, Prose reason) implements GovernanceEvent {}

    /**
     * @param who was asked, where that was said
     * @param happenedOn absent where the document names no day
     */
    record ConsultationRecorded(
            PlanId planId,
            Prose text,
            @Nullable Prose who,
            @Nullable LocalDate happenedOn,
            @Nullable Citation source) implements GovernanceEvent {}

    /**
     * A promise to look again.
     *
     * @param every how often, in the document's words: “annual”
     */
    record ReviewNoted(
            PlanId planId,
            Review review,
            Prose asWritten,
            @Nullable Prose every,
            @Nullable Citation source) implements GovernanceEvent {}

    /**
     * The day of the next one. Until that one has taken place, another day moves it; after that, it is the one after.
     *
     * @param reason why it moved
     */
    record ReviewDateSet(
            PlanId planId,
            Review review,
            LocalDate date,
            @Nullable Prose reason) implements GovernanceEvent {}

    record ReviewRecorded(
            PlanId planId,
            Review review,
            LocalDate happenedOn,
            @Nullable Prose outcome) implements GovernanceEvent {}
}
