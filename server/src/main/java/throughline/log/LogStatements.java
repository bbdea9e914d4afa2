package throughline.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The SQL of the log. */
final class LogStatements {
    /** Every writer of the log takes this lock: "log" in ASCII. */
    static final long LOCK = 0x6c6f67;

    /**
     * Freed by PostgreSQL only after the commit is visible, so commit order is position order and no reader can pass a
     * position that is still to come. The limits keep one stuck writer from stopping the rest.
     */
    static final String TAKE_LOCK = """
            select set_config('lock_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true),
                   pg_advisory_xact_lock(%d)""".formatted(LOCK);

    /** Started after the lock is held, so that it sees the last committed event. The texts go with their events. */
    static final String APPEND = """
            with appended as (
              insert into event (event_id, stream, kind, sequence, type, revision, recorded_at, payload, metadata)
              select event_id, stream, kind, sequence, type, revision,
                     greatest(?::timestamptz, (select recorded_at from event order by position desc limit 1)), payload, metadata
              from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::json[], ?::json[])
                   with ordinality
                   as new (event_id, stream, kind, sequence, type, revision, payload, metadata, place)
              order by place
              returning position, recorded_at, event_id, type, payload),
            texts as (
              insert into event_text (position, place, commitment, salt, text, named, only_one)
              select position, place, commitment, salt, text, name, case type when 'PartyRegistered' then name end
              from unnest(?::uuid[], ?::smallint[], ?::text[], ?::bytea[], ?::text[])
                   as new (event_id, place, commitment, salt, text)
              join appended using (event_id)
              cross join lateral (
                select case when type in ('PartyRegistered', 'PartyClarified') and payload ->> 'name' = commitment
                  then named(payload ->> 'partnershipId', payload ->> 'kind', text) end) found (name))
            select position, recorded_at from appended order by position""";

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("journal")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .typeColumn("kind")
            .sequenceNumberColumn("sequence")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .timestampColumn("recorded_at")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private LogStatements() {}

    /** The next events after a position, over any gap that a rolled-back transaction left. */
    static PreparedStatement after(Connection connection, EventSchema schema, long position, int limit)
            throws SQLException {
        var statement = connection.prepareStatement("select " + schema.trackedEventFields()
                + " from journal where position > ? order by position limit ?");
        statement.setLong(1, position);
        statement.setInt(2, limit);
        return statement;
    }

    /** Positions start at 1, and nothing is ever removed. */
    static PreparedStatement tail(Connection connection, EventSchema schema) throws SQLException {
        return connection.prepareStatement("select 0::bigint");
    }

    static PreparedStatement head(Connection connection, EventSchema schema) throws SQLException {
        return connection.prepareStatement("select coalesce(max(position), 0) from event");
    }

    static PreparedStatement at(Connection connection, EventSchema schema, Instant moment) throws SQLException {
        var statement = connection.prepareStatement("""
                select coalesce((select min(position) - 1 from event where recorded_at >= ?),
                                (select max(position) from event), 0)""");
        statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
        return statement;
    }
}
