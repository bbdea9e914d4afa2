package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day typed into three fields. */
class DayFieldsTest {
    @Test
    void three_fields_make_a_day() {
        assertThat(DayFields.read(typed(" 22 ", "3", "2024"), "on")).isEqualTo(LocalDate.of(2024, 3, 22));
    }

    @Test
    void three_empty_fields_make_none() {
        assertThat(DayFields.read(typed("", " ", ""), "on")).isNull();
        assertThat(DayFields.read(Map.of(), "on")).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_answered_with_what_to_type() {
        assertThatThrownBy(() -> DayFields.read(typed("31", "2", "2024"), "on"))
                .hasMessage("“31 2 2024” is not a day that exists. Type it as day, month and year, such as 22 3 2024.");
        assertThatThrownBy(() -> DayFields.read(typed("", "3", "2024"), "on")).hasMessageContaining("Type it as");
    }

    private static Map<String, String> typed(String day, String month, String year) {
        return Map.of("on-day", day, "on-month", month, "on-year", year);
    }
}
