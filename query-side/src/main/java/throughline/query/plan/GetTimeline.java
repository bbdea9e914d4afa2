package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;

/** When something was recorded of a plan, from its opening to now; what was recorded, its history tells. */
public record GetTimeline(PlanId planId) {

    /** @param steps the oldest first */
    public record Answer(PlanId planId, List<Step> steps, List<Version> versions) {}

    /**
     * What one request recorded: all of it, or nothing.
     *
     * @param first the position of its first entry
     * @param position of its last entry
     * @param rating whether it changed one
     */
    public record Step(long first, long position, Instant at, int entries, boolean rating) {}

    /** @param position of its publication */
    public record Version(String label, @Nullable LocalDate publishedOn, long position) {}
}
