package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people type them. */
class DayFieldsTest {
    @Test
    void three_empty_fields_are_no_day() {
        assertThat(read("", " ", "")).isNull();
        assertThat(DayFields.read(Map.of(), "from")).isNull();
    }

    @Test
    void a_day_is_typed_as_day_month_and_year_with_spaces_around_it_or_zeros_before_it() {
        assertThat(read(" 09", "3 ", "2024")).isEqualTo(LocalDate.of(2024, 3, 9));
    }

    @ParameterizedTest
    @CsvSource({"31,2,2024", "29,2,2023", "1,13,2024", "x,1,2024", "1,1,''", "'',1,2024"})
    void a_day_that_does_not_exist_is_refused_with_a_sentence_that_shows_how_to_type_one(
            String day, String month, String year) {
        assertThatThrownBy(() -> read(day, month, year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“%s %s %s” is not a day that exists".formatted(day, month, year))
                .hasMessageContaining("22 3 2024");
    }

    private static @Nullable LocalDate read(String day, String month, String year) {
        return DayFields.read(Map.of("from-day", day, "from-month", month, "from-year", year), "from");
    }
}
