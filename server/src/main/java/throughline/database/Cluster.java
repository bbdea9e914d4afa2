package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The embedded database's files, and the commands that make and start a server on them.
 *
 * @param folder PostgreSQL's data directory
 * @param options further settings of the server, as “name=value”
 */
record Cluster(Path home, Path folder, Passwords passwords, List<String> options) {
    private static final int ATTEMPTS = 3;
    private static final long LARGE_LOG = 10_000_000;

    /** Starts a server on the folder, made if it is not there; returns once it takes connections. */
    void start() {
        var programs = Programs.in(home);
        var runAs = RunAs.here(home, programs);
        try {
            if (!Files.exists(folder)) {
                make(programs, runAs);
            }
            runAs.own(folder);
            shortenLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shell.Outcome outcome;
        var attempt = 0;
        do {
            outcome = Shell.run(
                    home,
                    runAs.command(
                            programs.path("pg_ctl"),
                            "start",
                            "-D",
                            folder.toString(),
                            "-l",
                            log().toString(),
                            "-w",
                            "-t",
                            "120",
                            "-o",
                            serverOptions()));
            // Another program may have taken the port that was free a moment ago.
        } while (!outcome.well() && ++attempt < ATTEMPTS);
        if (!outcome.well()) {
            throw new CannotStart("PostgreSQL did not start on " + folder + ": the last lines of " + log()
                    + " say why, or set THROUGHLINE_DATABASE_URL to a database of your own. " + outcome.said());
        }
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private void make(Programs programs, RunAs runAs) throws IOException {
        var partial = Folders.emptied(home.resolve("cluster-partial"));
        var password = Files.createTempFile(home, "password", "");
        try {
            Folders.ownerOnly(partial);
            Folders.ownerOnly(password);
            Files.writeString(password, passwords.superuser().password());
            runAs.own(partial);
            runAs.own(password);
            var outcome = Shell.run(
                    home,
                    runAs.command(
                            programs.path("initdb"),
                            "-D",
                            partial.toString(),
                            "-U",
                            passwords.superuser().user(),
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
            if (!outcome.well()) {
                throw new CannotStart("PostgreSQL could not make its files in " + home
                        + ": choose another folder with THROUGHLINE_DATA, or set THROUGHLINE_DATABASE_URL to a"
                        + " database of your own. " + outcome.said());
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private String serverOptions() throws UncheckedIOException {
        var all = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + freePort());
        options.forEach(option -> all.append(" -c ").append(option));
        return all.toString();
    }

    private void shortenLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGE_LOG) {
            Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
