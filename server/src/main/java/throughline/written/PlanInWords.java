package throughline.written;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.events.StatusKey;
import throughline.query.plan.GetPlan;

/**
 * Says a plan of the record as a document would: in its printed words as long as they hold, and in words for whatever was
 * recorded since. Right after a document was brought in, this is that document.
 */
public final class PlanInWords {
    /** What stood with a priority's heading is kept as a section under the priority's path. */
    private static final Pattern WITH_PRIORITY = Pattern.compile("priorities\\[(\\d+)]\\.(.+)", Pattern.DOTALL);

    private static final String KEY = "statusKey";

    private PlanInWords() {}

    /** @param plan as {@link GetPlan} answers it, as at any moment */
    public static AsWritten of(GetPlan.Answer plan) {
        var more = withPriorities(plan.sections());
        var priorities = new ArrayList<AsWritten.Priority>();
        for (var priority : plan.priorities()) {
            priorities.add(new AsWritten.Priority(
                    orNull(priority.ref()),
                    priority.title(),
                    more.getOrDefault(priorities.size(), Map.of()),
                    priority.actions().stream().map(RowInWords::of).toList()));
        }
        return new AsWritten(
                plan.source() == null ? plan.title() : plan.source(),
                plan.title(),
                plan.partnership(),
                orNull(plan.period()),
                orNull(plan.version()),
                orNull(plan.marking()),
                key(plan),
                priorities,
                plan.sections().stream()
                        .filter(section -> !section.key().equals(KEY)
                                && !WITH_PRIORITY.matcher(section.key()).matches())
                        .map(section -> new AsWritten.Section(section.key(), Plainly.content(section.content())))
                        .toList());
    }

    /** Whom an action names: as written while the printed words hold, else as the record has it. */
    public static @Nullable String lead(GetPlan.Action action) {
        return RowInWords.lead(action);
    }

    /** The progress cell, with only some of the entries that were recorded since it was printed. */
    public static String progress(GetPlan.Action action, Predicate<GetPlan.EntryShown> which) {
        return ProgressInWords.of(action, RowInWords.printedProgress(action), which);
    }

    /** A document that rates nothing explains no ratings, unless they are its own. */
    private static List<AsWritten.Key> key(GetPlan.Answer plan) {
        var own = Stream.of(StatusKey.BLUE_RED_AMBER_GREEN, StatusKey.RED_AMBER_GREEN)
                .map(PlanInWords::labels)
                .noneMatch(standard -> standard.equals(new HashSet<>(plan.statusKey())));
        var rated = plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .anyMatch(action -> action.rating() != null);
        return own || rated
                ? plan.statusKey().stream()
                        .map(key -> new AsWritten.Key(key.label(), key.colour(), key.meaning()))
                        .toList()
                : List.of();
    }

    private static Set<GetPlan.Key> labels(StatusKey key) {
        var labels = new HashSet<GetPlan.Key>();
        key.entries()
                .forEach(entry -> labels.add(new GetPlan.Key(
                        entry.rating().label(), entry.colour(), entry.meaning().text())));
        return labels;
    }

    private static Map<Integer, Map<String, String>> withPriorities(List<GetPlan.Section> sections) {
        var more = new LinkedHashMap<Integer, Map<String, String>>();
        for (var section : sections) {
            var path = WITH_PRIORITY.matcher(section.key());
            var words = Plainly.words(section.content());
            if (path.matches() && !words.isBlank()) {
                more.computeIfAbsent(Integer.valueOf(path.group(1)), number -> new LinkedHashMap<>())
                        .put(path.group(2), words);
            }
        }
        return more;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
