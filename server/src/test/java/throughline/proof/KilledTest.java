package throughline.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The plug is pulled in the middle of eight clients' writes. */
class KilledTest {
    private static final int CLIENTS = 8;
    private static final int BEFORE = 80;
    private static final int AFTERWARDS = 3;

    private Path data;
    private Killable service;

    @BeforeEach
    void start() throws IOException {
        data = Files.createDirectories(Path.of("target", "killed").toAbsolutePath());
        data = Files.createTempDirectory(data, "data");
        service = Killable.start(data);
    }

    @AfterEach
    void stop() throws IOException {
        service.stop();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void every_acknowledged_write_is_there_once_and_the_views_say_what_the_log_says() throws Exception {
        var coordinator = service.as("coordinator");
        var plan = Written.imported(coordinator, CLIENTS);
        var writers = Written.actionsOf(coordinator, plan).stream()
                .map(action -> new Writer(coordinator, action))
                .toList();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = writers.stream().map(threads::submit).toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged(writers).size() >= BEFORE);
            service.kill();
            for (var one : running) {
                one.get();
            }
        }
        assertThat(writers).allMatch(writer -> writer.unanswered() != null);

        service = Killable.start(data);
        for (var writer : writers) {
            writer.repeatAll(service.as("coordinator"));
            for (int i = 0; i < AFTERWARDS; i++) {
                writer.write(service.as("coordinator"));
            }
        }

        assertThat(recorded(service.as("coordinator"), plan)).isEqualTo(acknowledged(writers).stream()
                .collect(groupingBy(Function.identity(), counting())));
        for (var view : List.of("ratings", "completions", "accountability")) {
            var report = service.as("administrator")
                    .post("/api/views/" + view + "/rebuild", "")
                    .expect(200)
                    .json();
            assertThat(report.path("before").asLong()).as(view).isZero();
            assertThat(report.path("now").asLong()).as(view).isZero();
            assertThat(report.path("same").asLong()).as(view).isPositive();
        }
    }

    private static List<String> acknowledged(List<Writer> writers) {
        return writers.stream().flatMap(writer -> writer.acknowledged().stream()).toList();
    }

    /** Every reason and every note in the log of the plan, and how often it is there. */
    private static Map<String, Long> recorded(Caller reader, String plan) {
        var words = new ArrayList<String>();
        long after = 0;
        while (after >= 0) {
            var page = reader.read("/api/plans/%s/history?limit=1000&after=%d".formatted(plan, after));
            page.path("events").forEach(event -> {
                for (var field : List.of("note", "reason", "evidence")) {
                    if (event.path("data").has(field)) {
                        words.add(event.path("data").path(field).asString());
                    }
                }
            });
            after = page.path("next").asLong(-1);
        }
        return words.stream().collect(groupingBy(Function.identity(), counting()));
    }
}
