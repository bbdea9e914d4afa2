package throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What only the embedded server's superuser does: make accounts and databases, and see who else is there. */
final class Superuser {
    /** A connection of this name, open as long as a node lives, says that the node uses the server. */
    private static final String PRESENCE = "throughline node";

    private Superuser() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static Connection connect(int port, Login superuser) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", superuser.user());
        properties.setProperty("password", superuser.password());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(port, "postgres"), properties);
    }

    /** Whether the server at the port takes connections and keeps its data in the cluster's folder. */
    static boolean serves(int port, Cluster cluster) {
        try (var connection = connect(port, cluster.passwords().superuser());
                var row = connection.createStatement().executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster.folder());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    static void makeAccounts(Connection connection, Passwords passwords) throws SQLException {
        for (var login : new Login[] {passwords.owner(), passwords.application()}) {
            var role = login.user();
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                execute(connection, "create role %s login password '%s'".formatted(role, login.password()));
            }
        }
        // So that migrations can make what the application owns: its rebuildable views.
        execute(
                connection,
                "grant %s to %s"
                        .formatted(
                                passwords.application().user(),
                                passwords.owner().user()));
    }

    static void makeDatabase(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner throughline_owner".formatted(name));
        }
        permit(connection, name);
    }

    static void copyDatabase(Connection connection, String template, String name) throws SQLException {
        execute(connection, "create database %s template %s owner throughline_owner".formatted(name, template));
        permit(connection, name);
    }

    /** Says, as long as the connection is open, that a node uses the server. */
    static void enter(Connection connection) throws SQLException {
        execute(connection, "set application_name = '%s'".formatted(PRESENCE));
    }

    /** Takes that back at once, which closing the connection would do only a moment later. */
    static void leave(Connection connection) throws SQLException {
        execute(connection, "reset application_name");
    }

    static boolean isUsed(Connection connection) throws SQLException {
        return exists(connection, "select 1 from pg_stat_activity where application_name = ?", PRESENCE);
    }

    private static void permit(Connection connection, String name) throws SQLException {
        execute(connection, "revoke all on database %s from public".formatted(name));
        execute(connection, "grant connect on database %s to throughline_app".formatted(name));
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
