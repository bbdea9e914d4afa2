package throughline.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying everything.
 *
 * @param entries that the tree holds
 * @param waiting entries that were recorded a moment ago, and are not in the tree yet
 * @param checkpoints that were compared
 * @param first the first thing that is wrong, by position
 * @param others what is wrong besides
 * @param sentence the answer in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        boolean whole,
        long entries,
        long waiting,
        long checkpoints,
        @Nullable Finding first,
        List<Finding> others,
        String sentence) {

    static Verdict of(long entries, long waiting, long checkpoints, List<Finding> findings) {
        var sorted = findings.stream()
                .filter(finding -> !isNamedBetter(finding, findings))
                .sorted(Comparator.comparingLong(Finding::from))
                .toList();
        if (sorted.isEmpty()) {
            var sentence = "The record is whole: each of the %d entries is what was recorded, and %s."
                    .formatted(entries, fit(checkpoints));
            return new Verdict(true, entries, waiting, checkpoints, null, List.of(), sentence);
        }
        var first = sorted.getFirst();
        return new Verdict(
                false, entries, waiting, checkpoints, first, sorted.subList(1, sorted.size()), first.sentence());
    }

    private static String fit(long checkpoints) {
        return checkpoints == 0
                ? "no checkpoint has been signed yet"
                : checkpoints == 1 ? "the one checkpoint fits" : "all " + checkpoints + " checkpoints fit";
    }

    /** Where one entry is known to be altered, that it is one of several is no news. */
    private static boolean isNamedBetter(Finding finding, List<Finding> all) {
        var until = finding.until();
        return until != null
                && all.stream()
                        .anyMatch(other -> other.until() == null && finding.from() <= other.from() && other.from() <= until);
    }
}
