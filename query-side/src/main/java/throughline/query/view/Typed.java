package throughline.query.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.query.Who;
import throughline.query.journal.Names;

/** Reads the columns that the views share. */
public final class Typed {
    private Typed() {}

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A party's name, or a word that says that nobody registered it. */
    public static String party(ResultSet row, String column) throws SQLException {
        return registered(row.getString(column));
    }

    public static String registered(@Nullable String name) {
        return name == null ? "a party that is not in the register" : name;
    }

    /** @param prefix of the four columns that say who typed it */
    public static Who who(ResultSet row, String prefix, Names names) throws SQLException {
        return new Who(
                names.of(id(row, prefix + "person")),
                row.getString(prefix + "organisation"),
                row.getString(prefix + "role"),
                row.getString(prefix + "channel"));
    }
}
