package throughline.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.opening.Opening;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Form;
import throughline.documents.printing.Format;
import throughline.documents.printing.Printing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The law between what goes out and what comes in: a plan that was printed reads as it was. Files take time, Excel's most,
 * so that the build tries fewer of them; {@code -Dthroughline.law.tries=1000} tries a thousand of each kind.
 */
class RoundTripTest {
    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void a_plan_laid_out_reads_as_it_was(@ForAll long seed) {
        var plan = new RandomPlans(seed).plan();

        assertThat(Readings.read(Layout.of(going(plan)), Corrections.NONE).plan()).isEqualTo(plan);
    }

    @Test
    void a_plan_printed_in_Word_reads_as_it_was() throws IOException {
        tried(300, Format.DOCX);
    }

    @Test
    void a_plan_printed_in_Excel_reads_as_it_was() throws IOException {
        tried(60, Format.XLSX);
    }

    @Test
    void a_plan_printed_as_CSV_reads_as_it_was() throws IOException {
        tried(300, Format.CSV);
    }

    private static void tried(int usually, Format format) throws IOException {
        for (int seed = 0; seed < Integer.getInteger("throughline.law.tries", usually); seed++) {
            comesBack(new RandomPlans(seed).plan(), format);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "durham-darlington-2023",
        "gateshead-2024",
        "north-tyneside-2024",
        "northumbria-vru-2023",
        "south-notts-2024"
    })
    void a_real_plan_comes_back_from_every_kind_of_file(String name) throws IOException {
        var folder = Stream.of("../shared/plans", "../../shared/plans")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "The five documents are not beside this repository.");
        var plan = Form.plan(JsonMapper.shared()
                .readTree(Files.readString(folder.orElseThrow().resolve(name + ".json"))));

        for (var format : List.of(Format.DOCX, Format.XLSX, Format.CSV)) {
            comesBack(plan, format);
        }
    }

    private static void comesBack(AsWritten plan, Format format) throws IOException {
        var bytes = Printing.print(Layout.of(going(plan)), format);

        var reading = Readings.read(Opening.open(bytes, "return." + format.ending()), Corrections.NONE);

        assertThat(reading.plan()).as("through " + format.inWords()).isEqualTo(plan);
    }

    static Return going(AsWritten plan) {
        return new Return(
                plan.title(),
                plan.partnership(),
                "The whole plan",
                "as it stood on 1 May 2025",
                plan.marking() == null ? "" : plan.marking(),
                new Return.Foot(1042, "9f3a", Layout.EDITION),
                new Return.Summary(List.of(new Return.Figure("Actions", plan.actions())), List.of(), List.of()),
                plan,
                List.of(),
                Map.of(
                        "priorities[0].actions[0]",
                        new Return.Standing(
                                "March 2025", "June 2025, moved once", "Vale Council", "In progress", "amber")),
                true,
                null);
    }
}
