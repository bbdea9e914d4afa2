package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import throughline.database.EmbeddedPostgres;

/** Runs {@code readings}, {@code throughput}, {@code proofs} and {@code documents}, or all when nothing is said, and prints their tables. */
public final class Bench {
    static final int FEW = 10;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var asked = args.length == 0 ? List.of("readings", "throughput", "proofs", "documents") : List.of(args);
        if (asked.contains("documents")) {
            Documents.measure(Integer.getInteger("rows", 500));
        }
        var folder = Path.of(System.getProperty("data", "benchmarks/target/data")).toAbsolutePath();
        try (var postgres = EmbeddedPostgres.start(folder, List.of())) {
            if (asked.contains("throughput")) {
                throughput(postgres);
            }
            if (asked.contains("readings")) {
                readings(postgres, Integer.getInteger("plans", 1000));
            }
            if (asked.contains("proofs")) {
                proofs(postgres, Integer.getInteger("plans", 830));
            }
        }
    }

    private static void readings(EmbeddedPostgres postgres, int many)
            throws IOException, InterruptedException, SQLException {
        var pairs = loaded(postgres, many);
        System.out.printf(
                "%n| Read | p50, %2$d plans | p95, %2$d plans | p50, %1$d plans | p95, %1$d plans | p95 ratio |%n|---|---|---|---|---|---|%n",
                many, FEW);
        pairs.forEach((path, pair) -> System.out.printf(
                "| `%s` | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f |%n",
                path,
                pair.few().percentile(50),
                pair.few().percentile(95),
                pair.many().percentile(50),
                pair.many().percentile(95),
                pair.many().percentile(95) / pair.few().percentile(95)));
    }

    /** Loads two databases, or takes those that an earlier run left and that {@code -Dfew} and {@code -Dmany} name. */
    private static Map<String, Readings.Pair> loaded(EmbeddedPostgres postgres, int plans)
            throws IOException, InterruptedException, SQLException {
        var few = System.getProperty("few");
        var many = System.getProperty("many");
        try (var one = Service.on(postgres, few == null ? fresh(FEW) : few);
                var other = Service.on(postgres, many == null ? fresh(plans) : many)) {
            if (few == null) {
                one.load(FEW);
            }
            if (many == null) {
                other.load(plans);
            }
            return Readings.of(one, FEW, other, plans);
        }
    }

    private static void throughput(EmbeddedPostgres postgres) throws IOException, InterruptedException, SQLException {
        try (var service = Service.on(postgres, fresh(FEW))) {
            service.load(FEW);
            Throughput.measure(service);
        }
    }

    /** 830 plans are a million events. */
    private static void proofs(EmbeddedPostgres postgres, int plans)
            throws IOException, InterruptedException, SQLException {
        try (var service = Service.on(postgres, fresh(plans))) {
            Proving.ofLongLog(service, plans);
        }
        try (var service = Service.on(postgres, fresh(FEW))) {
            Proving.besideWriters(service);
        }
    }

    private static String fresh(int plans) {
        return "bench_" + plans + "_" + System.currentTimeMillis();
    }
}
