package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.PlanId;
import throughline.log.Promise.Make;

class FollowingTest {
    TestDatabase database;

    @BeforeEach
    void fresh() {
        database = TestDatabase.freshDatabase();
        Seen.createIn(database);
    }

    private static void make(Node node, int times) {
        IntStream.range(0, times).forEach(time -> node.send(Make.in(PlanId.next())));
    }

    private static void awaitAll(Node node) {
        await().atMost(Duration.ofSeconds(10)).until(() -> Seen.lostOrTwice(node) == 0);
    }

    @Test
    void a_new_processor_begins_at_the_tail_of_a_log_that_has_events_and_does_not_call_it_a_replay() {
        try (var writer = Node.on(database)) {
            make(writer, 3);
        }
        try (var node = Node.on(database, Seen.Wiring.class)) {
            awaitAll(node);
            assertThat(token(node)).contains("GapAwareTrackingToken").doesNotContain("Replay");
        }
    }

    @Test
    void a_reset_through_the_pooled_processor_replays_everything_and_the_token_survives_a_restart() {
        try (var node = Node.on(database, Seen.Wiring.class)) {
            make(node, 3);
            awaitAll(node);
            node.processor("seen").shutDown();
            node.sql.sql("delete from seen").update();
            node.processor("seen").resetTokens();
            assertThat(token(node)).contains("ReplayToken");
        }
        try (var node = Node.on(database, Seen.Wiring.class)) {
            awaitAll(node);
            make(node, 1);
            awaitAll(node);
        }
    }

    @Test
    void a_processor_is_pooled_with_one_segment_and_only_found_as_a_streaming_one() {
        try (var node = Node.on(database, Seen.Wiring.class)) {
            assertThat(node.processor("seen")).isInstanceOf(PooledStreamingEventProcessor.class);
            await().until(() -> node.processor("seen").processingStatus().size() == 1);
            assertThat(node.bean(EventProcessingConfiguration.class)
                            .eventProcessor("seen", TrackingEventProcessor.class))
                    .isEmpty();
        }
    }

    @Test
    void a_commit_wakes_its_readers() {
        try (var node = Node.on(database, Seen.Wiring.class)) {
            make(node, 5);
            awaitAll(node);
            var before = System.nanoTime();
            for (var time = 0; time < 10; time++) {
                make(node, 1);
                await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> Seen.lostOrTwice(node) == 0);
            }
            // Ten polls of half a second would be 2.5 seconds on average.
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void commits_of_another_node_are_seen_within_a_second() {
        try (var reader = Node.on(database, Seen.Wiring.class);
                var writer = Node.on(database)) {
            await().until(() -> reader.processor("seen").processingStatus().size() == 1);
            for (var time = 0; time < 3; time++) {
                make(writer, 1);
                await().atMost(Duration.ofSeconds(1)).until(() -> Seen.lostOrTwice(reader) == 0);
            }
        }
    }

    @Test
    void a_rolled_back_transaction_leaves_a_gap_that_holds_nobody_up() {
        try (var node = Node.on(database, Seen.Wiring.class)) {
            node.sql.sql("select 1").query(Integer.class).single();
            IntStream.range(0, 300).forEach(time -> {
                try (var connection = database.application().getConnection()) {
                    connection.setAutoCommit(false);
                    connection.createStatement().execute("""
                            insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                            values (gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked',
                                    date_trunc('milliseconds', now()), '{}', '{}')""");
                    connection.rollback();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            make(node, 1);
            awaitAll(node);
            assertThat(node.head()).isEqualTo(301);
            assertThat(token(node)).contains("\"gaps\":[]");
        }
    }

    private static String token(Node node) {
        return node.sql
                .sql("select token_type || ' ' || token from processor_token where processor = 'seen'")
                .query(String.class)
                .single();
    }
}
