package throughline.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Version 14 of the schema: what the log holds already is sealed too, once, before anything is proven of it. Runs as the
 * owner, in one transaction: either all of it is sealed or nothing.
 */
public final class SealingOldTexts implements JavaMigration {
    private static final int BATCH = 1000;

    private static final String NEXT =
            "select position, type, payload::text from event where position > ? order by position limit " + BATCH;

    private static final String SEAL = """
            update event set payload = new.payload
            from unnest(?::bigint[], ?::json[]) as new (position, payload) where event.position = new.position""";

    private static final String KEEP = """
            insert into event_text (position, place, commitment, salt, text, named, only_one)
            select position, place, commitment, salt, text, name, case type when 'PartyRegistered' then name end
            from unnest(?::bigint[], ?::smallint[], ?::text[], ?::bytea[], ?::text[])
                 as new (position, place, commitment, salt, text)
            join event using (position)
            cross join lateral (
              select case when type in ('PartyRegistered', 'PartyClarified') and payload ->> 'name' = commitment
                then named(payload ->> 'partnershipId', payload ->> 'kind', text) end) found (name)""";

    private final OldTexts old = OldTexts.read();

    private record Line(long position, Sealed sealed) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "sealing of old texts";
    }

    @Override
    public Integer getChecksum() {
        return 14;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        run(connection, "alter table event disable trigger event_is_for_ever");
        for (var lines = next(connection, 0); !lines.isEmpty(); lines = next(connection, lines.getLast().position())) {
            seal(connection, lines);
            keep(connection, lines);
        }
        run(connection, "alter table event enable trigger event_is_for_ever");
    }

    private List<Line> next(Connection connection, long after) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setLong(1, after);
            try (var rows = select.executeQuery()) {
                var lines = new ArrayList<Line>();
                while (rows.next()) {
                    var type = rows.getString(2);
                    lines.add(new Line(
                            rows.getLong(1), OldLine.seal(rows.getString(3), path -> old.isText(type, path))));
                }
                return lines;
            }
        }
    }

    private static void seal(Connection connection, List<Line> lines) throws SQLException {
        try (var update = connection.prepareStatement(SEAL)) {
            update.setArray(1, connection.createArrayOf("bigint", lines.stream().map(Line::position).toArray()));
            update.setArray(
                    2, connection.createArrayOf("json", lines.stream().map(line -> line.sealed().json()).toArray()));
            update.executeUpdate();
        }
    }

    private static void keep(Connection connection, List<Line> lines) throws SQLException {
        var positions = new ArrayList<Long>();
        var places = new ArrayList<Integer>();
        var texts = new ArrayList<SealedText>();
        for (var line : lines) {
            var ofLine = line.sealed().texts();
            for (int place = 0; place < ofLine.size(); place++) {
                positions.add(line.position());
                places.add(place);
                texts.add(ofLine.get(place));
            }
        }
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            insert.setArray(2, connection.createArrayOf("smallint", places.toArray()));
            insert.setArray(3, connection.createArrayOf("text", texts.stream().map(SealedText::commitment).toArray()));
            insert.setArray(4, connection.createArrayOf("bytea", texts.stream().map(SealedText::saltAsBytea).toArray()));
            insert.setArray(5, connection.createArrayOf("text", texts.stream().map(SealedText::text).toArray()));
            insert.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
