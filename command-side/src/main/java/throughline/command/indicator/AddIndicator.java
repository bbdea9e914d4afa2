package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Adds an indicator to a plan.
 *
 * @param good absent: read from the name where that says it (“A reduction in …”), else unknown
 * @param baseline a number, or words such as “TBC”
 * @param baselineOn the time that it was taken at, as written
 * @param targetBy the time that the target is for, as written
 */
public record AddIndicator(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        PlanId planId,
        @Nullable Prose name,
        @Nullable Prose area,
        @Nullable Prose unit,
        @Nullable Good good,
        @Nullable Prose baseline,
        @Nullable Prose baselineOn,
        @Nullable Prose target,
        @Nullable Prose targetBy) {}
