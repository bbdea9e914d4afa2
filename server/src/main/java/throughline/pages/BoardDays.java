package throughline.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import throughline.query.journal.Moment;

/**
 * Between which days a board looks.
 *
 * @param asAt absent for now
 * @param since absent for the last board
 */
record BoardDays(@Nullable LocalDate asAt, @Nullable LocalDate since) {
    static final BoardDays NOW = new BoardDays(null, null);
    private static final String FORM = "board";

    /** A link gives a day in one piece; the form shows it in three boxes. */
    static Typed spelt(MultiValueMap<String, String> asked) {
        var values = new LinkedMultiValueMap<>(asked);
        spell(values, "asAt");
        spell(values, "since");
        return new Typed(FORM, values);
    }

    /** @throws Mistake where one of the days does not exist */
    static BoardDays of(Typed typed) {
        return new BoardDays(day(typed, "asAt"), day(typed, "since"));
    }

    private static @Nullable LocalDate day(Typed typed, String field) {
        var day = typed.day(field);
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2199)) {
            throw new Mistake(field + "-day", "The day lies outside the years 1900 to 2199. Check the year.");
        }
        return day;
    }

    /** @throws Mistake where the range ends before it starts */
    void mustBeginBefore(LocalDate shown) {
        if (since != null && !since.isBefore(shown)) {
            throw new Mistake(
                    "since-day",
                    "What moved is counted from a day before the one that is shown."
                            + " Give an earlier day, or leave it empty for the last board.");
        }
    }

    Moment moment() {
        return asAt == null ? Moment.NOW : Moment.of(asAt);
    }

    private static void spell(MultiValueMap<String, String> values, String name) {
        var whole = values.getFirst(name);
        if (whole == null || whole.isBlank()) {
            return;
        }
        try {
            var day = LocalDate.parse(whole.strip());
            values.set(name + "-day", String.valueOf(day.getDayOfMonth()));
            values.set(name + "-month", String.valueOf(day.getMonthValue()));
            values.set(name + "-year", String.valueOf(day.getYear()));
        } catch (DateTimeParseException e) {
            values.set(name + "-day", whole);
        }
    }
}
