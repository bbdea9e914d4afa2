package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import throughline.database.EmbeddedPostgres;

/** Runs {@code readings}, {@code throughput}, or both when nothing is said, and prints their tables. */
public final class Bench {
    private static final int FEW = 10;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var asked = args.length == 0 ? List.of("readings", "throughput") : List.of(args);
        var folder = Path.of(System.getProperty("data", "benchmarks/target/data")).toAbsolutePath();
        try (var postgres = EmbeddedPostgres.start(folder, List.of())) {
            if (asked.contains("throughput")) {
                throughput(postgres);
            }
            if (asked.contains("readings")) {
                readings(postgres, Integer.getInteger("plans", 1000));
            }
        }
    }

    private static void readings(EmbeddedPostgres postgres, int many)
            throws IOException, InterruptedException, SQLException {
        var all = read(postgres, many);
        var few = read(postgres, FEW);
        System.out.printf(
                "%n| Read | p50, %2$d plans | p95, %2$d plans | p50, %1$d plans | p95, %1$d plans | p95 ratio |%n|---|---|---|---|---|---|%n",
                many, FEW);
        few.forEach((path, time) -> {
            var larger = all.getOrDefault(path, time);
            System.out.printf(
                    "| `%s` | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f |%n",
                    path,
                    time.percentile(50),
                    time.percentile(95),
                    larger.percentile(50),
                    larger.percentile(95),
                    larger.percentile(95) / time.percentile(95));
        });
    }

    private static Map<String, Times> read(EmbeddedPostgres postgres, int plans)
            throws IOException, InterruptedException, SQLException {
        try (var service = Service.on(postgres, fresh(plans))) {
            service.load(plans);
            return Readings.of(service, plans);
        }
    }

    private static void throughput(EmbeddedPostgres postgres) throws IOException, InterruptedException, SQLException {
        try (var service = Service.on(postgres, fresh(FEW))) {
            service.load(FEW);
            Throughput.measure(service);
        }
    }

    private static String fresh(int plans) {
        return "bench_" + plans + "_" + System.currentTimeMillis();
    }
}
