package throughline.command.reading;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;

/** Months, alone or several together, with a year or placed by the plan's period. */
final class MonthShapes {
    private static final String PART =
            "(?:(?<![\\p{L}\\p{N}])(?:early|mid|late|(?:the\\s)?end(?:\\sof)?|(?:the\\s)?(?:start|beginning)\\sof)[\\s-]{1,2})?";
    private static final String JOINED = "\\s{0,2}(?:/|,\\s?and\\s|,\\s|\\sand\\s|&|\\sor\\s|–|—|-|\\sto\\s)\\s{0,2}";
    private static final Pattern ONE = Pattern.compile(MonthNames.PATTERN, Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("–|—|-|\\bto\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_MONTHS = Pattern.compile(
            "\\G\\s{0,2}\\(?at\\s(?<count>\\d{1,2}|" + Counts.WORDS + ")\\smonths\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMES_LATER =
            Pattern.compile("\\b(?:after|since|following|last)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECURS = Pattern.compile("\\b(?:every|each)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADS_TO_A_DATE = Pattern.compile(
            "(?:[-–—/(:]|\\b(?:by|in|until|till|of|since|during|before|after|from|mid|late|early|due|expected|around|circa|end))\\s*$",
            Pattern.CASE_INSENSITIVE);

    static final List<Shape> ALL = List.of(
            Shape.of(
                    "(?<![\\d/.-])(?<number>0?[1-9]|1[0-2])/(?<year>" + Years.FOUR + ")(?![\\d/])",
                    (match, text, reference) -> List.of(Mention.month(
                            Shape.span(match),
                            YearMonth.of(Years.of(match.group("year")), Integer.parseInt(match.group("number")))))),
            Shape.of(
                    PART + "(?<month>" + MonthNames.PATTERN + ")" + Years.AFTER_MONTH + "(?![/–-]\\d\\d(?!\\d))",
                    MonthShapes::withYear),
            Shape.of(
                    PART + "(?<months>" + MonthNames.PATTERN + "(?:" + JOINED + PART + MonthNames.PATTERN
                            + "){1,11})(?:" + Years.AFTER_MONTH + ")?",
                    MonthShapes::several),
            Shape.of(PART + "(?<month>" + MonthNames.PATTERN + ")(?!['’]s)", MonthShapes::alone));

    private MonthShapes() {}

    private static List<Mention> withYear(Matcher match, String text, Reference reference) {
        var year = DayShapes.year(match, reference);
        var verb = match.group("year") == null && MonthNames.isLikelyVerb(match.group("month"));
        return year == null || verb
                ? List.of()
                : List.of(Mention.month(Shape.span(match), YearMonth.of(year, MonthNames.of(match.group("month")))));
    }

    /** The year stands once, behind the last: each month before it is the nearest one that goes before the next. */
    private static List<Mention> several(Matcher match, String text, Reference reference) {
        var year = DayShapes.year(match, reference);
        var names = new ArrayList<Span>();
        var one = ONE.matcher(text)
                .region(match.start("months"), match.end("months"))
                .useTransparentBounds(true);
        while (one.find()) {
            names.add(new Span(one.start(), one.end()));
        }
        if (names.stream().anyMatch(name -> MonthNames.isLikelyVerb(name.of(text)))) {
            return List.of();
        }
        var end = year == null ? match.end("months") : match.end();
        var months = names.stream().map(name -> MonthNames.of(name.of(text))).toList();
        var last = year == null ? placed(months, text, end, reference) : YearMonth.of(year, months.getLast());
        var whole = new Span(match.start(), end);
        if (last == null) {
            return List.of(Mention.withoutYear(whole, isRange(text, names) ? Sort.PERIOD : Sort.MONTH, whole.of(text)));
        }
        var dated = before(last, months);
        var range = names.size() == 2 && isRange(text, names);
        if (range || follow(dated) && whole.of(text).contains("/")) {
            return List.of(new Mention(
                    whole,
                    range ? Sort.PERIOD : Sort.MONTH,
                    new Due(last.toString()),
                    dated.getFirst().atDay(1),
                    null,
                    true));
        }
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < dated.size(); i++) {
            var name = i == dated.size() - 1 ? new Span(names.get(i).start(), end) : names.get(i);
            mentions.add(Mention.month(name, dated.get(i)));
        }
        return mentions;
    }

    private static boolean isRange(String text, List<Span> names) {
        return RANGE.matcher(text)
                .region(names.getFirst().end(), names.getLast().start())
                .find();
    }

    /** “Aug/Sept at 6 months” counts from the plan's first day; otherwise all of them must fit in its period. */
    private static @Nullable YearMonth placed(List<Month> months, String text, int end, Reference reference) {
        var start = reference.start();
        var after = AT_MONTHS.matcher(text);
        if (start != null && after.find(end) && after.start() == end) {
            var then = YearMonth.from(start).plusMonths(Counts.of(after.group("count")));
            for (var last : List.of(then, then.plusMonths(1), then.minusMonths(1))) {
                if (last.getMonth() == months.getLast()) {
                    return last;
                }
            }
            return null;
        }
        return reference.only(
                year -> YearMonth.of(year, months.getLast()),
                last -> before(last, months).stream().allMatch(reference::touches));
    }

    private static List<YearMonth> before(YearMonth last, List<Month> months) {
        var dated = new ArrayList<YearMonth>();
        var next = last;
        for (var month : months.reversed()) {
            var same = next.withMonth(month.getValue());
            next = same.isAfter(next) ? same.minusYears(1) : same;
            dated.addFirst(next);
        }
        return dated;
    }

    private static boolean follow(List<YearMonth> months) {
        return months.getFirst().plusMonths(months.size() - 1).equals(months.getLast());
    }

    private static List<Mention> alone(Matcher match, String text, Reference reference) {
        var printed = match.group("month");
        var before = text.substring(Math.max(0, match.start("month") - 20), match.start("month"));
        var whole = text.strip().equals(match.group().strip());
        var certain = whole
                || Character.isUpperCase(printed.charAt(0))
                        && (MonthNames.isNothingElse(printed)
                                || LEADS_TO_A_DATE.matcher(before).find());
        if (!certain || RECURS.matcher(before).find()) {
            return List.of();
        }
        var month = MonthNames.of(printed);
        // What comes after a month may be planned for the first weeks: that month may lie before the plan's period.
        var place = COMES_LATER.matcher(before).find() ? null : placed(List.of(month), text, match.end(), reference);
        return List.of(
                place == null
                        ? Mention.withoutYear(Shape.span(match), Sort.MONTH, match.group())
                        : Mention.month(Shape.span(match), place));
    }
}
