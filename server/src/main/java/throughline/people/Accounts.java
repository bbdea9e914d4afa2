package throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds accounts. */
public class Accounts {
    private static final String SELECT =
            "select id, username, name, organisation, password, disabled, epoch from account ";

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** However it was typed: usernames are kept in small letters. */
    public static String username(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> withUsername(String typed) {
        if (typed.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where username = ?")
                .param(username(typed))
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> withId(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    public List<Account> all() {
        return jdbc.sql(SELECT + "order by organisation, name, username")
                .query(Accounts::account)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("password"),
                row.getBoolean("disabled"),
                row.getInt("epoch"));
    }
}
