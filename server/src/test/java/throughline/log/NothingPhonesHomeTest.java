package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.Throughline;
import throughline.database.TestDatabase;

/** Axon posts usage data and writes into the home folder, except in tests: so the service is started for real. */
class NothingPhonesHomeTest {
    @TempDir
    Path home;

    @Test
    void the_service_starts_without_axons_update_check() throws Exception {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Throughline.class.getName(),
                "--throughline.data=" + home.resolve("data"),
                "--throughline.port=" + port,
                "--logging.level.org.axonframework=info"));
        TestDatabase.freshDatabase().settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        var said = home.resolve("said.txt");
        var service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(120)).until(() -> !service.isAlive() || answers(port));
            assertThat(service.isAlive()).as(() -> read(said)).isTrue();
            assertThat(home.resolve(".axoniq")).doesNotExist();
            assertThat(read(said)).doesNotContainIgnoringCase("anonymous usage").doesNotContain("AxonIQ Console");
        } finally {
            service.destroy();
            service.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
