package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What postmaster.pid says of the server that runs, or ran, on a data folder.
 *
 * @param port 0 while it is not known yet
 */
record Postmaster(Path file, long pid, int port) {
    /** Never a process, on any system that we know. */
    private static final String NOBODY = "2147483646";

    static Optional<Postmaster> of(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            var pid = lines.isEmpty() ? 0 : number(lines.get(0));
            return pid <= 0
                    ? Optional.empty()
                    : Optional.of(new Postmaster(file, pid, lines.size() < 4 ? 0 : (int) number(lines.get(3))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean runs() {
        return Files.exists(file) && isPostgres();
    }

    /**
     * After a crash of the machine another program may have the process number; PostgreSQL would then refuse to start.
     * The rest of the file stays, since PostgreSQL finds by it whether an old server's parts are still in the memory.
     */
    void forget() {
        if (!isPostgres() && ProcessHandle.of(pid).isPresent()) {
            try {
                var lines = new ArrayList<>(Files.readAllLines(file));
                lines.set(0, NOBODY);
                Files.write(file, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A fast shutdown: sessions end, what they had not committed is undone, and the files are left tidy. */
    void interrupt(Path home) {
        Shell.run(
                home,
                Platform.WINDOWS
                        ? List.of(Programs.in(home).path("pg_ctl"), "kill", "INT", String.valueOf(pid))
                        : List.of("sh", "-c", "kill -INT " + pid));
    }

    private boolean isPostgres() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .command()
                        .map(command ->
                                String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                        .orElseGet(this::isPostgresByStat))
                .orElse(false);
    }

    /** In a container, root may be refused the path of another user's program, and a dead process may wait to be reaped. */
    private boolean isPostgresByStat() {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.contains("(postgres) ") && !stat.contains("(postgres) Z");
        } catch (IOException e) {
            return false;
        }
    }

    private static long number(String line) {
        return line.strip().matches("\\d{1,18}") ? Long.parseLong(line.strip()) : 0;
    }
}
