package throughline.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What happened to one indicator. A change is never recorded, always computed from the readings. */
public sealed interface IndicatorEvent extends ContextEvent {
    IndicatorId indicatorId();

    /** @param unit what is counted, where that is not plain: “per 1,000 residents” */
    record IndicatorAdded(
            IndicatorId indicatorId,
            PlanId planId,
            PartnershipId partnershipId,
            Prose name,
            @Nullable Prose area,
            @Nullable Prose unit,
            Good good,
            @Nullable Citation source)
            implements IndicatorEvent {}

    /**
     * @param on the time that it was taken at, as written
     * @param reason why it replaces an earlier one
     */
    record BaselineSet(
            IndicatorId indicatorId,
            PlanId planId,
            Figure baseline,
            @Nullable Period on,
            @Nullable Prose reason,
            @Nullable Citation source)
            implements IndicatorEvent {}

    record ReadingRecorded(
            IndicatorId indicatorId,
            PlanId planId,
            Period period,
            Figure value,
            @Nullable Citation source) implements IndicatorEvent {}

    /** The first value stays readable beside the one in force. */
    record ReadingCorrected(IndicatorId indicatorId, PlanId planId, Period period, Figure value, Prose reason)
            implements IndicatorEvent {}

    /**
     * A change that the document prints, which is checked and never believed.
     *
     * @param percent with the decimals that were printed; absent where the words say no percentage
     */
    record PrintedChangeKept(
            IndicatorId indicatorId,
            PlanId planId,
            Prose asWritten,
            @Nullable BigDecimal percent,
            @Nullable Citation source)
            implements IndicatorEvent {}

    record GoodDirectionSet(IndicatorId indicatorId, PlanId planId, Good good, Prose reason)
            implements IndicatorEvent {}

    record IndicatorTargetSet(
            IndicatorId indicatorId,
            PlanId planId,
            Figure target,
            @Nullable Period by,
            @Nullable Prose reason,
            @Nullable Citation source)
            implements IndicatorEvent {}

    /**
     * What somebody makes of the change, in the ratings of the plan's own key.
     *
     * @param from absent where the change was not rated
     */
    record ChangeRated(
            IndicatorId indicatorId,
            PlanId planId,
            @Nullable Rating from,
            Rating rating,
            Prose reason) implements IndicatorEvent {}
}
