package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.events.Lead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lead cells of five real documents, row by row in their printed order, against a reading by hand. They are
 * somebody's words, so a row tells only kinds: p a post, o an organisation, g a group, a everyone; {@code >} supports,
 * {@code ?} where the reader must doubt.
 */
class FiveDocumentsLeadsTest {
    @ParameterizedTest
    @CsvSource({
        "gateshead-2024, 'pp ppp p p p pp p  p p p p p>o pp p p a  p p p p pp p p po oop? p p pp p  p pp pp p p poo  p p p pp'",
        "north-tyneside-2024, 'o o>o o>o  o>g>o o>g>o o g>o  o>o o o o o o>o o>o o>o  o>o o>o o o o  o o>o o>o o'",
        "south-notts-2024, 'o oo ooooo? o  g o ooo oo ooo  oo ooo o o oo a o ooo o o ao? o o a o o o"
                + "  a o o oooooo ooooo oo o oo oo o o o o ooo o oo oo ooooo o o ooop? oo oo oo oo o o'"
    })
    void every_lead_cell_reads_as_an_expert_reads_it(String name, String expected) throws IOException {
        var document = document(name);
        var glossary = Abbreviations.of(document);
        var cells = cells(document);
        var parties = Parties.learn(cells, glossary);

        var told = cells.stream()
                .map(cell -> told(LeadReading.of(cell, glossary, parties)))
                .toList();

        assertThat(told).isEqualTo(Arrays.asList(expected.split("\\s+")));
    }

    @ParameterizedTest
    @CsvSource({"northumbria-vru-2023", "durham-darlington-2023"})
    void two_of_them_name_no_leads(String name) throws IOException {
        assertThat(cells(document(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gateshead-2024, true",
        "north-tyneside-2024, false",
        "south-notts-2024, false",
        "northumbria-vru-2023, false",
        "durham-darlington-2023, false"
    })
    void one_of_them_says_who_answers_for_a_group_and_for_a_list(String name, boolean says) throws IOException {
        var notes = texts(document(name).path("notes"));

        assertThat(RuleReading.of(notes)
                        .map(read -> read.rule().group() + "/" + read.rule().list()))
                .isEqualTo(says ? Optional.of("accountable/responsible") : Optional.empty());
    }

    private static String told(LeadReading reading) {
        return reading.leads().stream()
                        .map(lead -> (lead.role() == Lead.Role.SUPPORTING ? ">" : "") + letter(lead.kind()))
                        .collect(Collectors.joining())
                + (reading.doubts().isEmpty() ? "" : "?");
    }

    private static String letter(Lead.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case POST -> "p";
            case GROUP -> "g";
            case ORGANISATION -> "o";
            case EVERYONE -> "a";
            case UNCLEAR -> "u";
        };
    }

    private static List<String> cells(JsonNode document) {
        return document.path("priorities")
                .valueStream()
                .flatMap(priority -> priority.path("actions").valueStream())
                .map(action -> action.path("lead"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode document(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return new JsonMapper().readTree(Files.readString(file.get()));
    }
}
