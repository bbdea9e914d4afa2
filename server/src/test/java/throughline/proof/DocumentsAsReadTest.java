package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The real documents, read as a careful expert reads them; told by place, so that none of their words stand here. */
class DocumentsAsReadTest {
    private static final Map<Character, String> STATES = Map.of(
            'a', "awaiting-update",
            'c', "completed",
            'h', "partly-completed",
            'n', "not-started",
            'p', "in-progress");

    private final Caller coordinator = Node.shared().as("coordinator");

    @ParameterizedTest
    @CsvSource({
        "south-notts-2024, pppc accph ppccpppccccacpaaa cacccpccppcpcccppccpccaapac",
        "gateshead-2024, nnnnnnn nnnnnnnnn nnnnnnnnnnnnn nnnnnn nnnn"
    })
    void each_action_stands_as_its_row_says(String name, String states) throws IOException {
        var priorities = states.split(" ");
        var plan = plan(name);
        for (int p = 0; p < priorities.length; p++) {
            var expected = priorities[p]
                    .chars()
                    .mapToObj(state -> STATES.getOrDefault((char) state, ""))
                    .toList();
            assertThat(plan.path("priorities")
                            .get(p)
                            .path("actions")
                            .valueStream()
                            .map(action -> action.path("status").asString()))
                    .as("priority %d", p + 1)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_plan_that_prints_its_rule_answers_by_it_and_marks_the_one_action_that_goes_on() throws IOException {
        var plan = plan("gateshead-2024");

        assertThat(plan.path("accountabilityRule").path("group").asString()).isEqualTo("accountable");
        assertThat(plan.path("accountabilityRule").path("list").asString()).isEqualTo("responsible");
        var actions = actions(plan);
        var list = actions.stream()
                .filter(action -> action.path("leads").size() == 3
                        && action.path("ref").asString().startsWith("1."))
                .findFirst()
                .orElseThrow();
        assertThat(list.path("accountable").path("party"))
                .isEqualTo(list.path("leads").get(0).path("name"));
        assertThat(list.path("accountable").path("word").asString()).isEqualTo("responsible");
        assertThat(list.path("accountable").path("name").isNull())
                .as("nobody is on the register")
                .isTrue();
        assertThat(actions.stream()
                        .filter(action -> action.path("carryForward").asBoolean())
                        .map(action -> action.path("ref").asString()))
                .containsExactly("2.4");
    }

    @Test
    void a_plan_that_states_no_rule_leaves_its_lists_unresolved() throws IOException {
        var plan = plan("south-notts-2024");

        assertThat(plan.path("accountabilityRule").isNull()).isTrue();
        assertThat(actions(plan).stream().filter(action -> action.path("leads").size() > 1))
                .isNotEmpty()
                .allMatch(action ->
                        action.path("accountable").path("unresolved").asString().contains("no rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateshead-2024", "north-tyneside-2024", "south-notts-2024", "northumbria-vru-2023"})
    void whatever_was_read_stands_beside_its_own_words_in_the_document(String name) throws IOException {
        var reply = imported(name);
        var plan = reply.path("planId").asString();
        var reading = coordinator.read("/api/plans/" + plan + "/reading");

        reading.path("rows")
                .valueStream()
                .flatMap(row -> row.path("cells").valueStream())
                .forEach(cell -> {
                    var text = cell.path("text").asString();
                    assertThat(cell.path("pieces").valueStream())
                            .allSatisfy(piece -> assertThat(piece.path("words").asString())
                                    .isEqualTo(text.substring(
                                            piece.path("start").asInt(),
                                            piece.path("end").asInt())));
                });
        var told = reply.path("findings")
                .valueStream()
                .map(finding -> finding.path("sentence").asString())
                .toList();
        assertThat(told)
                .containsAll(reading.path("open")
                        .valueStream()
                        .filter(finding -> !finding.path("kind").asString().startsWith("lead"))
                        .filter(finding -> !finding.path("kind").asString().startsWith("timescale"))
                        .map(finding -> finding.path("sentence").asString())
                        .toList());
    }

    private List<JsonNode> actions(JsonNode plan) {
        return plan.path("priorities")
                .valueStream()
                .flatMap(priority -> priority.path("actions").valueStream())
                .toList();
    }

    private JsonNode plan(String name) throws IOException {
        return coordinator.read("/api/plans/" + imported(name).path("planId").asString());
    }

    private JsonNode imported(String name) throws IOException {
        // Under a name of its own, so that it stays for others to be the first to bring the document in.
        var text = FiveDocumentsTest.text(name)
                .replaceFirst("\"source\": \"", "\"source\": \"read by " + UUID.randomUUID() + " ");
        return coordinator.post("/api/imports", text).expect(201).json();
    }
}
