package throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a plan as a whole. */
public sealed interface PlanEvent extends Event {
    PlanId planId();

    record PlanOpened(
            PlanId planId,
            PartnershipId partnershipId,
            Prose title,
            @Nullable Prose period,
            @Nullable Prose marking,
            StatusKey statusKey,
            @Nullable Source source,
            @Nullable PlanId succeeds)
            implements PlanEvent {}

    record PriorityAdded(
            PlanId planId, PriorityId priorityId, @Nullable Prose ref, Prose title) implements PlanEvent {}

    /** @param ref as printed now, absent where none is any more */
    record PriorityRenamed(
            PlanId planId,
            PriorityId priorityId,
            @Nullable Prose ref,
            Prose title,
            Prose reason)
            implements PlanEvent {}

    /** @param after the priority that it stands below now; absent where it is the first */
    record PriorityMoved(
            PlanId planId,
            PriorityId priorityId,
            @Nullable PriorityId after,
            Prose reason) implements PlanEvent {}

    /** @param publishedOn the day that the version bears, absent where the document gives none */
    record VersionPublished(
            PlanId planId,
            Prose label,
            @Nullable LocalDate publishedOn,
            @Nullable Prose note) implements PlanEvent {}

    /** Late updates are still taken, and marked late. */
    record PlanEnded(PlanId planId, LocalDate endedOn, Prose reason) implements PlanEvent {}

    record PlanLocked(PlanId planId, Prose reason) implements PlanEvent {}

    record PlanUnlocked(PlanId planId, Prose reason) implements PlanEvent {}

    /** @param position of the entry that was wrong, which stays readable beside this one */
    record PlanEntryCorrected(PlanId planId, long position, Prose correction, Prose reason) implements PlanEvent {}

    /** @param section the key of the section that states it; absent where the coordinator chose */
    record AccountabilityRuleSet(
            PlanId planId,
            @Nullable AccountabilityRule rule,
            @Nullable Prose reason,
            @Nullable Prose section)
            implements PlanEvent {}

    /** @param rule absent where the plan has none any more */
    record RatingRuleSet(PlanId planId, @Nullable RatingRule rule, Prose reason) implements PlanEvent {}

    /** @param statusKey in place of the one before; labels that were used stay in the record */
    record StatusKeyChosen(PlanId planId, StatusKey statusKey, Prose reason) implements PlanEvent {}

    /**
     * The document that the plan, or a later version of it, was read from.
     *
     * @param file as it was sent; its bytes are kept beside the log
     * @param version that it says it is
     * @param rows how many actions were read from it
     */
    record DocumentBroughtIn(PlanId planId, EvidenceFile file, @Nullable Prose version, int rows)
            implements PlanEvent {}

    /**
     * A return was handed out; its bytes are kept beside the log.
     *
     * @param asAt the position of the last entry that it rests on
     * @param until the moment that it bears in words, at or after that entry's own
     * @param on the day that lateness was counted on and that somebody answered on
     * @param edition of the layout that made it
     * @param files the same in each kind of file that was asked for
     * @param purpose such as the meeting that it goes to
     */
    record ReturnIssued(
            PlanId planId,
            ReturnId returnId,
            ReturnScope scope,
            Readers readers,
            long asAt,
            Instant until,
            LocalDate on,
            String edition,
            List<EvidenceFile> files,
            @Nullable Prose purpose)
            implements PlanEvent {
        public ReturnIssued {
            files = List.copyOf(files);
        }
    }
}
