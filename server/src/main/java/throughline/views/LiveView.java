package throughline.views;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.events.By;
import throughline.events.Event;
import throughline.query.journal.Entry;
import throughline.query.view.Rows;
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
    void on(Event event, DomainEventMessage<?> message, TrackingToken token) {
        view.apply(
                new Entry(
                        token.position().orElseThrow(),
                        UUID.fromString(message.getIdentifier()),
                        message.getTimestamp(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        event,
                        By.from(message.getMetaData())),
                Rows.immediate(jdbc, ""));
    }
}
