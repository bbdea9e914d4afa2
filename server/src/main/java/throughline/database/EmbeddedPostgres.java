package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL that is brought along: its data survive restarts, and it survives us. One that still runs on the
 * folder, left behind or shared with another node of this machine, is used; whoever leaves last stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String VERSION = "18";
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final Cluster cluster;
    private final int port;
    private final Connection presence;

    private EmbeddedPostgres(Path home, Cluster cluster, int port, Connection presence) {
        this.home = home;
        this.cluster = cluster;
        this.port = port;
        this.presence = presence;
    }

    /**
     * @param data the folder that keeps everything; made if it is not there
     * @param options further settings of the server, as “name=value”
     */
    public static EmbeddedPostgres start(Path data, List<String> options) {
        var home = Folders.created(Folders.created(data).resolve("postgres"));
        return alone(home, () -> {
            var folder = home.resolve("cluster-" + VERSION);
            var passwords = Passwords.in(home, folder);
            var cluster = new Cluster(home, folder, passwords, options);
            var port = running(cluster).orElseGet(() -> started(cluster));
            var presence = Superuser.connect(port, passwords.superuser());
            Superuser.makeAccounts(presence, passwords);
            Superuser.enter(presence);
            return new EmbeddedPostgres(home, cluster, port, presence);
        });
    }

    /** The two accounts for a database of that name, made if it is not there. */
    public Logins database(String name) {
        return alone(home, () -> {
            Superuser.makeDatabase(presence, name);
            return logins(name);
        });
    }

    /** The two accounts for a copy of another database of ours, to which nobody may be connected. */
    public Logins copy(String template, String name) {
        return alone(home, () -> {
            Superuser.copyDatabase(presence, template, name);
            return logins(name);
        });
    }

    /** Stops the server, unless another node still uses it. */
    @Override
    public void close() {
        alone(home, () -> {
            if (isUnused()) {
                Postmaster.of(cluster.folder()).ifPresent(this::stop);
            }
            return this;
        });
    }

    /** Where the connection is lost, the server is gone, or not ours to stop. */
    private boolean isUnused() {
        try (presence) {
            Superuser.leave(presence);
            return !Superuser.isUsed(presence);
        } catch (SQLException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    Login superuser() {
        return cluster.passwords().superuser();
    }

    private Logins logins(String name) {
        return new Logins(
                Superuser.url(port, name),
                cluster.passwords().owner(),
                cluster.passwords().application());
    }

    private static int started(Cluster cluster) {
        cluster.start();
        return running(cluster)
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL stopped as soon as it had started: " + cluster.log() + " says why."));
    }

    /** The port of the server that runs on the cluster, after it has shown that it is this cluster's. */
    private static Optional<Integer> running(Cluster cluster) {
        var found = Postmaster.of(cluster.folder());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.get().forget();
        var patience = Patience.ofSeconds(PATIENCE_SECONDS);
        for (var it = found; it.isPresent() && it.get().runs(); it = Postmaster.of(cluster.folder())) {
            var port = it.get().port();
            if (port > 0 && Superuser.serves(port, cluster)) {
                return Optional.of(port);
            }
            patience.wait("PostgreSQL runs on " + cluster.folder() + " (process "
                    + it.get().pid() + ") but does not answer: stop that process and start again.");
        }
        return Optional.empty();
    }

    private void stop(Postmaster postmaster) {
        postmaster.interrupt(home);
        var patience = Patience.ofSeconds(PATIENCE_SECONDS);
        while (postmaster.runs()) {
            patience.wait("PostgreSQL (process " + postmaster.pid() + ") does not stop.");
        }
    }

    /** One at a time, among the threads of this process and among the processes of this machine. */
    private static synchronized <T> T alone(Path home, Work<T> work) {
        try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new CannotStart("The embedded PostgreSQL in " + home + " refused: " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        T done() throws SQLException;
    }
}
