package throughline.views;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells an operator when a view has stopped reading, and when events are held back because a view could not take them.
 * Measured by the oldest event that was not read: a reader that is dead has no lag of its own to show.
 */
final class ViewsHealth extends AbstractHealthIndicator {
    /** People are served, but a view lacks some plans' latest events until it is rebuilt. */
    static final Status HELD_BACK = new Status("HELD_BACK", "A view holds events back. Mend it, then rebuild it.");

    private static final Duration TOO_LONG = Duration.ofSeconds(30);
    private static final String STATE = """
            select view_position.view, view_position.position,
                   (select count(*) from dead_letter where processor = view_position.view) as letters,
                   (select recorded_at from event where position > view_position.position order by position limit 1) as unread
            from views.view_position order by view""";

    private final JdbcTemplate jdbc;

    ViewsHealth(DataSource database) {
        super("The views could not be looked at.");
        jdbc = new JdbcTemplate(database);
    }

    private record Reading(String view, long position, long heldBack, Duration unreadFor) {}

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var readings = jdbc.query(STATE, (row, number) -> {
            var unread = row.getObject("unread", OffsetDateTime.class);
            return new Reading(
                    row.getString("view"),
                    row.getLong("position"),
                    row.getLong("letters"),
                    unread == null ? Duration.ZERO : Duration.between(unread.toInstant(), Instant.now()));
        });
        builder.status(status(readings));
        for (var reading : readings) {
            builder.withDetail(
                    reading.view,
                    Map.of(
                            "position", reading.position,
                            "heldBack", reading.heldBack,
                            "unreadForSeconds", Math.max(0, reading.unreadFor.toSeconds())));
        }
    }

    private static Status status(List<Reading> readings) {
        if (readings.stream().anyMatch(reading -> reading.unreadFor.compareTo(TOO_LONG) > 0)) {
            return Status.DOWN;
        }
        return readings.stream().anyMatch(reading -> reading.heldBack > 0) ? HELD_BACK : Status.UP;
    }
}
