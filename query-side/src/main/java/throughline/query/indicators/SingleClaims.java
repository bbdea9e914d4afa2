package throughline.query.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.query.context.Finding;

/**
 * Sentences that say of one indicator that it went up or down, and by how much. Only what stands close to the
 * indicator's whole name counts, so that a sentence about something narrower is not taken for it.
 */
final class SingleClaims {
    private static final Set<String> BEFORE = Set.of(
            "the",
            "our",
            "number",
            "of",
            "rate",
            "level",
            "recorded",
            "reported",
            "overall",
            "total",
            "all",
            "in",
            "both");
    private static final Set<String> CLAUSE =
            Set.of(",", ";", ":", ".", "–", "—", "(", "that", "and", "while", "whereas", "but", "however");
    private static final Set<String> BETWEEN = Set.of(
            "offence",
            "incident",
            "crime",
            "figure",
            "rate",
            "number",
            "level",
            "ha",
            "has",
            "have",
            "had",
            "been",
            "is",
            "are",
            "was",
            "were",
            "wa",
            "also",
            "seen",
            "saw",
            "see",
            "shown",
            "showing",
            "show",
            "showed",
            "experienced",
            "a",
            "an",
            "the",
            "further",
            "another",
            "clear",
            "slight",
            "small",
            "steady",
            "sharp",
            "continued");
    private static final Set<String> SEEN = Set.of(
            "seen", "saw", "been", "shown", "showed", "show", "experienced", "recorded", "had", "wa", "was", "is");
    private static final Set<String> ROUGHLY =
            Set.of("over", "around", "about", "nearly", "almost", "approximately", "roughly", "than", "least");
    private static final Set<String> VERBS = Set.of(
            "ha",
            "has",
            "have",
            "had",
            "is",
            "are",
            "wa",
            "was",
            "were",
            "saw",
            "see",
            "show",
            "showed",
            "experienced",
            "continued");
    private static final int REACH = 9;

    private record Named(IndicatorState indicator, Wording name) {}

    private record Claim(Trend trend, @Nullable BigDecimal percent) {}

    private final List<Named> named;
    private final Set<String> places;

    /** @param places the words by which the plan may name its own area */
    SingleClaims(List<IndicatorState> indicators, Set<String> places) {
        // The longest first: “admissions for assault with a sharp object” is not about “admissions for assault”.
        this.named = indicators.stream()
                .map(indicator ->
                        new Named(indicator, Wording.measured(indicator.added().name())))
                .filter(one -> !one.name().words().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Named one) -> one.name().words().size())
                        .reversed())
                .toList();
        this.places = places;
    }

    List<Finding> against(List<Said> prose) {
        var findings = new ArrayList<Finding>();
        for (var said : prose) {
            var sentence = Wording.of(said.text());
            if (new Scope(sentence, places).elsewhere()) {
                continue;
            }
            int at = 0;
            while (at < sentence.words().size()) {
                var here = at;
                var longest = named.stream()
                        .filter(one -> sentence.at(here, one.name()))
                        .findFirst();
                if (longest.isEmpty()) {
                    at++;
                    continue;
                }
                var end = at + longest.get().name().words().size();
                var claim = claim(sentence, at, end);
                meant(longest.get().name(), sentence)
                        .filter(indicator -> claim != null)
                        .ifPresent(indicator ->
                                contradiction(said, indicator, claim, sentence).ifPresent(findings::add));
                at = end;
            }
        }
        return findings;
    }

    /** The one indicator of that name; of several areas, the one that the sentence names. */
    private Optional<IndicatorState> meant(Wording name, Wording sentence) {
        var same = named.stream()
                .filter(one -> one.name().words().equals(name.words()))
                .map(Named::indicator)
                .toList();
        if (same.size() == 1) {
            return Optional.of(same.getFirst());
        }
        var inArea = same.stream()
                .filter(indicator -> indicator.added().area() != null
                        && sentence.words()
                                .containsAll(Wording.of(indicator.added().area().text())
                                        .words()))
                .toList();
        return inArea.size() == 1 ? Optional.of(inArea.getFirst()) : Optional.empty();
    }

    private static @Nullable Claim claim(Wording sentence, int start, int end) {
        var words = sentence.words();
        if (begins(words, start)) {
            var verb = false;
            for (int at = end; at < words.size() && at < end + REACH; at++) {
                var word = words.get(at);
                var trend = Trend.of(word);
                if (trend != null) {
                    return verb || Trend.happened(word) ? new Claim(trend, percentAfter(words, at, trend)) : null;
                }
                verb |= VERBS.contains(word);
                if (!BETWEEN.contains(word) && !word.endsWith("ly") && !continuing(words, at)) {
                    return null;
                }
            }
            return null;
        }
        return seen(words, start, end);
    }

    /** Nothing that narrows the name stands before it in its clause. */
    private static boolean begins(List<String> words, int start) {
        for (int at = start - 1; at >= 0; at--) {
            if (CLAUSE.contains(words.get(at))) {
                return true;
            }
            if (!BEFORE.contains(words.get(at)) || Trend.of(words.get(at)) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean continuing(List<String> words, int at) {
        return words.get(at).equals("to") && words.get(at - 1).startsWith("continu");
    }

    /** “… has seen a rise of 5% in the number of burglaries”. */
    private static @Nullable Claim seen(List<String> words, int start, int end) {
        if (end < words.size()
                && !CLAUSE.contains(words.get(end))
                && !words.get(end).equals("acros")) {
            return null;
        }
        int at = start - 1;
        while (at >= 0 && (BEFORE.contains(words.get(at)) || percent(words.get(at)) != null)) {
            at--;
        }
        if (at < 2 || !words.subList(at, start).contains("in") || !Trend.isNoun(words.get(at))) {
            return null;
        }
        var trend = Trend.of(words.get(at));
        for (int before = at - 1; before >= Math.max(0, at - 4); before--) {
            if (SEEN.contains(words.get(before))) {
                return trend == null ? null : new Claim(trend, percentAfter(words, at, trend));
            }
            if (!BETWEEN.contains(words.get(before)) && !words.get(before).endsWith("ly")) {
                return null;
            }
        }
        return null;
    }

    /** The percentage that follows “by” or “of” after a word of the same trend; none where the text is not exact. */
    private static @Nullable BigDecimal percentAfter(List<String> words, int from, Trend trend) {
        for (int at = from; at + 1 < words.size(); at++) {
            var other = Trend.of(words.get(at));
            if (other != null && other != trend) {
                return null;
            }
            if (other == trend) {
                var next = words.get(at + 1);
                var value = next.equals("by") || next.equals("of") ? at + 2 : at + 1;
                if (value < words.size() && !ROUGHLY.contains(words.get(value))) {
                    var percent = percent(words.get(value));
                    if (percent != null) {
                        return percent;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal percent(String word) {
        return word.matches("\\d{1,6}(?:\\.\\d{1,6})?%") ? new BigDecimal(word.substring(0, word.length() - 1)) : null;
    }

    private static Optional<Finding> contradiction(
            Said said, IndicatorState indicator, @Nullable Claim claim, Wording sentence) {
        var change = indicator.change() == null ? indicator.sinceBaseline() : indicator.change();
        if (claim == null || change == null || !Scope.sameTime(sentence, change)) {
            return Optional.empty();
        }
        var percent = claim.percent();
        var signed = percent == null ? null : claim.trend() == Trend.UP ? percent : percent.negate();
        var direction = claim.trend().is(change.way());
        if (direction && (signed == null || change.percent() == null || change.agreesWith(signed))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "prose-contradicts-table",
                said.where(),
                "The text says %s%s for “%s”, but its readings went %s. Check which of the two is right."
                        .formatted(
                                claim.trend().inWords,
                                percent == null ? "" : " of " + percent.toPlainString() + "%",
                                indicator.added().name(),
                                change.inWords())));
    }
}
