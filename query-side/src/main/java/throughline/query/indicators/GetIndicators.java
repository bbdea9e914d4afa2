package throughline.query.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.context.Finding;
import throughline.query.journal.Moment;

/** What a plan measures, as the record had it at a moment. */
public record GetIndicators(PlanId planId, Moment asAt) {

    /**
     * @param position of the last entry that this answer rests on
     * @param findings where the document disagrees with its own figures
     */
    public record Answer(
            PlanId planId,
            String title,
            Instant asAt,
            long position,
            List<Indicator> indicators,
            List<Finding> findings) {}

    /**
     * @param baselines every baseline, the last in force
     * @param readings by period
     * @param change between the first and the last reading; absent where there are not two numbers
     * @param sinceBaseline between the baseline and the last reading; absent where either is missing or no number
     * @param printedChange what the document prints, which is checked and never believed
     * @param ratings what was made of the change, the last in force
     * @param source the place in the document that it was read from
     * @param sequence of its stream, as {@code If-Match} takes it
     */
    public record Indicator(
            IndicatorId indicatorId,
            String name,
            @Nullable String area,
            @Nullable String unit,
            Good good,
            List<Baseline> baselines,
            List<Target> targets,
            List<Reading> readings,
            @Nullable Change change,
            @Nullable Change sinceBaseline,
            @Nullable Printed printedChange,
            List<Rated> ratings,
            @Nullable String source,
            long sequence) {}

    /**
     * @param value absent where the words say no number: “TBC”
     * @param on the time that it was taken at, as written
     */
    public record Baseline(
            String asWritten,
            @Nullable BigDecimal value,
            @Nullable String on,
            @Nullable String reason,
            Who by,
            Instant recordedAt,
            long position) {}

    public record Target(
            String asWritten,
            @Nullable BigDecimal value,
            @Nullable String by,
            @Nullable LocalDate byDay,
            @Nullable String reason,
            Who recordedBy,
            Instant recordedAt,
            long position) {}

    /**
     * @param asWritten the value in force
     * @param corrections the value before each of them, and why it was wrong
     */
    public record Reading(
            String period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String asWritten,
            @Nullable BigDecimal value,
            List<Correction> corrections,
            Who by,
            Instant recordedAt,
            boolean late,
            long position,
            @Nullable String source) {}

    public record Correction(String was, String now, String reason, Who by, Instant recordedAt, long position) {}

    /** @param agrees with the computed change, rounded as printed; absent where one of the two is missing */
    public record Printed(
            String asWritten,
            @Nullable BigDecimal percent,
            @Nullable Boolean agrees,
            @Nullable String source) {}

    public record Rated(
            @Nullable String from, String rating, String reason, Who by, Instant recordedAt, long position) {}
}
