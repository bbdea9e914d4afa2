package throughline.command.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;

/**
 * Financial years, quarters, seasons and years.
 *
 * <p>2024/25 runs from 1 April 2024 to 31 March 2025, as public bodies in England and Wales count. Seasons are the Met
 * Office's: spring ends with May, summer with August, autumn with November. “Winter 2024” may end in February of
 * either year, a school term of that name ends earlier or later, and “early 2024” has no end: these stay unclear.
 */
final class PeriodShapes {
    private static final String PART =
            "(?:(?<part>early|mid|late|(?:the\\s)?(?:end|start|beginning)\\sof)[\\s-]{1,2}(?:the\\s)?)?";
    private static final String FINANCIAL =
            "(?<first>20\\d\\d)\\s?(?<mark>[/–-])\\s?(?<second>20\\d\\d|\\d\\d)(?![\\d/]|[-.]\\d)";
    private static final String NOT_IN_NUMBER = "(?<![\\p{L}\\p{N}£$€])(?<!\\d[.,/-])";
    private static final Map<String, Month> LAST_OF_SEASON =
            Map.of("spring", Month.MAY, "summer", Month.AUGUST, "autumn", Month.NOVEMBER, "winter", Month.FEBRUARY);

    static final List<Shape> ALL = List.of(
            Shape.of(NOT_IN_NUMBER + PART + "(?:FY\\s?)?" + FINANCIAL, PeriodShapes::financial),
            Shape.of(
                    "(?:\\bFY\\s?['’]?|(?<=\\bdue\\s)|(?<=\\baccreditation\\s))(?<first>\\d\\d)(?<mark>[/–-])(?<second>\\d\\d)(?![\\d/]|[-.]\\d)",
                    PeriodShapes::financial),
            Shape.of(
                    "\\b(?:academic|school)\\syear\\s(?:of\\s)?(?:" + FINANCIAL + "|" + Years.FOUR + ")"
                            + "|\\b(?:easter|christmas|ramadan|half[\\s-]term|(?:school\\s)?holidays)\\s" + Years.FOUR
                            + "|(?<=\\b(?:by|before|until)\\s)20\\d\\d(?![\\d/]|\\s?[–-]\\s?\\d|[.,]\\d)",
                    (match, text, reference) -> List.of(unsaid(match))),
            Shape.of(
                    "\\bend\\sof\\s(?:the\\s|this\\s)?(?:financial\\syear|FY)(?!\\s?\\d)|\\bfinancial\\syear[\\s-]end\\b",
                    PeriodShapes::endOfFinancialYear),
            Shape.of(
                    NOT_IN_NUMBER + PART + "(?:FY|financial\\syear)\\s?(?<year>(?:20)?\\d\\d)(?![\\d/–-])",
                    (match, text, reference) -> List.of(Mention.unsettled(
                            Shape.span(match),
                            Sort.PERIOD,
                            "“" + match.group()
                                    + "” may be the financial year that begins or the one that ends in that year."
                                    + " Set the last day."))),
            Shape.of(
                    "(?<![\\p{L}\\p{N}])" + PART + "(?:Q|Qtr|Quarter)\\.?\\s?(?<quarter>[1-4])(?!\\d)"
                            + "(?:,?\\s(?:of\\s)?(?:" + FINANCIAL + "|(?<year>" + Years.FOUR + ")))?",
                    Quarters::read),
            Shape.of(
                    "(?<![\\p{L}\\p{N}])" + PART
                            + "(?:(?<both>spring|summer|autumn)\\s?[/–-]\\s?)?(?<season>spring|summer|autumn|winter)(?<term>\\sterm)?\\s(?:of\\s)?"
                            + "(?:" + FINANCIAL
                            + "|(?<year>" + Years.FOUR + "))",
                    PeriodShapes::season),
            Shape.of(NOT_IN_NUMBER + PART + "(?<year>20\\d\\d)(?![\\d/]|\\s?[–-]\\s?\\d|[.,]\\d)", PeriodShapes::year));

    private PeriodShapes() {}

    private static List<Mention> financial(Matcher match, String text, Reference reference) {
        var first = Years.of(match.group("first"));
        var second = Years.second(first, match.group("second"));
        if (second == null) {
            return List.of(Mention.unclear(
                    Shape.span(match),
                    Sort.PERIOD,
                    "“" + match.group() + "” does not run from one year to a later one. Set the last day."));
        }
        var calendar = !match.group("mark").equals("/") && match.group("second").length() == 4;
        if (calendar && !begins(reference, LocalDate.of(first, Month.APRIL, 1))) {
            return List.of(Mention.unclear(
                    Shape.span(match),
                    Sort.PERIOD,
                    "“" + match.group() + "” may count calendar years or financial years. Set the last day."));
        }
        return List.of(Mention.period(
                Shape.span(match),
                LocalDate.of(first, Month.APRIL, 1),
                lastDay(LocalDate.of(second, Month.MARCH, 31))));
    }

    private static boolean begins(Reference reference, LocalDate day) {
        return day.equals(reference.start());
    }

    private static List<Mention> season(Matcher match, String text, Reference reference) {
        var season = match.group("season").toLowerCase(Locale.ROOT);
        var last = seasonsYear(match, season);
        if (last == null || match.group("term") != null) {
            return List.of(unsaid(match));
        }
        var month = LAST_OF_SEASON.getOrDefault(season, Month.AUGUST);
        var end = YearMonth.of(last, month);
        return List.of(new Mention(
                Shape.span(match),
                Sort.MONTH,
                new Due(end.toString()),
                match.group("both") == null ? end.minusMonths(2).atDay(1) : null,
                null,
                true));
    }

    /** In which year the season's last month lies. */
    private static @Nullable Integer seasonsYear(Matcher match, String season) {
        var first = match.group("first");
        if (season.equals("winter")) {
            return first == null ? null : Years.second(Years.of(first), match.group("second"));
        }
        return first == null ? Integer.valueOf(match.group("year")) : null;
    }

    private static List<Mention> endOfFinancialYear(Matcher match, String text, Reference reference) {
        var end = reference.place(Month.MARCH, 31);
        return List.of(
                end == null
                        ? Mention.withoutYear(Shape.span(match), Sort.DAY, match.group())
                        : Mention.day(Shape.span(match), end));
    }

    private static Mention unsaid(Matcher match) {
        return Mention.unclear(
                Shape.span(match),
                Sort.PERIOD,
                "Nobody can say from “" + match.group() + "” alone which month is the last. Set the last month.");
    }

    private static List<Mention> year(Matcher match, String text, Reference reference) {
        var year = Integer.parseInt(match.group("year"));
        var part = match.group("part");
        if (part == null || part.toLowerCase(Locale.ROOT).contains("end")) {
            return List.of(new Mention(
                    Shape.span(match),
                    part == null ? Sort.YEAR : Sort.PERIOD,
                    lastDay(LocalDate.of(year, Month.DECEMBER, 31)),
                    LocalDate.of(year, Month.JANUARY, 1),
                    null,
                    true));
        }
        return List.of(Mention.unclear(
                Shape.span(match),
                Sort.PERIOD,
                "“" + match.group() + "” has no last month. Set the last month, if there is one."));
    }

    static Due lastDay(LocalDate day) {
        return new Due(day.toString());
    }
}
