package throughline.command.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;

/**
 * Finds the days, months and periods that a text speaks of, as British plans print them: {@code 22 March 2024},
 * {@code 15/01/24}, {@code 251024}, {@code Aug/Sept 2024}, {@code 2024/25}, {@code w/c 25 March 2024}.
 *
 * <p>A date without a year is found where the plan's period holds it exactly once. A year alone is not: in running text
 * it mostly belongs to a title.
 */
public final class Dates {
    /**
     * A date that the text gives beyond doubt.
     *
     * @param due the day or the month; of a range the last
     * @param from the first day, where the text speaks of more than one day or month
     */
    public record Found(Span span, Due due, @Nullable LocalDate from) {}

    private static final List<Shape> SHAPES = Stream.of(DayShapes.ALL, MonthShapes.ALL, PeriodShapes.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Pattern TO = Pattern.compile("\\s*(?:–|—|-|to|until|till)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s*(?:and|&)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEK = Pattern.compile(
            "\\b(?:w/?c|w/?e|week\\s+(?:commencing|beginning|starting|ending))\\.?:?\\s*$", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** In the order of the text; no two of them overlap. */
    public static List<Found> in(String text, Reference reference) {
        return mentions(text, reference).stream()
                .filter(mention -> mention.sort() != Sort.YEAR)
                .<Found>mapMulti((mention, found) -> {
                    if (mention.due() != null) {
                        found.accept(new Found(mention.span(), mention.due(), mention.from()));
                    }
                })
                .toList();
    }

    /** All that speaks of a date, with those that stay unclear. */
    static List<Mention> mentions(String text, Reference reference) {
        var chosen = new ArrayList<Mention>();
        var end = 0;
        for (var mention : candidates(text, reference)) {
            if (mention.span().start() >= end) {
                chosen.add(inWeek(mention, text));
                end = mention.span().end();
            }
        }
        return ranges(chosen, text);
    }

    /** The longest reading of a place first, so that “March” never hides “March 2024”. */
    private static List<Mention> candidates(String text, Reference reference) {
        return SHAPES.stream()
                .flatMap(shape -> shape.in(text, reference).stream())
                .sorted(Comparator.<Mention>comparingInt(one -> one.span().start())
                        .thenComparing(one -> one.span().end(), Comparator.reverseOrder()))
                .toList();
    }

    private static Mention inWeek(Mention mention, String text) {
        var start = mention.span().start();
        var week = WEEK.matcher(text.substring(Math.max(0, start - 25), start));
        if (mention.sort() != Sort.DAY || !week.find()) {
            return mention;
        }
        var span = new Span(start - week.group().length(), mention.span().end());
        if (mention.due() == null) {
            return new Mention(span, Sort.DAY, null, null, mention.unclear(), true);
        }
        var day = mention.due().lastDay();
        var ends = week.group().toLowerCase(Locale.ROOT).matches("w/?e.*|.*ending.*");
        return DayShapes.week(span, ends ? day.minusDays(6) : day);
    }

    private static List<Mention> ranges(List<Mention> mentions, String text) {
        var joined = new ArrayList<Mention>();
        for (var next : mentions) {
            var range = joined.isEmpty() ? null : range(joined.getLast(), next, text);
            if (range == null) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, range);
            }
        }
        return joined;
    }

    private static @Nullable Mention range(Mention one, Mention next, String text) {
        var between = text.substring(one.span().end(), next.span().start());
        var before =
                text.substring(Math.max(0, one.span().start() - 15), one.span().start());
        var together = TO.matcher(between).matches()
                || AND.matcher(between).matches() && BETWEEN.matcher(before).find();
        if (!together || next.due() == null || one.sort() == Sort.YEAR || next.sort() == Sort.YEAR) {
            return null;
        }
        var first = one.due() == null ? placed(one, text, next.due()) : one.first();
        return first == null || first.isAfter(next.due().lastDay())
                ? null
                : Mention.period(new Span(one.span().start(), next.span().end()), first, next.due());
    }

    /** In “25 March – 3 April 2024” the year stands once, at the end. */
    private static @Nullable LocalDate placed(Mention one, String text, Due end) {
        return candidates(text, Reference.yearUpTo(end.lastDay())).stream()
                .filter(again -> again.span().equals(one.span()))
                .map(Mention::first)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
