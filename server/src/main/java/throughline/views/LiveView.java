package throughline.views;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.events.By;
import throughline.events.Event;
import throughline.query.journal.Entry;
import throughline.query.view.TableRows;
import throughline.query.view.View;

/** Applies each event to the tables that readers see, as soon as it is in the log. */
final class LiveView {
    private final View view;
    private final JdbcTemplate jdbc;

    LiveView(View view, JdbcTemplate jdbc) {
        this.view = view;
        this.jdbc = jdbc;
    }

    boolean is(View other) {
        return view == other;
    }

    @EventHandler
    void on(Event event, EventMessage<?> message) {
        view.apply(entry(message), TableRows.immediate(jdbc, ""));
    }

    /** A row of the event table, as it travels from the log to its readers. */
    static Entry entry(EventMessage<?> message) {
        var recorded = (DomainEventMessage<?>) message;
        return new Entry(
                position(message),
                UUID.fromString(message.getIdentifier()),
                message.getTimestamp(),
                recorded.getAggregateIdentifier(),
                recorded.getSequenceNumber(),
                (Event) message.getPayload(),
                By.from(message.getMetaData()));
    }

    static long position(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }
}
