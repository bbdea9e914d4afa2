package throughline.events;

import java.time.LocalDate;
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
}
