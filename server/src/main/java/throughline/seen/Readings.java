package throughline.seen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers from the reading log, to those who may ask. */
public class Readings {
    /** Somebody of whom there is something to see. */
    public record Somebody(UUID person, String name, String organisation) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String VISIBLE = """
             (r.person = cast(:only as uuid) or r.partnerships && cast(:partnerships as uuid[])
              or cast(:sessions as boolean) and r.kind = any(cast(:ofSessions as text[])))""";

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FindReadings.Answer find(FindReadings asked) {
        var found = bound(asked.scope(), """
                select r.*, a.name, b.name as about_name from reading_log r
                join account a on a.id = r.person left join account b on b.id = r.about_person
                where""" + VISIBLE + """
                 and (cast(:person as uuid) is null or r.person = cast(:person as uuid))
                 and (cast(:kind as text) is null or r.kind = cast(:kind as text))
                 and (cast(:from as timestamptz) is null or r.at >= cast(:from as timestamptz))
                 and (cast(:to as timestamptz) is null or r.at < cast(:to as timestamptz))
                 and (cast(:after as bigint) is null or r.id < cast(:after as bigint))
                order by r.id desc limit :limit""")
                .param("person", asked.person())
                .param("kind", asked.kind() == null ? null : asked.kind().text())
                .param("from", beginning(asked.from()))
                .param("to", beginning(asked.to() == null ? null : asked.to().plusDays(1)))
                .param("after", asked.after())
                .param("limit", asked.limit() + 1)
                .query(Readings::line)
                .list();
        var shown = found.subList(0, Math.min(asked.limit(), found.size()));
        var next = found.size() > asked.limit() ? shown.getLast().id() : null;
        return new FindReadings.Answer(List.copyOf(shown), keptDays(), next);
    }

    /** All of them, for a table that is taken away. */
    public List<FindReadings.Line> every(FindReadings asked) {
        var lines = new ArrayList<FindReadings.Line>();
        var answer = find(asked);
        lines.addAll(answer.readings());
        while (answer.next() != null) {
            answer = find(asked.after(answer.next()));
            lines.addAll(answer.readings());
        }
        return lines;
    }

    public List<Somebody> people(Scope scope) {
        return bound(scope, """
                select a.id, a.name, a.organisation from account a
                where exists (select from reading_log r where r.person = a.id and""" + VISIBLE + ") order by a.name, a.organisation")
                .query((row, number) -> new Somebody(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    public int keptDays() {
        return jdbc.sql("select extract(day from readings_kept())::integer").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bound(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("only", scope.only())
                .param("partnerships", Scope.array(scope.partnerships()))
                .param("sessions", scope.sessions())
                .param("ofSessions", "{" + String.join(",", Kind.ofSessions()) + "}");
    }

    private static @Nullable OffsetDateTime beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static FindReadings.Line line(ResultSet row, int number) throws SQLException {
        var what = row.getString("what");
        var about = row.getObject("about_person", UUID.class);
        var aboutName = row.getString("about_name");
        return new FindReadings.Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("kind"),
                what == null ? null : Sensitive.inWords(what),
                row.getString("channel"),
                row.getString("address"),
                row.getObject("plan_id", UUID.class),
                row.getObject("action_id", UUID.class),
                about == null || aboutName == null ? null : new FindReadings.About(about, aboutName),
                row.getString("network"));
    }
}
