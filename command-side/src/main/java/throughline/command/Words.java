package throughline.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.Prose;

/** What every rule asks of what was typed: that it says something, is not a book, and has not happened tomorrow. */
public final class Words {
    /** Characters in one text: some ten pages. */
    public static final int LONGEST = 20_000;

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    /** A day in a sentence: “22 March 2024”. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @throws Refusal when nothing was typed; {@code ask} is the sentence that asks for it */
    public static Prose needed(@Nullable Prose words, String ask) {
        if (words == null || words.text().isBlank()) {
            throw Refusal.malformed(ask);
        }
        return notTooLong(words);
    }

    public static Prose notTooLong(Prose words) {
        if (words.text().length() > LONGEST) {
            throw Refusal.malformed(
                    "The text has %,d characters; up to %,d can be kept. Shorten it, or give a link to the whole."
                            .formatted(words.text().length(), LONGEST));
        }
        return words;
    }

    /** What was left out or left empty is not there. */
    public static @Nullable Prose orNull(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : notTooLong(words);
    }

    /** A slip of the pen in a year would stand in the log for ever, beyond what a database takes for a day. */
    public static @Nullable Due plausible(@Nullable Due due) {
        if (due != null && (due.lastDay().getYear() < 2000 || due.lastDay().getYear() > 2199)) {
            throw Refusal.malformed("The due date lies outside the years 2000 to 2199. Check the year.");
        }
        return due;
    }

    /** The same of a day that is to come, or that has passed. */
    public static @Nullable LocalDate plausible(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 2000 || day.getYear() > 2199)) {
            throw Refusal.malformed("The day lies outside the years 2000 to 2199. Check the year.");
        }
        return day;
    }

    /** Nothing where nothing was typed. */
    public static @Nullable Prose checked(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : notTooLong(words);
    }

    /** The day that it is in the United Kingdom. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** A last day for answers lies ahead, or is today. */
    public static @Nullable LocalDate deadline(@Nullable LocalDate day, Clock clock) {
        if (day != null && day.isBefore(today(clock))) {
            throw Refusal.malformed("The deadline has passed already. Give today or a later day.");
        }
        if (day != null && day.getYear() > 2199) {
            throw Refusal.malformed("The deadline lies after the year 2199. Check the year.");
        }
        return day;
    }

    /** The day itself, or today where none is given. */
    public static LocalDate happened(@Nullable LocalDate day, Clock clock) {
        var today = today(clock);
        if (day == null) {
            return today;
        }
        if (day.isAfter(today)) {
            throw Refusal.malformed("The day it happened lies in the future. Give a day up to today, or leave it out.");
        }
        if (day.getYear() < 2000) {
            throw Refusal.malformed("The day it happened lies before the year 2000. Check the year.");
        }
        return day;
    }
}
