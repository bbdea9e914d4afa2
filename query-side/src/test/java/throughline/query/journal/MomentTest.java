package throughline.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moments that a reader can ask for. */
class MomentTest {
    @Test
    void a_day_is_read_to_its_end_in_london() {
        assertThat(Moment.of("2024-06-14"))
                .isEqualTo(new Moment.Until(Instant.parse("2024-06-14T22:59:59.999Z"), "2024-06-14"));
        assertThat(Moment.of("2024-01-14"))
                .isEqualTo(new Moment.Until(Instant.parse("2024-01-14T23:59:59.999Z"), "2024-01-14"));
    }

    @Test
    void an_instant_is_included() {
        assertThat(Moment.of("2024-06-14T16:05:00Z"))
                .isEqualTo(new Moment.Until(Instant.parse("2024-06-14T16:05:00Z"), "2024-06-14T16:05:00Z"));
        assertThat(Moment.of("2024-06-14T17:05:00+01:00"))
                .extracting(moment -> ((Moment.Until) moment).instant())
                .isEqualTo(Instant.parse("2024-06-14T16:05:00Z"));
    }

    @Test
    void a_position_stands_after_an_at_sign() {
        assertThat(Moment.of("@1042")).isEqualTo(new Moment.At(1042));
    }

    @Test
    void nothing_means_now() {
        assertThat(Moment.of((String) null)).isEqualTo(Moment.NOW);
        assertThat(Moment.of(" ")).isEqualTo(Moment.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32 March",
                "2023-02-29",
                "@",
                "@-1",
                "@x",
                "@99999999999999999999",
                "2024-06-14T16:05",
                "yesterday",
                "+999999999-12-31",
                "+292278994-08-17T07:12:55Z",
                "1042"
            })
    void anything_else_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> Moment.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("“" + text + "” is not a day, an instant or a position."
                        + " Write 2024-06-14, 2024-06-14T16:05:00Z or @1042.");
    }
}
