package throughline.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.Words;
import throughline.commands.Desk;
import throughline.drafts.HandedInFiles;
import throughline.staging.StagedDocuments;
import throughline.returns.Issuing;

/**
 * Gives an empty log of a demonstration its year. One that was broken off is finished at the next start, in the calendar
 * in which it began.
 */
class Sample {
    /** Of several nodes that start on one empty log, one tells the story and the others wait. */
    private static final long LOCK = 0x73616d706c65L;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Desk desk;
    private final HandedInFiles files;
    private final StagedDocuments documents;
    private final Issuing returns;
    private final Clock clock;

    Sample(
            DataSource database,
            JdbcClient jdbc,
            Desk desk,
            HandedInFiles files,
            StagedDocuments documents,
            Issuing returns,
            Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.desk = desk;
        this.files = files;
        this.documents = documents;
        this.returns = returns;
        this.clock = clock;
    }

    /** To be called when commands are taken and nothing reads the log yet. */
    void tell() {
        try (var connection = database.getConnection()) {
            lock(connection, "select pg_advisory_lock(?)");
            try {
                calendar().ifPresent(this::tell);
            } finally {
                lock(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sample plan could not be made. Start again to finish it.", e);
        }
    }

    private void tell(Calendar calendar) {
        var real = GenericEventMessage.clock;
        try {
            var diary = new Diary(desk, calendar, files, documents, returns);
            Year.tell(diary, new Lookup(jdbc));
        } finally {
            GenericEventMessage.clock = real;
        }
    }

    /** Empty where there is nothing to tell: the sample is complete, or the log belongs to somebody else. */
    private Optional<Calendar> calendar() {
        var first = jdbc.sql("select recorded_at from event where metadata ->> 'request' = ? and position ="
                        + " (select min(position) from event)")
                .param(Diary.FIRST)
                .query(Instant.class)
                .optional();
        if (first.isPresent()) {
            var begun = LocalDate.ofInstant(first.get(), Words.LONDON);
            return isComplete() ? Optional.empty() : Optional.of(Calendar.inWhich(begun, Year.WEEKS));
        }
        return isEmpty()
                ? Optional.of(Calendar.endingBefore(LocalDate.now(clock.withZone(Words.LONDON))))
                : Optional.empty();
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from event)")
                .query(Boolean.class)
                .single();
    }

    private boolean isComplete() {
        return jdbc.sql("""
                        select exists (select 1 from journal where plan_id = ? and type = 'VersionPublished'
                                       and payload ->> 'label' = ?)""")
                .params(Year.THIS_PLAN.value(), Year.LAST_VERSION)
                .query(Boolean.class)
                .single();
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }
}
