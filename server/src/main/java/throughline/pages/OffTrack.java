package throughline.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.query.plan.GetPlan;

/**
 * An action that is not done, and is rated worst or overdue.
 *
 * @param why the last that was said of it; absent where nothing was
 */
public record OffTrack(GetPlan.Action action, @Nullable String why) {
    private static final Set<String> DONE = Set.of("completed", "carried-forward", "closed");

    /** Those that are rated worst first, of those the latest. */
    static List<OffTrack> of(GetPlan.Answer plan) {
        var worst = worst(plan);
        return open(plan)
                .filter(action -> action.timescale().overdueDays() > 0 || rated(action, worst))
                .sorted(Comparator.comparing((GetPlan.Action action) -> !rated(action, worst))
                        .thenComparing(action -> -action.timescale().overdueDays())
                        .thenComparing(action -> -action.timescale().pastFirstDays()))
                .map(action -> new OffTrack(action, why(action)))
                .toList();
    }

    static Stream<GetPlan.Action> open(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .filter(action -> !DONE.contains(action.status()));
    }

    /** The last of the key; where it knows one rating only, none of two is the worse. */
    private static @Nullable String worst(GetPlan.Answer plan) {
        return plan.statusKey().size() < 2 ? null : plan.statusKey().getLast().label();
    }

    private static boolean rated(GetPlan.Action action, @Nullable String label) {
        return label != null && label.equalsIgnoreCase(action.rating());
    }

    /** What somebody said goes before what a document printed, and the later before the earlier. */
    private static @Nullable String why(GetPlan.Action action) {
        var rated = action.lastRated();
        var update = action.lastUpdate();
        if (update == null) {
            return rated == null ? null : rated.reason();
        }
        if (rated == null || rated.by().channel().equals("import")) {
            return update.note();
        }
        return update.printed() || rated.recordedAt().isAfter(update.recordedAt()) ? rated.reason() : update.note();
    }
}
