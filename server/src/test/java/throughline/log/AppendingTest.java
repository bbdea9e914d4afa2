package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.ActionId;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.log.Promise.Confirm;
import throughline.log.Promise.Make;

class AppendingTest {
    static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(TestDatabase.freshDatabase());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @AfterEach
    void real_time() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    private static GenericDomainEventMessage<PlanLocked> event(String stream, long sequence, String reason) {
        return new GenericDomainEventMessage<>(
                "Plan",
                stream,
                sequence,
                new PlanLocked(PlanId.of(stream), new Prose(reason)),
                Node.PRIYA.toMetadata());
    }

    private static LogEngine engine() {
        return node.bean(LogEngine.class);
    }

    private static Map<String, Object> row(long position) {
        return node.sql
                .sql("""
                        select stream, kind, sequence, type, payload::text, metadata::text, payload->>'text' as words,
                               plan_id, action_id, recorded_at::text from journal where position = ?""")
                .param(position)
                .query()
                .singleRow();
    }

    @Test
    void a_command_appends_what_psql_reads() {
        var make = Make.in(PlanId.next());
        node.send(make);

        assertThat(row(node.head()))
                .containsEntry("stream", make.actionId().toString())
                .containsEntry("kind", "Promise")
                .containsEntry("sequence", 0L)
                .containsEntry("type", "ActionAdded")
                .containsEntry("words", make.text())
                .containsEntry("plan_id", make.planId().value())
                .containsEntry("action_id", make.actionId().value())
                .containsEntry(
                        "metadata",
                        """
                        {"person":"%s","organisation":"Harbourside Council","role":"partner","channel":"api","request":"request-1"}"""
                                .formatted(Node.PRIYA.person()));
    }

    @Test
    void what_is_read_back_is_what_was_recorded() {
        var make = new Make(ActionId.next(), PlanId.next(), "“Quoted”, \\ back, \\u0041, tab\t, 😀 and é");
        node.send(make);
        node.send(new Confirm(make.actionId(), "one", "two"));

        assertThat(engine().readEvents(make.actionId().toString(), 0).asStream().map(event -> event.getSequenceNumber()))
                .containsExactly(0L, 1L, 2L);
        assertThat(row(node.head() - 2)).containsEntry("words", make.text());
        assertThat(node.bean(EventStore.class).lastSequenceNumberFor(make.actionId().toString()))
                .contains(2L);
    }

    @Test
    void only_the_five_keys_of_who_typed_it_are_kept() {
        node.bean(CommandGateway.class)
                .sendAndWait(GenericCommandMessage.asCommandMessage(Make.in(PlanId.next()))
                        .andMetaData(Node.PRIYA.toMetadata())
                        .andMetaData(Map.of("traceparent", "00-1", "person2", "x")));

        assertThat(row(node.head()).get("metadata").toString())
                .doesNotContain("traceparent", "person2", "traceId", "correlationId");
    }

    @Test
    void an_event_that_does_not_say_who_typed_it_is_refused() {
        assertThatThrownBy(() -> node.bean(CommandGateway.class).sendAndWait(Make.in(PlanId.next())))
                .hasMessageContaining("The metadata does not say its");
    }

    @Test
    void a_failed_command_records_nothing() {
        var make = Make.in(PlanId.next());
        node.send(make);
        var before = node.head();

        assertThatThrownBy(() -> node.send(new Confirm(make.actionId(), "one", "fails")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.head()).isEqualTo(before);
    }

    @Test
    void a_transaction_has_one_moment_in_whole_milliseconds() {
        var make = Make.in(PlanId.next());
        node.send(make);
        node.send(new Confirm(make.actionId(), "one", "two", "three"));

        assertThat(node.sql
                        .sql("select count(distinct recorded_at) from event where position > ?")
                        .param(node.head() - 3)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var read = engine().readEvents(make.actionId().toString(), 0).asStream().toList();
        assertThat(read).allSatisfy(event -> assertThat(node.sql
                        .sql("select recorded_at from event where event_id = ?::uuid")
                        .param(event.getIdentifier())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(event.getTimestamp()));
    }

    @Test
    void a_clock_that_goes_back_does_not_take_the_record_back() {
        var late = Instant.now().plusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var stream = PlanId.next().toString();
        GenericEventMessage.clock = Clock.fixed(late, ZoneOffset.UTC);
        engine().appendEvents(event(stream, 0, "an hour ahead"));
        GenericEventMessage.clock = Clock.systemUTC();
        engine().appendEvents(event(stream, 1, "put right"));

        assertThat(engine().readEvents(stream, 0).asStream().map(event -> event.getTimestamp()))
                .containsExactly(late, late);
    }

    @Test
    void two_appends_of_one_transaction_share_its_moment_and_the_last_position_is_told() {
        var stream = PlanId.next().toString();
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(node.bean(org.axonframework.common.transaction.TransactionManager.class));
        var position = unit.executeWithResult(() -> {
                    engine().appendEvents(event(stream, 0, "first"));
                    GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), java.time.Duration.ofDays(1));
                    engine().appendEvents(event(stream, 1, "second"));
                    return unit.root().getResource(LogEngine.POSITION);
                })
                .getPayload();

        assertThat(position).isEqualTo(node.head());
        assertThat(engine().readEvents(stream, 0).asStream().map(event -> event.getTimestamp()).distinct())
                .hasSize(1);
    }

    @Test
    void a_stream_that_has_moved_on_is_a_conflict() {
        var stream = PlanId.next().toString();
        engine().appendEvents(event(stream, 0, "first"));
        engine().appendEvents(event(stream, 1, "second"));

        assertThatThrownBy(() -> engine().appendEvents(event(stream, 1, "too late")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine().appendEvents(event(stream, 0, "again")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_conflict_among_several_events_is_told_by_the_one_that_was_there() {
        var there = PlanId.next().toString();
        engine().appendEvents(event(there, 0, "first"));
        engine().appendEvents(event(there, 1, "second"));

        assertThatThrownBy(() -> engine().appendEvents(
                        List.of(event(PlanId.next().toString(), 0, "new"), event(there, 1, "again"))))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_nul_character_is_refused_at_the_door_and_its_spelling_is_not() {
        assertThatThrownBy(() -> LogJson.refuseNul("{\"text\":\"a\\u0000b\"}")).hasMessageContaining("Remove it");
        assertThatThrownBy(() -> LogJson.refuseNul("{\"text\":\"\\\\\\u0000\"}")).hasMessageContaining("Remove it");
        LogJson.refuseNul("{\"text\":\"a\\\\u0000b\"}");

        var person = Map.<String, Object>of("organisation", "a\0b");
        var stream = PlanId.next().toString();
        assertThatThrownBy(() -> engine().appendEvents(event(stream, 0, "x").andMetaData(person)))
                .hasMessageContaining("U+0000");
    }

    @Test
    void an_event_outside_a_stream_is_refused() {
        var loose = new GenericEventMessage<>(new PlanLocked(PlanId.next(), new Prose("x")), Node.PRIYA.toMetadata());
        assertThatThrownBy(() -> engine().appendEvents(loose)).hasMessageContaining("belongs to no stream");
    }

    @Test
    void an_event_id_is_kept() {
        var event = event(PlanId.next().toString(), 0, "x");
        engine().appendEvents(event);
        assertThat(node.sql
                        .sql("select event_id from event where position = ?")
                        .param(node.head())
                        .query(UUID.class)
                        .single())
                .hasToString(event.getIdentifier());
    }
}
