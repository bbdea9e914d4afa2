package throughline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.command.figures.Periods;
import throughline.events.Prose;

class CalendarTest {
    @ParameterizedTest
    @MethodSource("twoWeeksOfDays")
    void it_ends_on_a_friday_within_the_last_week(LocalDate today) {
        var end = Calendar.endingBefore(today).day(0, DayOfWeek.FRIDAY);

        assertThat(end).isBefore(today).isAfterOrEqualTo(today.minusDays(7));
    }

    @ParameterizedTest
    @MethodSource("twoWeeksOfDays")
    void it_is_found_again_from_the_day_on_which_the_story_began(LocalDate today) {
        var calendar = Calendar.endingBefore(today);

        assertThat(Calendar.inWhich(calendar.day(55, DayOfWeek.TUESDAY), 55)).isEqualTo(calendar);
    }

    @Test
    void months_are_over_before_anybody_says_what_they_came_to() {
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 3, 1)).forEach(today -> {
            var calendar = Calendar.endingBefore(today);

            assertThat(end(calendar.months(25, 14))).isBefore(calendar.day(55, DayOfWeek.TUESDAY));
            assertThat(end(calendar.months(21, 10))).isBefore(calendar.day(37, DayOfWeek.MONDAY));
            assertThat(end(calendar.months(18, 7))).isBefore(calendar.day(24, DayOfWeek.FRIDAY));
            assertThat(end(calendar.months(15, 4))).isBefore(calendar.day(12, DayOfWeek.WEDNESDAY));
        });
    }

    private static LocalDate end(String months) {
        return Objects.requireNonNull(Periods.of(new Prose(months)).to());
    }

    static Stream<LocalDate> twoWeeksOfDays() {
        return LocalDate.of(2026, 12, 24).datesUntil(LocalDate.of(2027, 1, 7));
    }
}
