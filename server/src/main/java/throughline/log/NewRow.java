package throughline.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import throughline.events.By;

/** One event as the text that the log will keep. */
record NewRow(
        String eventId,
        String stream,
        String kind,
        long sequence,
        String type,
        @Nullable String revision,
        String payload,
        String metadata) {

    static final List<String> KEYS = List.of("person", "organisation", "role", "channel", "request");

    /** @throws IllegalArgumentException when the event has no stream, does not say who typed it, or holds U+0000 */
    static NewRow of(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("“" + message.getPayloadType().getSimpleName()
                    + "” belongs to no stream. Apply it in an aggregate instead of publishing it.");
        }
        var payload = event.serializePayload(serializer, String.class);
        var metadata = serializer.serialize(by(event), String.class).getData();
        LogJson.refuseNul(payload.getData());
        LogJson.refuseNul(metadata);
        return new NewRow(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata);
    }

    /** The five keys and nothing else, always in the same order. */
    private static LinkedHashMap<String, String> by(EventMessage<?> event) {
        var texts = By.from(event.getMetaData()).toMetadata();
        var ordered = new LinkedHashMap<String, @Nullable String>();
        KEYS.forEach(key -> ordered.put(key, texts.get(key)));
        return ordered;
    }

    /** One array per column, so that the statement is the same for any number of rows. */
    static void bind(List<NewRow> rows, Connection connection, PreparedStatement insert, int first) throws SQLException {
        int parameter = first;
        for (var column : COLUMNS) {
            insert.setArray(
                    parameter++,
                    connection.createArrayOf(
                            column.type(), rows.stream().map(column.value()).toArray()));
        }
    }

    private record Column(String type, Function<NewRow, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("uuid", NewRow::eventId),
            new Column("text", NewRow::stream),
            new Column("text", NewRow::kind),
            new Column("bigint", NewRow::sequence),
            new Column("text", NewRow::type),
            new Column("text", NewRow::revision),
            new Column("json", NewRow::payload),
            new Column("json", NewRow::metadata));
}
