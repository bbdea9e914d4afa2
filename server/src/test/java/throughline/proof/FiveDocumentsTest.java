package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Five real documents come in whole. They are somebody's words, so they are read where they lie and never copied. */
class FiveDocumentsTest {
    private static final List<String> SECTIONS =
            List.of("notes", "abbreviations", "fund", "indicators", "interventions");

    private final Caller coordinator = Node.shared().as("coordinator");

    @ParameterizedTest
    @CsvSource({
        "gateshead-2024, 39",
        "north-tyneside-2024, 24",
        "south-notts-2024, 53",
        "northumbria-vru-2023, 16",
        "durham-darlington-2023, 0"
    })
    void a_document_comes_in_whole_and_in_its_printed_order_and_a_second_time_only_when_asked_for(
            String name, int actions) throws IOException {
        // Of a source of its own, since other tests bring the same document in.
        var text = text(name).replaceFirst("\"source\"\\s*:\\s*\"", "$0" + UUID.randomUUID() + " ");

        var reply = coordinator.post("/api/imports", text).expect(201);

        assertThat(reply.json().path("actions").asInt()).isEqualTo(actions);
        assertThat(reply.location())
                .isEqualTo("/api/plans/" + reply.json().path("planId").asString());
        holdsAllOf(Caller.JSON.readTree(text), reply.json(), coordinator.read(reply.location()));
        var again = coordinator.post("/api/imports", text).expect(409);
        assertThat(again.json().path("detail").asString()).contains("imported already", "asNew=true");
        coordinator.post("/api/imports?asNew=true", text).expect(201);
    }

    private static void holdsAllOf(JsonNode document, JsonNode counts, JsonNode plan) {
        for (var field : List.of("title", "partnership", "period", "version", "marking")) {
            assertThat(plan.path(field)).as(field).isEqualTo(given(document, field));
        }
        var priorities = plan.path("priorities");
        assertThat(priorities.size()).isEqualTo(document.path("priorities").size());
        for (int p = 0; p < priorities.size(); p++) {
            var printed = document.path("priorities").get(p);
            assertThat(priorities.get(p).path("title")).isEqualTo(printed.path("title"));
            assertThat(priorities.get(p).path("ref")).isEqualTo(given(printed, "ref"));
            var actions = priorities.get(p).path("actions");
            assertThat(actions.size()).isEqualTo(printed.path("actions").size());
            for (int a = 0; a < actions.size(); a++) {
                holdsAllOf(actions.get(a), printed.path("actions").get(a));
            }
        }
        assertThat(counts.path("priorities").asInt()).isEqualTo(priorities.size());
        assertThat(counts.path("indicators").asInt())
                .isEqualTo(document.path("indicators").size());
        var sections = texts(plan.path("sections"));
        for (var section : SECTIONS) {
            assertThat(sections).as(section).containsAll(texts(document.path(section)));
        }
        for (var part : document.path("other").properties()) {
            assertThat(sections).contains("other." + part.getKey()).containsAll(texts(part.getValue()));
        }
    }

    @Test
    void of_two_imports_of_one_document_at_the_same_moment_one_makes_a_plan_and_the_other_is_refused()
            throws Exception {
        var document = Written.document(3);
        var together = new CyclicBarrier(2);
        Callable<Caller.Reply> send = () -> {
            together.await();
            return coordinator.post("/api/imports", document);
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(send);
            var second = both.submit(send);

            assertThat(List.of(first.get().status(), second.get().status())).containsExactlyInAnyOrder(201, 409);
        }
    }

    private static void holdsAllOf(JsonNode action, JsonNode printed) {
        assertThat(action.path("text")).isEqualTo(printed.path("text"));
        assertThat(action.path("ref")).isEqualTo(given(printed, "ref"));
        assertThat(action.path("theme")).isEqualTo(given(printed, "theme"));
        assertThat(action.path("leadAsWritten")).isEqualTo(given(printed, "lead"));
        assertThat(action.path("timescale").path("asWritten")).isEqualTo(given(printed, "timescale"));
        // “Not applicable” is no milestone; its words stay as the cell's.
        var keptWords = action.path("columns")
                .valueStream()
                .filter(one -> one.path("column").asString().startsWith("milestones"))
                .map(one -> one.path("content").asString());
        var steps = action.path("milestones").valueStream().map(one -> one.path("text").asString());
        assertThat(Stream.concat(steps, keptWords)).containsExactlyElementsOf(texts(printed.path("milestones")));
        for (var column : List.of("progress", "links")) {
            var kept = action.path("columns")
                    .valueStream()
                    .filter(one -> one.path("column").asString().equals(column))
                    .map(one -> one.path("content"))
                    .toList();
            assertThat(kept).as(column).isEqualTo(Stream.of(printed.path(column))
                    .filter(content -> !content.isMissingNode())
                    .toList());
        }
    }

    /** What is absent from a document is shown as null. */
    private static JsonNode given(JsonNode printed, String field) {
        var value = printed.path(field);
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    /** Every text and every name anywhere in it, in its order. */
    private static List<String> texts(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(field -> Stream.concat(Stream.of(field.getKey()), texts(field.getValue()).stream()))
                    .toList();
        }
        if (node.isValueNode() && !node.isNull()) {
            return List.of(node.asString());
        }
        return node.valueStream().flatMap(part -> texts(part).stream()).toList();
    }

    static String text(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return Files.readString(file.get());
    }
}
