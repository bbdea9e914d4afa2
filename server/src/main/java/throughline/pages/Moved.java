package throughline.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingChanges;

/**
 * An action whose rating is another one than it was.
 *
 * @param from absent where it was not rated
 * @param who said so; absent where the change is not told yet
 */
public record Moved(
        GetPlan.Action action,
        @Nullable String from,
        String to,
        Way way,
        String why,
        @Nullable String who,
        @Nullable LocalDate on) {
    public enum Way {
        WORSE("worse"),
        OTHER("other"),
        FIRST("first rating"),
        BETTER("better");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What got worse first.
     *
     * @param before absent where the plan was not in the record
     * @param changes between the two, the newest first
     */
    static List<Moved> between(
            GetPlan.@Nullable Answer before, GetPlan.Answer now, List<FindRatingChanges.Change> changes) {
        Map<ActionId, String> was = new HashMap<>();
        if (before != null) {
            actions(before).filter(action -> action.rating() != null).forEach(action -> was.put(action.actionId(), Objects.requireNonNull(action.rating())));
        }
        return actions(now)
                .filter(action -> action.rating() != null && !action.rating().equals(was.get(action.actionId())))
                .map(action -> moved(action, was.get(action.actionId()), now.statusKey(), changes))
                .sorted(Comparator.comparing(Moved::way))
                .toList();
    }

    private static Moved moved(
            GetPlan.Action action,
            @Nullable String from,
            List<GetPlan.Key> key,
            List<FindRatingChanges.Change> changes) {
        var to = Objects.requireNonNull(action.rating());
        var last = changes.stream()
                .filter(change -> change.actionId().equals(action.actionId()) && !change.confirmed())
                .findFirst();
        return new Moved(
                action,
                from,
                to,
                way(from, to, key),
                last.map(FindRatingChanges.Change::reason).orElse(""),
                last.map(change -> change.by().inFull()).orElse(null),
                last.map(change -> change.at().atZone(Moment.LONDON).toLocalDate()).orElse(null));
    }

    private static Way way(@Nullable String from, String to, List<GetPlan.Key> key) {
        if (from == null) {
            return Way.FIRST;
        }
        var labels = key.stream().map(entry -> entry.label().toLowerCase(java.util.Locale.UK)).toList();
        var before = labels.indexOf(from.toLowerCase(java.util.Locale.UK));
        var after = labels.indexOf(to.toLowerCase(java.util.Locale.UK));
        return before < 0 || after < 0 || before == after ? Way.OTHER : after > before ? Way.WORSE : Way.BETTER;
    }

    private static Stream<GetPlan.Action> actions(GetPlan.Answer plan) {
        return plan.priorities().stream().flatMap(priority -> priority.actions().stream());
    }
}
