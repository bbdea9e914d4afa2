package throughline.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the log one transaction after another and reads it back. Within a unit of work, the position of the last
 * appended event is the resource {@value #POSITION} of its root.
 */
public class LogEngine extends JdbcEventStorageEngine {
    /** Names the unit of work's resource that holds the position of the last appended event, a {@link Long}. */
    public static final String POSITION = "throughline.position";

    private static final String MOMENT = "throughline.moment";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final TransactionManager transactions;
    private final Duration lockTimeout;
    private final Duration idleTimeout;

    /**
     * @param lockTimeout how long a writer waits for its turn before it gives up with {@link LogBusy}
     * @param idleTimeout how long a writer may hold its turn without doing anything before PostgreSQL ends its session
     */
    public LogEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            EventUpcaster upcasters,
            Duration lockTimeout,
            Duration idleTimeout) {
        super(builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(LogStatements.SCHEMA)
                .dataType(String.class)
                .readEventDataWithoutGaps(LogStatements::after)
                .createTailToken(LogStatements::tail)
                .createHeadToken(LogStatements::head)
                .createTokenAt(LogStatements::at)
                .extendedGapCheckEnabled(false)
                .persistenceExceptionResolver(new DuplicateKeys())
                .upcasterChain(upcasters)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .batchSize(200));
        this.transactions = transactions;
        this.lockTimeout = lockTimeout;
        this.idleTimeout = idleTimeout;
    }

    /** Everything that takes time is done before the lock is taken: what follows it, everyone else waits for. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var rows = events.stream().map(event -> NewRow.of(event, serializer)).toList();
        transactions.executeInTransaction(() -> {
            var connection = getConnection();
            try {
                append(connection, rows);
            } catch (SQLException e) {
                refuse(e, events);
            } finally {
                JdbcUtils.closeQuietly(connection);
            }
        });
    }

    private void append(Connection connection, List<NewRow> rows) throws SQLException {
        var moment = momentOfTransaction();
        if (moment == null) {
            takeLock(connection);
            moment = GenericEventMessage.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
        try (var insert = connection.prepareStatement(LogStatements.APPEND)) {
            insert.setObject(1, moment.atOffset(ZoneOffset.UTC));
            NewRow.bind(rows, connection, insert, 2);
            try (var appended = insert.executeQuery()) {
                long position = 0;
                while (appended.next()) {
                    position = appended.getLong(1);
                    moment = appended.getObject(2, OffsetDateTime.class).toInstant();
                }
                remember(position, moment);
            }
        }
    }

    private void takeLock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LogStatements.TAKE_LOCK)) {
            lock.setString(1, lockTimeout.toMillis() + "ms");
            lock.setString(2, idleTimeout.toMillis() + "ms");
            lock.execute();
        }
    }

    private static @Nullable Instant momentOfTransaction() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(MOMENT) : null;
    }

    private static void remember(long position, Instant moment) {
        CurrentUnitOfWork.ifStarted(unit -> {
            unit.root().resources().put(POSITION, position);
            unit.root().resources().put(MOMENT, moment);
        });
    }

    private void refuse(SQLException cause, List<? extends EventMessage<?>> events) {
        if (LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
            throw new LogBusy(cause);
        }
        handlePersistenceException(cause, whichFailed(cause, events));
    }

    /** PostgreSQL names the key that was there already, and so tells a new stream from one that has moved on. */
    private static EventMessage<?> whichFailed(SQLException cause, List<? extends EventMessage<?>> events) {
        var message = String.valueOf(cause.getMessage());
        for (var event : events) {
            if (event instanceof DomainEventMessage<?> in
                    && message.contains("(" + in.getAggregateIdentifier() + ", " + in.getSequenceNumber() + ")")) {
                return event;
            }
        }
        return events.getFirst();
    }

    /** A stream's last batch is the one that is not full; no second query to find nothing. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** No snapshots: a stream is some tens of events. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("The log keeps no snapshots. Remove the snapshot trigger.");
    }

    /** A token without gaps: the lock has every smaller position decided before this one is seen. */
    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous) throws SQLException {
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(row.getLong("position"), Set.of()), getDomainEventData(row));
    }

    @Override
    protected GenericDomainEventEntry<String> getDomainEventData(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("kind"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
