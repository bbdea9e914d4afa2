package throughline.command.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.command.Cast.prose;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"19,860 | 19860", "0 | 0", "12.50 | 12.50", "-3 | -3", "−3 | -3", "71% | 71", " 5 | 5"})
    void a_number_is_read_as_it_is_printed(String written, BigDecimal number) {
        assertThat(Figures.of(prose(written)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "<5", "1,98", "12 to 15", "about 40", "19 860", "n/a", "1.2.3"})
    void what_is_no_number_stays_as_written(String written) {
        assertThat(Figures.of(prose(written)).number()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+15% | 15",
                "-9.2% | -9.2",
                "–9.20 % | -9.20",
                "12% increase | 12",
                "a fall of 4% | -4",
                "down by 3.5 per cent | -3.5",
                "no change | 0"
            })
    void a_printed_change_keeps_its_decimals(String written, BigDecimal percent) {
        assertThat(Percentages.of(prose(written))).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15", "better", "-4% increase", "5% of cases", "10% to 12%"})
    void what_says_no_percentage_is_not_taken_for_one(String written) {
        assertThat(Percentages.of(prose(written))).isNull();
    }

    @Test
    void a_sum_is_read_with_what_says_that_it_is_not_exact() {
        assertThat(Sums.of(prose("£40,000")).pounds()).isEqualTo("40000");
        assertThat(Sums.of(prose("£1.25m")).pounds()).isEqualTo("1250000");
        assertThat(Sums.of(prose("£5k")).pounds()).isEqualTo("5000");
        assertThat(Sums.of(prose("4500.50")).pounds()).isEqualTo("4500.50");
        var about = Sums.of(prose("circa £70,000 of grants"));
        assertThat(about.pounds()).isEqualTo("70000");
        assertThat(about.about()).isTrue();
        assertThat(Sums.of(prose("£10 or £20")).pounds()).isNull();
        assertThat(Sums.of(prose("to be agreed")).pounds()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31",
        "2023/24, 2023-04-01, 2024-03-31",
        "2023-2024, 2023-04-01, 2024-03-31",
        "Q2 2023/24, 2023-07-01, 2023-09-30",
        "2023/24 Q4, 2024-01-01, 2024-03-31",
        "Oct 23, 2023-10-01, 2023-10-31",
        "Sept 2023, 2023-09-01, 2023-09-30",
        "April 2023 – June 2023, 2023-04-01, 2023-06-30",
        "31/03/2024, 2024-03-31, 2024-03-31",
        "1st May 2024, 2024-05-01, 2024-05-01"
    })
    void a_period_is_read_to_its_days(String written, LocalDate from, LocalDate to) {
        var period = Periods.of(prose(written));
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023/25",
                "Q2 2023",
                "last year",
                "31/02/2024",
                "June 2024 to May 2023",
                "second wave",
                "Octember 23"
            })
    void what_names_no_time_has_no_days(String written) {
        assertThat(Periods.of(prose(written)).from()).isNull();
    }

    @Test
    void the_same_time_in_other_words_is_the_same_period() {
        assertThat(Periods.of(prose("2023/24")).sameAs(Periods.of(prose("April 2023 to March 2024"))))
                .isTrue();
        assertThat(Periods.of(prose("Second  wave")).sameAs(Periods.of(prose("second wave"))))
                .isTrue();
        assertThat(Periods.of(prose("2023")).sameAs(Periods.of(prose("2023/24"))))
                .isFalse();
    }

    @Test
    void the_ends_of_a_time_are_found_inside_a_sentence() {
        var period = Periods.within(prose("to be spent between May 2024 and June 2025"));
        assertThat(period.from()).isEqualTo("2024-05-01");
        assertThat(period.to()).isEqualTo("2025-06-30");
    }
}
