package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The progress cells of a real plan, by their row, read where they lie and never copied. */
class PrintedProgressTest {
    private static final List<String> PARTIES = List.of(
            "VRP",
            "PCC",
            "NCC",
            "Police",
            "Social Care",
            "YOT",
            "Youth Services",
            "LAs",
            "Nottinghamshire Domestic Abuse Board",
            "BBC",
            "BWP",
            "Equation",
            "GBC",
            "RBC",
            "YJS",
            "Schools",
            "Youth Service",
            "NCC Family Service",
            "NCC Education",
            "NCC Family Services",
            "Positive Futures",
            "All",
            "NHS",
            "CSC",
            "Bingham Parish Council",
            "NU",
            "NTU",
            "Youth Leaders",
            "Victim Care");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | UPDATE_REQUIRED VRP; PROGRESS @2024-10-25 |",
                "1 | UPDATE_REQUIRED PCC+NCC; PROGRESS NCC @2024-10-25 |",
                "2 | UPDATE_REQUIRED VRP Data Group; PROGRESS Youth Justice board; PROGRESS @2024-10-25 |",
                "3 | PROGRESS; COMPLETED |",
                "4 | UPDATE_REQUIRED DAB |",
                "5 | PROGRESS; IN_PLACE |",
                "6 | PROGRESS; COMPLETED |",
                "7 | PROGRESS BBC; PROGRESS GBC |",
                "8 | PROGRESS RBC; PROGRESS GBC; PROGRESS RBC; PROGRESS; COMPLETED_BY_PARTNER RBC; PROGRESS BBC |",
                "9 | PROGRESS YJS |",
                "10 | PROGRESS YJS |",
                "11 | UPDATE_REQUIRED Equation; PROGRESS; COMPLETED; QUERY |",
                "12 | PROGRESS YJS; COMPLETED |",
                "13 | PROGRESS |",
                "14 | PROGRESS YJS |",
                "15 | UPDATE_REQUIRED Police; PROGRESS |",
                "16 | PROGRESS BBC; COMPLETED |",
                "17 | PROGRESS; COMPLETED |",
                "18 | PROGRESS; COMPLETED |",
                "19 | PROGRESS; COMPLETED |",
                "20 | UPDATE_REQUIRED YJS |",
                "21 | PROGRESS YJS; COMPLETED |",
                "22 | PROGRESS YJS; PROGRESS |",
                "23 | UPDATE_REQUIRED NCC |",
                "24 | UPDATE_REQUIRED NCC |",
                "25 | UPDATE_REQUIRED NCC |",
                "26 | PROGRESS BBC; PROGRESS YJS; COMPLETED |",
                "27 | UPDATE_REQUIRED NHS |",
                "28 | UPDATE_REQUIRED NCC; PROGRESS; IN_PLACE |",
                "29 | PROGRESS BBC @2020; PROGRESS RBC @2023-09; PROGRESS GBC; IN_PLACE |",
                "30 | PROGRESS All Districts; COMPLETED |",
                "31 | PROGRESS |",
                "32 | PROGRESS; COMPLETED; PROGRESS; COMPLETED | completion-unclear",
                "33 | PROGRESS GBC; COMPLETED |",
                "34 | PROGRESS GBC; PROGRESS |",
                "35 | PROGRESS |",
                "36 | PROGRESS; COMPLETED |",
                "37 | PROGRESS GBC @2023 | completion-unclear",
                "38 | PROGRESS @2024-03; COMPLETED |",
                "39 | PROGRESS RBC @2024-08; COMPLETED |",
                "40 | PROGRESS GBC; COMPLETED |",
                "41 | ON_HOLD; PROGRESS; PROGRESS RBC; PROGRESS RBC+PF; RESUMED | resumption-unclear",
                "42 | PROGRESS |",
                "43 | PROGRESS GBC; PROGRESS RBC; PROGRESS BBC; COMPLETED | completion-unclear",
                "44 | UPDATE_REQUIRED Equation; PROGRESS; COMPLETED; DUPLICATE |",
                "45 | PROGRESS |",
                "46 | PROGRESS; COMPLETED; PROGRESS; PROGRESS |",
                "47 | IN_PLACE |",
                "48 | PROGRESS; UPDATE_REQUIRED PS; UPDATE_NOT_RECEIVED PS | partner-unclear",
                "49 | PROGRESS; UPDATE_REQUIRED PS; UPDATE_NOT_RECEIVED PS | partner-unclear",
                "50 | PROGRESS YJS |",
                "51 | UPDATE_REQUIRED Victim Care |",
                "52 | PROGRESS YJS; COMPLETED |"
            })
    void a_cell_reads_as_a_careful_reader_reads_it(int row, String entries, String doubts) throws IOException {
        var printed = row("south-notts-2024", row);
        var lead = printed.path("lead").asString();
        var leads = PARTIES.stream().filter(lead::contains).toList();

        var reading = ProgressReading.of(printed.path("progress").asString(), PARTIES, leads, Reference.NONE);

        assertThat(reading.entries().stream().map(PrintedProgressTest::summary).collect(Collectors.joining("; ")))
                .isEqualTo(entries);
        assertThat(reading.doubts().stream().map(Doubt::kind).collect(Collectors.joining("; ")))
                .isEqualTo(Objects.requireNonNullElse(doubts, ""));
    }

    private static String summary(ReadEntry entry) {
        return Stream.of(
                        entry.kind().name(),
                        String.join("+", entry.partners()),
                        entry.when() == null ? "" : "@" + entry.when())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode row(String name, int row) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        var rows = new ArrayList<JsonNode>();
        for (var priority :
                JsonMapper.shared().readTree(Files.readString(file.get())).path("priorities")) {
            priority.path("actions").forEach(rows::add);
        }
        return rows.get(row);
    }
}
