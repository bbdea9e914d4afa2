package throughline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<LocalDate> twoWeeksOfDays() {
        return LocalDate.of(2026, 12, 24).datesUntil(LocalDate.of(2027, 1, 7));
    }
}
