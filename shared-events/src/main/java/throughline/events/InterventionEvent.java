package throughline.events;

import org.jspecify.annotations.Nullable;

/** What happened to one intervention: what is done, what it promises, and which indicators show it. */
public sealed interface InterventionEvent extends ContextEvent {
    InterventionId interventionId();

    /** @param group the heading under which the document puts it */
    record InterventionAdded(
            InterventionId interventionId,
            PlanId planId,
            PartnershipId partnershipId,
            @Nullable Prose group,
            Prose name,
            @Nullable Prose summary,
            @Nullable Citation source)
            implements InterventionEvent {}

    record BenefitPromised(
            InterventionId interventionId,
            PlanId planId,
            Prose text,
            @Nullable Citation source) implements InterventionEvent {}

    record MeasurePromised(
            InterventionId interventionId,
            PlanId planId,
            MeasureId measureId,
            Prose text,
            @Nullable Citation source) implements InterventionEvent {}

    /** An indicator of the same plan shows from now on how the measure goes; of several the last. */
    record MeasureTracked(InterventionId interventionId, PlanId planId, MeasureId measureId, IndicatorId indicatorId)
            implements InterventionEvent {}

    record MeasureUntracked(InterventionId interventionId, PlanId planId, MeasureId measureId, Prose reason)
            implements InterventionEvent {}

    /** One of the two is there: what the intervention serves. */
    record InterventionLinked(
            InterventionId interventionId,
            PlanId planId,
            @Nullable PriorityId priority,
            @Nullable ActionId action) implements InterventionEvent {}

    record InterventionUnlinked(
            InterventionId interventionId,
            PlanId planId,
            @Nullable PriorityId priority,
            @Nullable ActionId action,
            Prose reason)
            implements InterventionEvent {}
}
