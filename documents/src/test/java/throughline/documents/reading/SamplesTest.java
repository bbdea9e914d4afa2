package throughline.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up documents of other areas and services: everything in them comes in, in its place. */
class SamplesTest {
    static Stream<String> seen() {
        return Seen.all().stream().map(Sample::name);
    }

    @ParameterizedTest
    @MethodSource("seen")
    void every_action_lead_timescale_milestone_and_progress_is_in_its_place(String name) {
        holds(Seen.all(), name);
    }

    static void holds(List<Sample> samples, String name) {
        var sample = samples.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        var reading = Readings.read(sample.paper(), Corrections.NONE);

        assertThat(Sample.told(reading.plan())).isEqualTo(sample.rows());
        if (!sample.columns().isEmpty()) {
            assertThat(Sample.columns(reading)).isEqualTo(String.join("; ", sample.columns()));
        }
        assertThat(reading.counts()).allMatch(Reading.Count::agrees);
    }
}
