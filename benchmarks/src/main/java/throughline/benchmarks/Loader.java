package throughline.benchmarks;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import throughline.events.By;
import throughline.log.SealingOldTexts;
import throughline.query.journal.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** Writes plans into an empty log by SQL, as the database's owner. The only program that may: it decides nothing. */
final class Loader {
    private static final String COPY =
            "copy event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata) from stdin";

    private final Connection owner;
    private final JsonMapper json = EventJson.mapper();
    private final String metadata;

    Loader(Connection owner) {
        this.owner = owner;
        metadata = escaped(json.writeValueAsString(ordered(
                new By(Ids.READER, Plans.partyName(0), By.Role.COORDINATOR, By.Channel.API, UUID.randomUUID().toString())
                        .toMetadata())));
    }

    /** The identity sequence numbers the rows, so that the next event's position follows by itself. */
    void load(Plans plans) throws SQLException, IOException {
        try (var check = owner.createStatement();
                var row = check.executeQuery("select exists (select from event)")) {
            if (row.next() && row.getBoolean(1)) {
                throw new IllegalStateException("The log holds events already. Load into a fresh database.");
            }
        }
        try (var to = new OutputStreamWriter(
                new PGCopyOutputStream(owner.unwrap(PGConnection.class), COPY, 1 << 16), StandardCharsets.UTF_8)) {
            plans.forEach(row -> write(row, to));
        }
        try (var statement = owner.createStatement()) {
            for (int number = 0; number < plans.partnerships(); number++) {
                statement.addBatch("insert into partnership (id, name) values ('%s', 'Partnership %d')"
                        .formatted(Ids.partnershipOf(number * Ids.PLANS_PER_PARTNERSHIP), number));
            }
            statement.executeBatch();
        }
        seal();
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum full analyze event");
            statement.execute("vacuum analyze event_text");
        }
    }

    /** As the log would have kept these events: their texts apart, and commitments in their places. */
    private void seal() throws SQLException {
        owner.setAutoCommit(false);
        new SealingOldTexts().migrate(new Context() {
            @Override
            public @Nullable Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return owner;
            }
        });
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** @param hash of the password of the one account that reads and writes in the measurements */
    void addReader(String username, String hash) throws SQLException {
        try (var account = owner.prepareStatement(
                        "insert into account (id, username, name, organisation, password) values (?, ?, ?, ?, ?)");
                var role = owner.prepareStatement(
                        "insert into people_log (account, what, role) values (?, 'granted', 'coordinator')")) {
            account.setObject(1, Ids.READER);
            account.setString(2, username);
            account.setString(3, "Robin Reader");
            account.setString(4, Plans.partyName(0));
            account.setString(5, hash);
            account.execute();
            role.setObject(1, Ids.READER);
            role.execute();
        }
    }

    private void write(Plans.Row row, Writer to) {
        try {
            to.append(UUID.randomUUID().toString()).append('\t');
            to.append(row.stream()).append('\t').append(row.kind()).append('\t');
            to.append(String.valueOf(row.sequence())).append('\t');
            to.append(row.event().getClass().getSimpleName()).append('\t');
            to.append(row.recordedAt().truncatedTo(ChronoUnit.MILLIS).toString()).append('\t');
            to.append(escaped(json.writeValueAsString(row.event()))).append('\t');
            to.append(metadata).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    private static Map<String, String> ordered(Map<String, String> by) {
        var ordered = new LinkedHashMap<String, String>();
        for (var key : new String[] {"person", "organisation", "role", "channel", "request"}) {
            ordered.put(key, by.getOrDefault(key, ""));
        }
        return ordered;
    }
}
