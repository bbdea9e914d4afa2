package throughline.command.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;

/** Single days, and days that share a month, in British order: day, month, year. */
final class DayShapes {
    private static final String START = "(?<![\\p{L}\\p{N}£$€])(?<!\\d[.,/-])";
    /** In “Phase 1 June 2024” the 1 belongs to the phase. */
    private static final String NOT_NAMED =
            "(?<!\\b(?:phase|stage|level|year|step|tier|part|wave|tranche|strand|option|round|priority|version)\\s{1,2})";

    private static final String ORDINAL = "(?:\\s?(?:st|nd|rd|th)\\b)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?!\\d)";
    private static final String MONTH = "(?<month>" + MonthNames.PATTERN + ")\\.?";
    private static final int FIRST_COMPACT = 2000;
    private static final int LAST_COMPACT = 2049;

    static final List<Shape> ALL = List.of(
            Shape.of(
                    "(?<!\\d|\\d-)(?<year>" + Years.FOUR + ")-(?<number>\\d\\d)-(?<day>\\d\\d)(?!\\d)",
                    DayShapes::figures),
            Shape.of(
                    START + "(?<day>\\d{1,2})/(?<number>\\d{1,2})/(?<year>\\d{4}|\\d\\d)(?![\\d/])",
                    DayShapes::figures),
            Shape.of(
                    START + "(?<day>\\d\\d)(?<dot>[.-])(?<number>\\d\\d)\\k<dot>(?<year>\\d{4}|\\d\\d)(?!\\d|[.-]\\d)",
                    DayShapes::likelyFigures),
            Shape.of(
                    "(?<=\\b(?:w/c|w/e|by|on|before|due|until|from|commencing|beginning|ending)\\s{1,2})"
                            + "(?<day>\\d{1,2})/(?<number>\\d{1,2})(?![\\d/])",
                    DayShapes::dayAndMonthInFigures),
            Shape.of(
                    START + "(?<!\\d )(?<day>[0-3]\\d)(?<number>[01]\\d)(?<year>\\d\\d)(?![\\p{L}\\p{N}%/]|[.,-]\\d)",
                    DayShapes::compact),
            Shape.of(
                    START + NOT_NAMED + "(?:(?<first>" + DAY + ")(?<ordinal>" + ORDINAL
                            + ")?\\s?(?<joined>–|—|-|to|/|and|&|,)\\s?)?(?<day>" + DAY + ")" + ORDINAL
                            + "?(?:\\s+of)?[\\s-]{0,2}" + MONTH + Years.AFTER_MONTH + "?",
                    DayShapes::inMonth),
            Shape.of(
                    MONTH + "\\s{1,2}(?:the\\s)?(?<day>" + DAY + ")(?:" + ORDINAL + "(?:,?\\s*(?<year>" + Years.FOUR
                            + "))?|,?\\s+(?<years>" + Years.FOUR + "))",
                    DayShapes::americanOrder));

    private DayShapes() {}

    private static List<Mention> figures(Matcher match, String text, Reference reference) {
        var day = day(Years.of(match.group("year")), match.group("number"), match.group("day"));
        return List.of(day == null ? noSuchDay(match) : Mention.day(Shape.span(match), day));
    }

    private static List<Mention> likelyFigures(Matcher match, String text, Reference reference) {
        var day = day(Years.of(match.group("year")), match.group("number"), match.group("day"));
        return day == null ? List.of() : List.of(Mention.day(Shape.span(match), day));
    }

    private static List<Mention> compact(Matcher match, String text, Reference reference) {
        var year = Years.of(match.group("year"));
        return year < FIRST_COMPACT || year > LAST_COMPACT ? List.of() : likelyFigures(match, text, reference);
    }

    private static List<Mention> dayAndMonthInFigures(Matcher match, String text, Reference reference) {
        var number = Integer.parseInt(match.group("number"));
        var day = Integer.parseInt(match.group("day"));
        // A leap year, so that 29 February is a day.
        if (match.group().equals("24/7") || day(2024, match.group("number"), match.group("day")) == null) {
            return List.of();
        }
        return List.of(placed(Shape.span(match), text, reference, Month.of(number), day));
    }

    private static List<Mention> inMonth(Matcher match, String text, Reference reference) {
        var printed = match.group("month");
        var year = year(match, reference);
        if (MonthNames.isLikelyVerb(printed) && match.group("year") == null) {
            return List.of();
        }
        var end = year == null ? match.end("month") : match.end();
        var month = MonthNames.of(printed);
        var last = mention(new Span(match.start("day"), end), text, reference, month, match.group("day"), year);
        var first = match.group("first");
        if (first == null) {
            return List.of(last);
        }
        var before = mention(
                new Span(match.start("first"), Math.max(match.end("first"), match.end("ordinal"))),
                text,
                reference,
                month,
                first,
                year);
        if (before.due() == null
                || last.due() == null
                || Integer.parseInt(first) >= Integer.parseInt(match.group("day"))) {
            return List.of(last);
        }
        return switch (match.group("joined")) {
            case "/", ",", "&", "and", "AND", "And" -> List.of(before, last);
            default ->
                List.of(Mention.period(
                        new Span(match.start(), end), before.due().lastDay(), last.due()));
        };
    }

    private static List<Mention> americanOrder(Matcher match, String text, Reference reference) {
        if (MonthNames.isLikelyVerb(match.group("month"))) {
            return List.of();
        }
        var figures = match.group("year") == null ? match.group("years") : match.group("year");
        var year = figures == null ? null : Integer.valueOf(figures);
        return List.of(mention(
                Shape.span(match), text, reference, MonthNames.of(match.group("month")), match.group("day"), year));
    }

    private static Mention mention(
            Span span, String text, Reference reference, Month month, String day, @Nullable Integer year) {
        var number = Integer.parseInt(day);
        if (number > month.maxLength()) {
            return noSuchDay(span, text);
        }
        if (year == null) {
            return placed(span, text, reference, month, number);
        }
        return number > YearMonth.of(year, month).lengthOfMonth()
                ? noSuchDay(span, text)
                : Mention.day(span, LocalDate.of(year, month, number));
    }

    private static Mention placed(Span span, String text, Reference reference, Month month, int day) {
        var place = reference.place(month, day);
        return place == null ? Mention.withoutYear(span, Sort.DAY, span.of(text)) : Mention.day(span, place);
    }

    /** A week that is named by the day on which it begins or ends. */
    static Mention week(Span span, LocalDate first) {
        return Mention.period(span, first, new Due(first.plusDays(6).toString()));
    }

    /** The year after a month, where there is one; two figures on their own only where they are likely to be one. */
    static @Nullable Integer year(Matcher match, Reference reference) {
        if (match.group("year") != null) {
            return Years.of(match.group("year"));
        }
        if (match.group("two") == null) {
            return null;
        }
        var year = Years.of(match.group("two"));
        var tight = !match.group("tight").isBlank();
        return tight || Years.isLikely(year, reference) ? (Integer) year : null;
    }

    private static @Nullable LocalDate day(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Mention noSuchDay(Matcher match) {
        return Mention.unclear(Shape.span(match), Sort.DAY, noSuchDay(match.group()));
    }

    private static Mention noSuchDay(Span span, String text) {
        return Mention.unclear(span, Sort.DAY, noSuchDay(span.of(text)));
    }

    private static String noSuchDay(String printed) {
        return "There is no such day as “" + printed + "” (day, month, year). Set the day that was meant.";
    }
}
