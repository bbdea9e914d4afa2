package throughline.query.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 14);

    @Test
    void a_deadline_is_near_or_past_in_words() {
        assertThat(Lateness.of(LocalDate.of(2024, 9, 25), TODAY)).isEqualTo("Late by 19 days");
        assertThat(Lateness.of(TODAY.minusDays(1), TODAY)).isEqualTo("Late by 1 day");
        assertThat(Lateness.of(TODAY, TODAY)).isEqualTo("Due today");
        assertThat(Lateness.of(TODAY.plusDays(1), TODAY)).isEqualTo("Due tomorrow");
        assertThat(Lateness.of(TODAY.plusDays(4), TODAY)).isEqualTo("Due in 4 days");
        assertThat(Lateness.of(null, TODAY)).isEqualTo("No day given");
    }

    @Test
    void nothing_is_in_time_once_its_plan_has_ended() {
        assertThat(Lateness.of(TODAY.minusDays(19), TODAY, true)).isEqualTo("Late by 19 days");
        assertThat(Lateness.of(TODAY.plusDays(4), TODAY, true)).isEqualTo("Late: the plan has ended");
        assertThat(Lateness.of(null, TODAY, true)).isEqualTo("Late: the plan has ended");
        assertThat(Lateness.of(null, TODAY, false)).isEqualTo("No day given");
    }

    @Test
    void an_organisation_is_the_party_of_its_name_whatever_the_case_and_spacing() {
        assertThat(Mine.same("Thornmere  Council", "thornmere council ")).isTrue();
        assertThat(Mine.same("Thornmere Council", "Thornmere Police")).isFalse();
        assertThat(Mine.same(" ", "")).isFalse();
    }
}
