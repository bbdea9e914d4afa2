package throughline.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was done to somebody's account, as they are told it.
 *
 * @param by whoever did it, by name; nobody where the account came with the service
 */
record AccountChange(Instant at, String what, @Nullable String by) {
    /** The newest first. */
    static List<AccountChange> of(UUID account, JdbcClient jdbc) {
        return jdbc.sql("""
                        select l.at, l.what, l.role, p.name as partnership, w.name as by_name from people_log l
                        left join partnership p on p.id = l.partnership left join account w on w.id = l.who
                        where l.account = ? order by l.position desc""")
                .param(account)
                .query((row, number) -> new AccountChange(
                        row.getObject("at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS),
                        what(row.getString("what"), row.getString("partnership"), row.getString("role")),
                        row.getString("by_name")))
                .list();
    }

    private static String what(String logged, @Nullable String partnership, @Nullable String role) {
        var held = role == null ? "" : new Person.Role(partnership, role).inWords();
        return switch (logged) {
            case "created" -> "Your account was made";
            case "granted" -> "You were made " + held;
            case "withdrawn" -> "Your part as " + held + " was withdrawn";
            case "disabled" -> "Your account was disabled";
            case "enabled" -> "Your account was opened again";
            case "password-set" -> "Your password was set";
            default -> throw new IllegalStateException("Nobody wrote “" + logged + "” into the people's log.");
        };
    }

    /** “You were made partner of Lowmoor Partnership by Oliver Fenwick.” */
    public String inWords() {
        return what + (by == null ? " when the service was set up." : " by " + by + ".");
    }
}
