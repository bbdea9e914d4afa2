package throughline.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, with a database of its own in a folder, as {@code ./run} starts it. */
record Killable(Process process, Path data, int port) {
    static Killable start(Path data) {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-Xmx384m", "-cp", System.getProperty("java.class.path"), "throughline.Throughline")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".txt").toFile()));
        var settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("THROUGHLINE_"));
        settings.put("THROUGHLINE_DATA", data.toString());
        settings.put("THROUGHLINE_PORT", Integer.toString(port));
        settings.put("THROUGHLINE_DEMO", "true");
        try {
            var service = new Killable(builder.start(), data, port);
            service.awaitUp();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller as(String username) {
        return new Caller("http://127.0.0.1:" + port, username);
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In good order; what does not go is ended by its number, and nothing else is. */
    void stop() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Stopped while waiting for the service to end.", e);
        }
        endDatabase();
    }

    private void awaitUp() {
        var health = as("");
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The service ended while it started; see " + data + ".txt");
                    }
                    return health.get("/actuator/health").status() == 200;
                });
    }

    /** Only one whose own folder is ours. */
    private void endDatabase() {
        try (var files = Files.walk(data)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst();
            if (file.isEmpty()) {
                return;
            }
            var number = Long.parseLong(Files.readAllLines(file.get()).getFirst().strip());
            ProcessHandle.of(number)
                    .filter(one -> one.info().command().orElse("").startsWith(data.toString()))
                    .ifPresent(one -> {
                        one.destroyForcibly();
                        one.onExit().join();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
