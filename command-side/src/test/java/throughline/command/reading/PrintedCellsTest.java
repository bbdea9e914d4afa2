package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every timescale and milestone of the five real documents, by row, as a careful reader reads them. */
class PrintedCellsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_timescales_of_a_plan_with_many_shapes() throws IOException {
        assertThat(timescales("gateshead-2024"))
                .containsExactly(
                        "0.0 EVENT",
                        "0.1 RECURRING first Monday of each month",
                        "0.2 BY_DATE 2024-03-22",
                        "0.3 BY_DATE 2024-03-22",
                        "0.4 BY_MONTH 2024-11",
                        "0.5 BY_DATE 2024-03-22",
                        "1.0 EVENT",
                        "1.1 UNCERTAIN",
                        "1.2 BY_DATE 2024-03-22",
                        "1.3 BY_MONTH 2025-01 carried forward",
                        "1.4 RECURRING quarterly",
                        "1.5 BY_MONTH 2024-07",
                        "1.6 BY_DATE 2024-03-22",
                        "1.7 REVIEW_AT 2025-01",
                        "1.8 REVIEW_AT 2025-01",
                        "2.1 BY_MONTH 2024-12",
                        "2.3 BY_MONTH 2024-03",
                        "2.4 BY_MONTH 2024-02 from 2024-01-01",
                        "2.6 RECURRING quarterly doubted",
                        "2.9 BY_MONTH 2025-03",
                        "2.10 BY_MONTH 2025-03",
                        "3.1 RECURRING monthly; 3 monthly",
                        "3.2 RECURRING quarterly",
                        "4.0 BY_MONTH 2024-02",
                        "4.1 BY_MONTH 2024-09",
                        "4.3 BY_DATE 2024-03-22");
    }

    @Test
    void the_timescales_of_a_plan_for_a_financial_year() throws IOException {
        var year = "PERIOD 2025-03-31 from 2024-04-01";
        var others = Map.of(
                "1.2", "PERIOD 2027-03-31 from 2024-04-01 of 2",
                "1.3", "PERIOD 2026-03-31 from 2024-04-01",
                "3.0", "null doubted",
                "3.6", "BY_MONTH 2024-03",
                "3.9", "BY_MONTH 2024-09",
                "3.10", "PERIOD 2025-10 from 2023-10-01",
                "3.12", "BY_MONTH 2024-09",
                "3.13", "BY_MONTH 2024-09",
                "3.14", "BY_MONTH 2024-09");

        var read = timescales("south-notts-2024");

        assertThat(read).hasSize(50).allSatisfy(row -> {
            var place = row.substring(0, row.indexOf(' '));
            assertThat(row).isEqualTo(place + " " + others.getOrDefault(place, year));
        });
    }

    @Test
    void the_milestones_that_have_dates_of_their_own() throws IOException {
        assertThat(milestones("gateshead-2024"))
                .containsExactly(
                        "0.0.0 2024-09",
                        "0.0.1 2025-02",
                        "0.1.0 none",
                        "0.2.0 2024-03",
                        "1.4.0 2024-04",
                        "2.3.0 null",
                        "2.3.1 null",
                        "2.3.2 null",
                        "2.4.0 2024-03",
                        "2.6.0 2024-07 of 3",
                        "3.1.0 null doubted",
                        "4.0.0 null monthly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"north-tyneside-2024", "northumbria-vru-2023", "durham-darlington-2023"})
    void plans_that_print_no_dates_beside_their_steps_are_given_none(String name) throws IOException {
        assertThat(timescales(name)).isEmpty();
        assertThat(milestones(name)).allMatch(row -> row.endsWith(" null"));
    }

    private static List<String> timescales(String name) throws IOException {
        var plan = plan(name);
        var reference = Reference.ofPeriod(plan.path("period").asString(null));
        return rows(
                plan,
                action -> Stream.of(action.path("timescale"))
                        .filter(JsonNode::isString)
                        .map(cell -> " " + shown(TimescaleReading.of(cell.asString(), reference)))
                        .toList());
    }

    private static List<String> milestones(String name) throws IOException {
        var plan = plan(name);
        var reference = Reference.ofPeriod(plan.path("period").asString(null));
        return rows(plan, action -> {
            var cells = action.path("milestones").valueStream().toList();
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> "." + i + " "
                            + shown(MilestoneReading.of(cells.get(i).asString(), reference)))
                    .toList();
        });
    }

    private static List<String> rows(JsonNode plan, Function<JsonNode, List<String>> read) {
        var rows = new ArrayList<String>();
        var priorities = plan.path("priorities");
        for (int p = 0; p < priorities.size(); p++) {
            var actions = priorities.get(p).path("actions");
            for (int a = 0; a < actions.size(); a++) {
                var place = p + "." + a;
                read.apply(actions.get(a)).forEach(row -> rows.add(place + row));
            }
        }
        return rows;
    }

    private static String shown(TimescaleReading.Read read) {
        var timescale = read.timescale();
        return timescale.kind()
                + (timescale.due() == null ? "" : " " + timescale.due())
                + (timescale.from() == null ? "" : " from " + timescale.from())
                + (timescale.every() == null ? "" : " " + timescale.every())
                + (timescale.dates() == null ? "" : " of " + timescale.dates().size())
                + (read.carryForward() ? " carried forward" : "")
                + (read.doubts().isEmpty() ? "" : " doubted");
    }

    private static String shown(MilestoneReading.Read read) {
        return (read.none() ? "none" : String.valueOf(read.due()))
                + (read.every() == null ? "" : " " + read.every())
                + (read.dates().isEmpty() ? "" : " of " + read.dates().size())
                + (read.doubts().isEmpty() ? "" : " doubted");
    }

    private static JsonNode plan(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return JSON.readTree(Files.readString(file.get()));
    }
}
