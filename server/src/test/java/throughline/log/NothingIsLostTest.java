package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.database.TestDatabase;
import throughline.events.PlanId;
import throughline.log.Promise.Confirm;
import throughline.log.Promise.Make;

/** No reader passes a position that is still to come: not while running, and not when it is new, restarted or reset. */
@Timeout(60)
class NothingIsLostTest {
    enum Reader {
        RUNNING,
        NEW,
        RESTARTED,
        RESET
    }

    /** An older writer may stay open for as long as a slow machine needs to restart a processor. */
    private static final Map<String, Object> PATIENT =
            Map.of("throughline.log.lock-timeout", "60s", "throughline.log.idle-timeout", "60s");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    TestDatabase database;
    Node node;
    // Not the common pool: on two cores it has one thread, and the older writer keeps it.
    ExecutorService threads;

    @BeforeEach
    void start() {
        database = TestDatabase.freshDatabase();
        Seen.createIn(database);
        node = Node.on(database, PATIENT, Seen.Wiring.class);
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        GenericEventMessage.clock = Clock.systemUTC();
        node.close();
    }

    /** Appends in a transaction of its own thread, and commits when told to. */
    private final class OpenWriter {
        final CountDownLatch appended = new CountDownLatch(1);
        final CountDownLatch mayCommit = new CountDownLatch(1);
        final Future<?> done = CompletableFuture.runAsync(() -> {
            var unit = DefaultUnitOfWork.startAndGet(null);
            unit.attachTransaction(node.bean(TransactionManager.class));
            var result = unit.executeWithResult(() -> {
                node.bean(LogEngine.class).appendEvents(Events.made(PlanId.next()));
                appended.countDown();
                mayCommit.await();
                return "";
            });
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        }, threads);
    }

    private boolean someoneWaitsForTheLog() {
        return node.sql
                .sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                                       where d.datname = current_database() and l.locktype = 'advisory' and not l.granted)""")
                .query(Boolean.class)
                .single();
    }

    private void bring(Reader reader) {
        switch (reader) {
            case RUNNING -> {}
            case NEW -> {
                node.processor("seen").shutDown();
                node.sql.sql("delete from processor_token where processor = 'seen'").update();
                node.sql.sql("delete from seen").update();
                node.processor("seen").start();
            }
            case RESTARTED -> {
                node.processor("seen").shutDown();
                node.processor("seen").start();
            }
            case RESET -> {
                node.processor("seen").shutDown();
                node.sql.sql("delete from seen").update();
                node.processor("seen").resetTokens();
                node.processor("seen").start();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_older_transaction_that_is_still_open_is_waited_for(Reader reader) throws Exception {
        node.send(Make.in(PlanId.next()));
        await().atMost(PATIENCE).until(() -> Seen.lostOrTwice(node) == 0);
        var older = new OpenWriter();
        older.appended.await();
        var younger = CompletableFuture.runAsync(() -> node.send(Make.in(PlanId.next())), threads);
        await().atMost(PATIENCE).until(() -> someoneWaitsForTheLog() || younger.isDone());
        bring(reader);
        // Without the lock the younger one is read by now, and the older one passed.
        await().atMost(PATIENCE).until(() -> someoneWaitsForTheLog() || Seen.words(node).size() >= 2);
        older.mayCommit.countDown();
        older.done.get();
        younger.get();

        await().atMost(PATIENCE).until(() -> Seen.lostOrTwice(node) == 0);
        assertThat(node.head()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void many_writers_lose_nothing_and_positions_moments_and_commits_are_in_one_order(Reader reader) throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 8; writer++) {
                all.add(writers.submit(() -> {
                    for (var time = 0; time < 25; time++) {
                        var make = Make.in(PlanId.next());
                        node.send(make);
                        node.send(new Confirm(make.actionId(), "one", "two"));
                    }
                }));
            }
            bring(reader);
            for (var writer : all) {
                writer.get();
            }
        }
        await().atMost(PATIENCE).until(() -> Seen.lostOrTwice(node) == 0);
        assertThat(node.head()).isEqualTo(600);
        assertThat(outOfOrder()).isZero();
        assertThat(node.sql
                        .sql("select array_agg(event_id order by place) from seen")
                        .query((row, number) -> row.getArray(1).getArray())
                        .single())
                .isEqualTo(node.sql
                        .sql("select array_agg(event_id order by position) from event")
                        .query((row, number) -> row.getArray(1).getArray())
                        .single());
    }

    /** Moments that go back, and transactions that committed before one with a smaller position. */
    private long outOfOrder() {
        return node.sql
                .sql("""
                        select count(*) from (
                          select recorded_at < lag(recorded_at) over (order by position) as back,
                                 xmin <> lag(xmin) over (order by position)
                                   and xmin = lag(xmin, 2) over (order by position) as mingled
                          from event) e
                        where back or mingled""")
                .query(Long.class)
                .single();
    }

    @Test
    void an_event_stamped_long_ago_hides_no_younger_one() throws Exception {
        GenericEventMessage.clock = Clock.fixed(Instant.parse("2023-04-03T09:00:00Z"), ZoneOffset.UTC);
        var older = new OpenWriter();
        older.appended.await();
        var younger = CompletableFuture.runAsync(() -> node.send(Make.in(PlanId.next())), threads);
        await().atMost(PATIENCE).until(() -> someoneWaitsForTheLog() || !Seen.words(node).isEmpty());
        older.mayCommit.countDown();
        older.done.get();
        younger.get();

        await().atMost(PATIENCE).until(() -> Seen.lostOrTwice(node) == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_stuck_writer_loses_its_turn_and_until_then_others_are_told_to_try_again(boolean impatient) throws Exception {
        var settings = impatient
                ? Map.<String, Object>of("throughline.log.lock-timeout", "100ms", "throughline.log.idle-timeout", "60s")
                : Map.<String, Object>of("throughline.log.lock-timeout", "60s", "throughline.log.idle-timeout", "300ms");
        node.close();
        node = Node.on(database, settings, Seen.Wiring.class);
        var stuck = new OpenWriter();
        stuck.appended.await();

        if (impatient) {
            assertThatThrownBy(() -> node.send(Make.in(PlanId.next())))
                    .isInstanceOf(LogBusy.class)
                    .hasMessageContaining("Nothing was recorded");
        } else {
            node.send(Make.in(PlanId.next()));
            assertThat(node.sql.sql("select count(*) from event").query(Long.class).single())
                    .isEqualTo(1);
        }
        stuck.mayCommit.countDown();
        await().atMost(PATIENCE).until(stuck.done::isDone);
        node.send(Make.in(PlanId.next()));
        await().atMost(PATIENCE).until(() -> Seen.lostOrTwice(node) == 0);
    }
}
