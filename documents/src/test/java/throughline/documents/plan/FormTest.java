package throughline.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormTest {
    private static final AsWritten PLAN = new AsWritten(
            "plan.docx",
            "Safer Vale Plan",
            "Safer Vale Partnership",
            null,
            "version 2",
            "OFFICIAL",
            List.of(new Key("On track", "green", "It will be done in time")),
            List.of(
                    new Priority(
                            "1",
                            "Places",
                            Map.of("owner", "Vale Council"),
                            List.of(new Row(
                                    "1.1",
                                    "Parks",
                                    "Light the park",
                                    "Vale Council",
                                    "March 2025",
                                    List.of("Survey", "Order"),
                                    "Survey done.\nOrder sent.",
                                    "On track",
                                    List.of("Parks strategy"),
                                    Map.of("Cost", "£4,000")))),
                    new Priority(null, "People", Map.of(), List.of())),
            List.of(
                    new Section("notes", new Content.Items(List.of(new Content.Words("Agreed in May.")))),
                    new Section(
                            "other.vision",
                            new Content.Fields(List.of(new Field("words", new Content.Words("A safe vale")))))));

    @Test
    void a_plan_comes_back_from_its_json_as_it_was() {
        assertThat(Form.plan(Form.json(PLAN))).isEqualTo(PLAN);
    }

    @Test
    void what_has_no_place_of_its_own_stands_under_its_own_name() {
        var json = Form.json(PLAN);

        assertThat(json.at("/priorities/0/owner").asString()).isEqualTo("Vale Council");
        assertThat(json.at("/priorities/0/actions/0/Cost").asString()).isEqualTo("£4,000");
        assertThat(json.at("/priorities/0/actions/0/rating").asString()).isEqualTo("On track");
        assertThat(json.at("/other/vision/words").asString()).isEqualTo("A safe vale");
        assertThat(json.at("/statusKey/0/colour").asString()).isEqualTo("green");
    }

    @Test
    void numbers_are_kept_as_the_texts_that_they_are_written_as() {
        var plan = Form.plan(
                JsonMapper.shared()
                        .readTree(
                                "{\"title\":\"T\",\"priorities\":[{\"ref\":1,\"title\":\"P\",\"actions\":[{\"text\":\"A\",\"cost\":4.50}]}]}"));

        assertThat(plan.priorities().getFirst().ref()).isEqualTo("1");
        assertThat(plan.priorities().getFirst().actions().getFirst().columns()).containsKey("cost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "durham-darlington-2023",
                "gateshead-2024",
                "north-tyneside-2024",
                "northumbria-vru-2023",
                "south-notts-2024"
            })
    void a_real_document_loses_nothing(String name) throws IOException {
        var json = document(name);

        JsonNode again = Form.json(Form.plan(json));

        assertThat(again).isEqualTo(json);
    }

    private static JsonNode document(String name) throws IOException {
        var folder = Stream.of("../shared/plans", "../../shared/plans")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "The five documents are not beside this repository.");
        return JsonMapper.shared()
                .readTree(Files.readString(folder.orElseThrow().resolve(name + ".json")));
    }
}
