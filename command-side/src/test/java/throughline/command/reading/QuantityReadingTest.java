package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deliver 4 x Safe Night (SN) Operations or Student Operations annually. Swabs | 4 | Safe Night (SN) Operations or Student Operations | annually",
                "Run 4 x Night Watch (NW) Operations annually | 4 | Night Watch (NW) Operations | annually",
                "Run 4 operations annually | 4 | operations | annually",
                "Put up 2 x help points in the square | 2 | help points |",
                "Working with Police X2 annual partnership sessions, inc checks | 2 | annual partnership sessions | annual",
                "Review the 59 public spaces risk assessments undertaken in 2022/23 | 59 | public spaces risk assessments |",
                "Take the programme to 16 young people identified as at risk | 16 | young people |",
                "Reach up to 70 individual students | 70 | individual students |",
                "Train 1,200 members of staff | 1200 | members |",
                "Hold three community events each year | 3 | community events | each year",
            })
    void a_counted_promise_has_its_count_its_things_and_how_often(String text, int count, String what, String every) {
        assertThat(QuantityReading.of(text, Reference.NONE)).singleElement().satisfies(one -> {
            assertThat(one.count()).isEqualTo(count);
            assertThat(one.what()).isEqualTo(what);
            assertThat(one.every()).isEqualTo(every);
            assertThat(one.span().of(text)).endsWith(what);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Young people aged 10-17 years",
                "those aged between 27- 42 years old",
                "at both Level 2 and Level 3 meetings, level 1 meetings",
                "the 0-19 service and Year 12 students and Year 5/6",
                "Act 1998 duties and plans for 2025",
                "by 9 February 2024 and 25 March events",
                "within 6 months of launch, after 3 years, with 3 year plans",
                "may link to action 2.6 results",
                "develop 4Ps plans",
                "£500 grants and 20% reductions",
                "Safer Streets 5 funds",
            })
    void ages_years_dates_levels_and_references_promise_nothing(String text) {
        assertThat(QuantityReading.of(text, Reference.NONE)).isEmpty();
    }
}
