package throughline.query.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.query.context.Finding;

/**
 * Sentences that say that all of the measures went up, or all went down. Which measures are meant is taken from the
 * sentence (“the three headline measures”) and from a list of as many that the document gives; where neither says it,
 * nothing is found.
 */
final class SweepingClaims {
    private static final String NUMBER = "(?<number>two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
    private static final String MEASURES = "(?:\\w+ ){0,3}?(?:measures|indicators)";
    private static final String TREND =
            "(?<trend>increases?d?|rises?|rose|risen|decreases?d?|reductions?|reduced|falls?|fell|fallen|drops?|declines?d?)";
    private static final Pattern ACROSS_ALL = Pattern.compile(
            TREND + "(?: \\w+){0,2} (?:across|in|for|on) all (?:of )?(?:(?<these>these|those)|the |our )?\\s*(?:"
                    + NUMBER + " )?" + "(?<what>(?:\\w+ ){0,3}\\w+)");
    private static final Pattern ALL_HAVE = Pattern.compile("\\ball (?:of )?(?:the |our |these )?(?:" + NUMBER + " )?"
            + MEASURES + "(?: (?:have|has|had|also|been|shown|seen|an?|\\w+ly)){0,4} " + TREND);
    private static final Pattern REFERENT =
            Pattern.compile("\\b(?:the|our|all) (?:" + NUMBER + " )?" + MEASURES + "\\b");
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10);

    private final List<IndicatorState> indicators;
    private final List<Listed> lists;

    SweepingClaims(List<IndicatorState> indicators, List<Listed> lists) {
        this.indicators = indicators.stream()
                .filter(indicator -> indicator.change() != null)
                .toList();
        this.lists = lists;
    }

    List<Finding> against(List<Said> prose) {
        var findings = new ArrayList<Finding>();
        for (var said : prose) {
            claim(said.text().toLowerCase(Locale.UK).replaceAll("\\s+", " "))
                    .flatMap(claim -> contradiction(said, claim))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** @param number of measures that the sentence speaks of; absent where it gives none */
    private record Claim(Trend trend, @Nullable Integer number) {}

    private static Optional<Claim> claim(String text) {
        var have = ALL_HAVE.matcher(text);
        if (have.find()) {
            return trend(have).map(trend -> new Claim(trend, number(have)));
        }
        var across = ACROSS_ALL.matcher(text);
        if (!across.find()) {
            return Optional.empty();
        }
        if (across.group("what").matches(".*\\b(?:measures|indicators)\\b.*")) {
            return trend(across).map(trend -> new Claim(trend, number(across)));
        }
        // “these crime types” are the measures that the same sentence named before.
        var referent = REFERENT.matcher(text.substring(0, across.start()));
        return across.group("these") != null && referent.find()
                ? trend(across).map(trend -> new Claim(trend, number(referent)))
                : Optional.empty();
    }

    private Optional<Finding> contradiction(Said said, Claim claim) {
        var meant = meant(claim.number());
        var against = meant.stream()
                .filter(indicator -> !claim.trend()
                        .is(Objects.requireNonNull(indicator.change()).way()))
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "prose-contradicts-table",
                said.where(),
                "The text says %s across all %d measures, but %s. Check which of the two is right."
                        .formatted(
                                claim.trend().inWords,
                                meant.size(),
                                against.stream()
                                        .map(indicator -> "“%s” went %s"
                                                .formatted(
                                                        indicator.added().name(),
                                                        Objects.requireNonNull(indicator.change())
                                                                .inWords()))
                                        .collect(Collectors.joining(", and ")))));
    }

    /** The measures of a list of that length, each of them an indicator; without a number, every indicator. */
    private List<IndicatorState> meant(@Nullable Integer number) {
        if (number == null || number == indicators.size()) {
            return indicators;
        }
        var fitting = lists.stream()
                .filter(list -> list.measures().size() == number)
                .map(list -> list.measures().stream().map(this::measured).toList())
                .filter(found -> found.stream().allMatch(Optional::isPresent))
                .map(found ->
                        found.stream().map(Optional::orElseThrow).distinct().toList())
                .filter(found -> found.size() == number)
                .distinct()
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : List.of();
    }

    /** The indicator whose name says nothing that the measure doesn't; of several the one that says most. */
    private Optional<IndicatorState> measured(String measure) {
        var words = new HashSet<>(Wording.of(measure).words());
        var fitting = indicators.stream()
                .filter(indicator -> words.containsAll(telling(indicator)))
                .toList();
        var most = fitting.stream()
                .mapToInt(indicator -> telling(indicator).size())
                .max()
                .orElse(0);
        var best = fitting.stream()
                .filter(indicator -> telling(indicator).size() == most)
                .sorted(Comparator.comparing(
                        indicator -> indicator.added().name().text()))
                .toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static List<String> telling(IndicatorState indicator) {
        return Wording.measured(indicator.added().name()).words().stream()
                .filter(word -> word.length() > 1
                        && !List.of("for", "with", "of", "in", "the", "an", "by", "or", "and")
                                .contains(word))
                .distinct()
                .toList();
    }

    private static Optional<Trend> trend(Matcher found) {
        var word = found.group("trend");
        return Optional.ofNullable(Trend.of(word)).or(() -> Optional.ofNullable(Trend.of(word.replaceAll("s$", ""))));
    }

    private static @Nullable Integer number(Matcher found) {
        var word = found.group("number");
        return word == null ? null : NUMBERS.getOrDefault(word, word.matches("\\d+") ? Integer.parseInt(word) : 0);
    }
}
