package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.database.TestDatabase;
import throughline.events.PlanId;
import throughline.log.Promise.Confirm;
import throughline.log.Promise.Make;

class DeadLettersTest {
    Node node;

    @BeforeEach
    void start() {
        var database = TestDatabase.freshDatabase();
        Seen.createIn(database);
        node = Node.on(database, Seen.Wiring.class);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void awaitSeen(String words) {
        await().atMost(Duration.ofSeconds(10)).until(() -> Seen.words(node).contains(words));
    }

    private long letters() {
        return node.sql.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    private boolean retry() {
        return node.bean(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor("seen")
                .orElseThrow()
                .processAny();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poison in Java", "poison in SQL"})
    void a_failing_event_holds_back_its_plan_only_and_leaves_nothing_half_done(String poison) {
        var ill = Make.in(PlanId.next());
        var well = Make.in(PlanId.next());
        node.send(ill);
        node.send(well);
        node.send(new Confirm(ill.actionId(), "before", poison, "behind it"));
        node.send(new Confirm(well.actionId(), "another plan goes on"));

        awaitSeen("another plan goes on");
        assertThat(letters()).isEqualTo(2);
        assertThat(Seen.words(node)).contains("before").doesNotContain("half done", "behind it");
        assertThat(node.sql
                        .sql("select sequence_id from dead_letter limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(ill.planId().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"poison in Java", "poison in SQL"})
    void a_retry_that_fails_keeps_the_letters_and_one_that_works_applies_them_in_order(String poison) {
        var ill = Make.in(PlanId.next());
        node.send(ill);
        node.send(new Confirm(ill.actionId(), poison, "behind it"));
        await().atMost(Duration.ofSeconds(10)).until(() -> letters() == 2);

        assertThat(retry()).isFalse();
        assertThat(letters()).isEqualTo(2);
        assertThat(Seen.words(node)).doesNotContain("half done");

        node.sql.sql("insert into cure values (true)").update();
        assertThat(retry()).isTrue();
        assertThat(letters()).isZero();
        assertThat(Seen.words(node)).endsWith("half done", "cured", "behind it");

        node.send(new Confirm(ill.actionId(), "the plan goes on"));
        awaitSeen("the plan goes on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poison in Java", "poison in SQL"})
    void a_reset_clears_the_letters_so_that_none_is_applied_twice(String poison) {
        var ill = Make.in(PlanId.next());
        node.send(ill);
        node.send(new Confirm(ill.actionId(), poison));
        await().atMost(Duration.ofSeconds(10)).until(() -> letters() == 1);

        node.processor("seen").shutDown();
        node.processor("seen").resetTokens();
        assertThat(letters()).isZero();
    }
}
