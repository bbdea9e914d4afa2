package throughline.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.ratings.FindRatingChanges;

class CoverageTest {
    @Test
    void what_one_node_writes_both_nodes_show_once_it_is_covered() {
        var database = TestDatabase.freshDatabase();
        try (var one = Node.on(database);
                var two = Node.on(database)) {
            var history = new Histories(30);
            one.record(history.opening(2));
            var action = history.actions.getFirst();
            one.record(List.of(history.of(
                    action, new RatingSet(action, history.plan, null, new Rating("Amber"), Histories.text("late")))));
            for (var round = 2; round <= 100; round++) {
                var writer = round % 2 == 0 ? one : two;
                writer.record(List.of(history.of(
                        action,
                        new RatingConfirmed(action, history.plan, new Rating("Amber"), Histories.text("still late")))));
                assertThat(writer.bean(Coverage.class).await(writer.head(), Duration.ofSeconds(2)))
                        .isTrue();
                assertThat(total(one, history)).isEqualTo(round);
                assertThat(total(two, history)).isEqualTo(round);
            }
        }
    }

    @Test
    void when_the_node_that_kept_the_views_is_gone_another_takes_over_and_loses_nothing() {
        var database = TestDatabase.freshDatabase();
        var history = new Histories(31);
        try (var stays = replaced(database, history)) {
            var action = history.actions.getFirst();
            stays.record(List.of(history.of(
                    action,
                    new RatingConfirmed(action, history.plan, new Rating("Amber"), Histories.text("still late")))));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stays.bean(Coverage.class).await(stays.head(), Duration.ofMillis(200)));
            assertThat(total(stays, history)).isEqualTo(2);
            assertThat(stays.bean(Rebuild.class).of("ratings").equal()).isTrue();
        }
    }

    /** A second node, after the first has written something and gone. */
    private static Node replaced(TestDatabase database, Histories history) {
        try (var goes = Node.on(database)) {
            goes.record(history.opening(1));
            assertThat(goes.covered()).isTrue();
            var stays = Node.on(database);
            var action = history.actions.getFirst();
            goes.record(List.of(history.of(
                    action, new RatingSet(action, history.plan, null, new Rating("Amber"), Histories.text("late")))));
            return stays;
        }
    }

    @Test
    void it_says_so_when_the_views_are_not_there_in_time() {
        try (var node = Node.on(TestDatabase.freshDatabase())) {
            assertThat(node.bean(Coverage.class).await(node.head() + 1, Duration.ofMillis(50)))
                    .isFalse();
        }
    }

    private static long total(Node node, Histories history) {
        return node.ask(new FindRatingChanges(history.plan, 1), FindRatingChanges.Answer.class)
                .total();
    }
}
