package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Extend the lessons, subject to funding bid to the Trust (outcome expected May) | subject to funding bid to the Trust",
                "Hold a day for schools subject to funding. | subject to funding",
                "Early May event. Subject to PCC funding. Tbc | Subject to PCC funding",
                "Subject to costs approval by the county | Subject to costs approval by the county",
                "Share feedback if a Joint Inspection of Youth Services takes place in Ashford | if a Joint Inspection of Youth Services takes place in Ashford",
                "Recruit two workers if the bid is successful | if the bid is successful",
                "Start in May dependent on the outcome of the pilot. | dependent on the outcome of the pilot",
                "Open the hub pending planning permission; then staff it | pending planning permission",
                "Sent to all. Awaiting store agreement. | Awaiting store agreement",
                "Bid made, awaiting outcome Bid won COMPLETED | awaiting outcome",
                "awaiting approval of the Board | awaiting approval of the Board",
                "ABC Will require head office approval from each shop maybe 2 places DEF Are looking | Will require head office approval from each shop",
                "More patrols where capacity allows | where capacity allows",
                "Depends on funding: subject to funding COMPLETED | subject to funding",
            })
    void a_condition_is_read_with_the_words_that_make_it_one(String text, String condition) {
        assertThat(ConditionReading.of(text)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(condition);
            assertThat(one.span().of(text)).isEqualTo(condition);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report to the Board, as required",
                "Support children subject to criminal exploitation",
                "Families subject to a child protection plan",
                "Has this been done everywhere? If not it stays open",
                "Ask if the training helped, if possible",
                "See if a scheme is available",
                "Help people dependent on alcohol",
                "Victims awaiting trial",
                "Reduce the number of pending cases",
            })
    void ordinary_words_are_no_condition(String text) {
        assertThat(ConditionReading.of(text)).isEmpty();
    }
}
