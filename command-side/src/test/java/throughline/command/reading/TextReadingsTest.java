package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monitor the survey (may link to action 2.6) | NUMBER 2.6",
                "See 3.2, 3.4 and 4.1 | NUMBER 3.2;NUMBER 3.4;NUMBER 4.1",
                "Links with action 4 | NUMBER 4",
                "actions 1.2–1.5 | NUMBER 1.2–1.5",
                "Merged with 2 (i) | NUMBER 2 (i)",
                "Duplicate of SP1.1 | NUMBER SP1.1",
                "Same umbrella, see note above | PLACE above",
                "This is a duplication of the school talks – see 3.1 | WORDS school talks;NUMBER 3.1"
            })
    void a_text_points_to_another_action_by_number_place_or_words(String text, String found) {
        assertThat(ReferenceReading.of(text).stream().map(r -> r.sort() + " " + r.ref()))
                .containsExactly(found.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See section 3.2 of the Act",
                "Level 2 meetings and version 1.2",
                "Linked to 20% fewer offences",
                "Move to the next Action Plan",
                "Takes action 3 times a year",
                "Grew by 3.2 million"
            })
    void a_number_that_names_no_action_is_no_reference(String text) {
        assertThat(ReferenceReading.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Approach to be signed off by ABC and DEF by the end of March | APPROVES ABC;APPROVES DEF",
                "Policy going to Cabinet for approval in September | APPROVES Cabinet",
                "Subject to costs approval by ABC | APPROVES ABC",
                "Subject to Cabinet approval | APPROVES Cabinet",
                "Needs head office approval from each venue | APPROVES each venue (head office)",
                "Ask each party: request brief from each body (Police, Fire & Rescue, XYZ & Council) | ANSWERS Police;ANSWERS Fire & Rescue;ANSWERS XYZ;ANSWERS Council",
                "Progress reported to ABC by July | RECEIVES ABC",
                "Report to the Health and Wellbeing Board and Scrutiny Committee in May | RECEIVES Health and Wellbeing Board;RECEIVES Scrutiny Committee",
                "Reports to be provided to the Safer Board, with periodic reporting to Cabinet | RECEIVES Safer Board;RECEIVES Cabinet",
                "Community Board to receive annual reports | RECEIVES Community Board"
            })
    void a_named_body_answers_approves_or_receives(String text, String found) {
        assertThat(BodyReading.of(text).stream().map(b -> b.involvement() + " " + b.name()))
                .containsExactly(found.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To be approved by March 2024",
                "Feed back to partners",
                "Outcomes to be provided to support planning",
                "Awaiting store agreement",
                "Presented at the education meeting"
            })
    void a_body_that_is_not_named_is_not_read(String text) {
        assertThat(BodyReading.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PRIORITY 9: Leadership [Governance] | 9 | Leadership | Governance",
                "Priority 3 – Young people (Schools) | 3 | Young people | Schools",
                "Theme 2. Re-offending | 2 | Re-offending | -",
                "3. Housing | 3 | Housing | -",
                "Housing [Hostels] | - | Housing | Hostels",
                "P9 | 9 | - | -",
                "Priority Neighbourhoods | - | Priority Neighbourhoods | -",
                "2024 Strategy | - | 2024 Strategy | -"
            })
    void a_link_has_a_number_a_title_and_a_sub_theme_where_they_are_printed(
            String text, String number, String title, String subTheme) {
        assertThat(LinkReading.of(text)).isEqualTo(new PlanLink(number, title, subTheme));
    }

    @Test
    void an_empty_link_is_none() {
        assertThat(Arrays.asList(LinkReading.of(""), LinkReading.of("  "))).containsOnlyNulls();
    }
}
