package throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * What a plan is aligned to: another plan in the system, or a strategy known by its name.
 *
 * @param plan absent where the strategy is not kept here
 */
public record Strategy(Prose name, @Nullable PlanId plan) {
    /** A priority as the strategy prints it; one of the two is there. */
    public record Priority(@Nullable Prose ref, @Nullable Prose title) {}
}
