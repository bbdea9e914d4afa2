package throughline.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event as the exact line that is hashed and handed out, made from the columns as they are stored.
 *
 * @param text the line without its line feed
 * @param payload the stored text of that column, which is also part of the line
 */
public record EventLine(long position, String text, String payload) {
    /** What to select, in any order of rows. */
    public static final String COLUMNS = "position, event_id, recorded_at, stream, kind, sequence, type, revision,"
            + " payload::text as payload, metadata::text as metadata";

    /** Never fewer than three digits; more than three would mean that somebody went round the table's own check. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private static final HexFormat HEX = HexFormat.of();

    public static EventLine of(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        var payload = row.getString("payload");
        var line = new StringBuilder(payload.length() + 600).append("{\"position\":").append(position);
        string(line, "eventId", row.getString("event_id"));
        string(line, "recordedAt", moment(row.getObject("recorded_at", OffsetDateTime.class)));
        string(line, "stream", row.getString("stream"));
        string(line, "kind", row.getString("kind"));
        line.append(",\"sequence\":").append(row.getLong("sequence"));
        string(line, "type", row.getString("type"));
        string(line, "revision", row.getString("revision"));
        line.append(",\"payload\":").append(payload);
        line.append(",\"metadata\":").append(row.getString("metadata")).append('}');
        return new EventLine(position, line.toString(), payload);
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static void string(StringBuilder line, String name, @Nullable String value) {
        line.append(",\"").append(name).append("\":");
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ') {
                line.append("\\u00").append(HEX.toHexDigits((byte) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }
}
