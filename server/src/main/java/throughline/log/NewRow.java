package throughline.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import throughline.events.By;
import throughline.events.Event;

/** One event as the log will keep it, and its texts, which are kept beside it. */
record NewRow(
        String eventId,
        String stream,
        String kind,
        long sequence,
        String type,
        @Nullable String revision,
        String payload,
        String metadata,
        List<SealedText> texts) {

    static final List<String> KEYS = List.of("person", "organisation", "role", "channel", "request");

    /** @throws IllegalArgumentException when the event has no stream, does not say who typed it, or holds U+0000 */
    static NewRow of(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("“" + message.getPayloadType().getSimpleName()
                    + "” belongs to no stream. Apply it in an aggregate instead of publishing it.");
        }
        var type = serializer.typeForClass(event.getPayloadType());
        var sealed = Sealed.of((Event) event.getPayload());
        var metadata = serializer.serialize(by(event), String.class).getData();
        LogJson.refuseNul(sealed.json());
        LogJson.refuseNul(metadata);
        return new NewRow(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                type.getName(),
                type.getRevision(),
                sealed.json(),
                metadata,
                sealed.texts());
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
        var texts = rows.stream().flatMap(NewRow::newTexts).toList();
        bind(TEXT_COLUMNS, texts, connection, insert, bind(COLUMNS, rows, connection, insert, first));
    }

    private Stream<NewText> newTexts() {
        return IntStream.range(0, texts.size()).mapToObj(place -> new NewText(eventId, place, texts.get(place)));
    }

    private static <R> int bind(
            List<Column<R>> columns, List<R> rows, Connection connection, PreparedStatement insert, int first)
            throws SQLException {
        int parameter = first;
        for (var column : columns) {
            insert.setArray(
                    parameter++,
                    connection.createArrayOf(
                            column.type(), rows.stream().map(column.value()).toArray()));
        }
        return parameter;
    }

    private record Column<R>(String type, Function<R, @Nullable Object> value) {}

    private static final List<Column<NewRow>> COLUMNS = List.of(
            new Column<>("uuid", NewRow::eventId),
            new Column<>("text", NewRow::stream),
            new Column<>("text", NewRow::kind),
            new Column<>("bigint", NewRow::sequence),
            new Column<>("text", NewRow::type),
            new Column<>("text", NewRow::revision),
            new Column<>("json", NewRow::payload),
            new Column<>("json", NewRow::metadata));

    private record NewText(String eventId, int place, SealedText sealed) {}

    private static final List<Column<NewText>> TEXT_COLUMNS = List.of(
            new Column<>("uuid", NewText::eventId),
            new Column<>("smallint", NewText::place),
            new Column<>("text", text -> text.sealed().commitment()),
            new Column<>("bytea", text -> text.sealed().saltAsBytea()),
            new Column<>("text", text -> text.sealed().text()));
}
