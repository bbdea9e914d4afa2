package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.command.reading.DatesTest.FEBRUARY_TO_JANUARY;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilestoneReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Project begins fully March 2024 | 2024-03 null",
                "Reports in Aug/Sept at 6 months | 2024-09 2024-08-01",
                "Reports in Jan/Feb at 12 months | 2025-02 2025-01-01",
                "Paper signed off by the Board by the end of March | 2024-03 null",
                "List gaps by April 2024 | 2024-04 null",
                "Report to be published in May 2024 | 2024-05 null",
            })
    void a_milestones_own_date_is_when_the_step_is_due(String text, String due) {
        var read = MilestoneReading.of(text, FEBRUARY_TO_JANUARY);

        assertThat(read.due() + " " + read.from()).isEqualTo(due);
        assertThat(read.none()).isFalse();
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void several_dates_are_kept_each_with_its_words_and_the_last_is_due() {
        var read = MilestoneReading.of(
                "Findings ready January 2024, Annual Report sent round by end of March, evaluation to the Board by July 2024.",
                FEBRUARY_TO_JANUARY);

        assertThat(read.dates().stream()
                        .map(one -> one.what() + "=" + one.due())
                        .collect(Collectors.joining("; ")))
                .isEqualTo("Findings ready=2024-01; Annual Report sent round=2024-03; evaluation to the Board=2024-07");
        assertThat(read.due()).hasToString("2024-07");
        assertThat(read.every()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not applicable", "N/A", "n/a.", "None", "-", ""})
    void not_applicable_is_no_milestone(String text) {
        assertThat(MilestoneReading.of(text, FEBRUARY_TO_JANUARY).none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update the 12 audits undertaken in 2022/23",
                "Thank those who attended the October 2023 workshop",
                "Design the programme for 2024",
                "Comply with the Crime and Disorder Act 1998",
                "Choose a pilot site",
                "Write the plan for 2025/26",
            })
    void a_date_that_tells_which_thing_is_meant_is_not_the_steps_own(String text) {
        var read = MilestoneReading.of(text, FEBRUARY_TO_JANUARY);

        assertThat(read.due()).isNull();
        assertThat(read.none()).isFalse();
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void a_date_without_an_end_is_a_doubt() {
        var read = MilestoneReading.of("Second look at the panel early 2024", FEBRUARY_TO_JANUARY);

        assertThat(read.due()).isNull();
        assertThat(read.doubts()).singleElement().extracting(Doubt::kind).isEqualTo("milestone-date-unclear");
    }

    @Test
    void a_step_that_recurs_says_how_often() {
        assertThat(MilestoneReading.of("The group meets monthly to see its plan", FEBRUARY_TO_JANUARY)
                        .every())
                .isEqualTo("monthly");
    }
}
