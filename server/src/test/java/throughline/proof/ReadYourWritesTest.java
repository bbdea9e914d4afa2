package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whoever wrote something finds it in the very next answer and on the very next page. Tried as often as the system
 * property {@code throughline.proof.writes} says.
 */
class ReadYourWritesTest {
    private static final int CLIENTS = 8;
    private static final int WRITES = Integer.getInteger("throughline.proof.writes", 200);

    private static Node other;
    private static String plan;

    @BeforeAll
    static void start() {
        other = Node.start(Node.shared().database());
        plan = Written.imported(Node.shared().as("coordinator"), CLIENTS);
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @Test
    void the_very_next_answer_and_page_show_what_was_written_while_eight_write() throws Exception {
        var node = Node.shared().as("coordinator");
        allAtOnce(node, node);
    }

    @Test
    void the_very_next_answer_and_page_of_another_node_show_it_too() throws Exception {
        allAtOnce(Node.shared().as("coordinator"), other.as("coordinator"));
    }

    private static void allAtOnce(Caller writer, Caller reader) throws Exception {
        var actions = Written.actionsOf(writer, plan);
        var pages = Reader.signedIn(reader);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<?>>();
            for (var action : actions) {
                Callable<?> client = () -> {
                    for (int round = 0; round < WRITES / CLIENTS; round++) {
                        new Round(writer, reader, pages, action, round).writeAndRead();
                    }
                    return null;
                };
                all.add(clients.submit(client));
            }
            for (var client : all) {
                client.get();
            }
        }
    }

    /** One write and all that is asked straight after it; the kinds of write take turns. */
    private record Round(Caller writer, Caller reader, Reader pages, String action, int number) {
        void writeAndRead() {
            switch (number % 4) {
                case 0 -> progress();
                case 1 -> rating();
                case 2 -> completion();
                default -> reopening();
            }
        }

        private void progress() {
            var note = "Note %d of %s".formatted(number, action);
            var position = write("record-progress", "{\"note\": \"%s\"}".formatted(note));

            var shown = its(reader.read("/api/plans/" + plan));
            assertThat(shown.path("lastUpdate").path("note").asString()).isEqualTo(note);
            assertThat(reader.read("/api/actions/" + action).path("updates").get(0).path("position").asLong())
                    .isEqualTo(position);
            assertThat(pages.page("/plans/" + plan + "/replay?asAt=@" + position)).contains(note);
        }

        private void rating() {
            var reason = "Reason %d of %s".formatted(number, action);
            var rating = number % 8 < 4 ? "Amber" : "Green";
            var position = write("set-rating", "{\"rating\": \"%s\", \"reason\": \"%s\"}".formatted(rating, reason));

            var newest = reader.read("/api/audit/ratings?limit=1&action=" + action).path("changes").get(0);
            assertThat(newest.path("position").asLong()).isEqualTo(position);
            assertThat(newest.path("reason").asString()).isEqualTo(reason);
            assertThat(its(reader.read("/api/plans/" + plan)).path("rating").asString()).isEqualTo(rating);
            assertThat(pages.page("/plans/" + plan + "/ratings")).contains(reason);
        }

        private void completion() {
            var position = write("mark-completed", "{\"evidence\": \"Minutes\"}");

            var newest = reader.read("/api/completions?limit=1&action=" + action).path("completions").get(0);
            assertThat(newest.path("position").asLong()).isEqualTo(position);
            assertThat(newest.path("reopened").isNull()).isTrue();
            assertThat(unresolved()).doesNotContain(action);
        }

        private void reopening() {
            var position = write("reopen", "{\"reason\": \"More to do\"}");

            var newest = reader.read("/api/completions?limit=1&action=" + action).path("completions").get(0);
            assertThat(newest.path("reopened").path("position").asLong()).isEqualTo(position);
            assertThat(unresolved()).contains(action);
            assertThat(reader.read("/api/actions/" + action).path("action").path("status").asString())
                    .isEqualTo("in-progress");
        }

        private long write(String command, String body) {
            var receipt = writer.post("/api/actions/" + action + "/" + command, body).expect(200).json();
            assertThat(receipt.path("pending").isMissingNode()).as(receipt.toString()).isTrue();
            var position = receipt.path("position").asLong();
            var told = reader.read("/api/plans/%s/history?limit=1&after=%d".formatted(plan, position - 1));
            assertThat(told.path("events").get(0).path("position").asLong()).isEqualTo(position);
            return position;
        }

        private List<String> unresolved() {
            return reader.read("/api/accountability?plan=" + plan)
                    .path("unresolved")
                    .findValuesAsString("actionId");
        }

        private JsonNode its(JsonNode shown) {
            return shown.path("priorities")
                    .valueStream()
                    .flatMap(priority -> priority.path("actions").valueStream())
                    .filter(one -> one.path("actionId").asString().equals(action))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
