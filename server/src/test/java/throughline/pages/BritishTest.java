package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.events.Due;

/** Days and moments as a British reader expects them. */
class BritishTest {
    private final British british = new British();

    @Test
    void a_day_is_written_out() {
        assertThat(british.day(LocalDate.of(2024, 3, 2))).isEqualTo("2 March 2024");
    }

    @Test
    void a_moment_in_summer_is_told_in_British_Summer_Time() {
        assertThat(british.moment(Instant.parse("2024-06-14T23:30:00Z"))).isEqualTo("15 June 2024, 00:30");
        assertThat(british.day(Instant.parse("2024-06-14T23:30:00Z"))).isEqualTo("15 June 2024");
        assertThat(british.time(Instant.parse("2024-01-14T23:30:00Z"))).isEqualTo("23:30");
    }

    @Test
    void a_month_stays_a_month() {
        assertThat(british.due(new Due("2024-03"))).isEqualTo("March 2024");
        assertThat(british.due(new Due("2024-03-22"))).isEqualTo("22 March 2024");
    }

    @Test
    void what_is_absent_is_nothing() {
        assertThat(british.day((LocalDate) null)).isEmpty();
        assertThat(british.moment(null)).isEmpty();
        assertThat(british.due(null)).isEmpty();
    }

    @Test
    void how_something_was_recorded_is_said_in_words() {
        assertThat(british.channel("page")).isEqualTo("on a page");
        assertThat(british.channel("import")).isEqualTo("by import");
    }
}
