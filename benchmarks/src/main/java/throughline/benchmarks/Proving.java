package throughline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.SmartLifecycle;
import throughline.transparency.Tree;
import throughline.transparency.Verification;

/**
 * What proofs cost over a long log: building the tree from nothing and verifying everything, each beside the plain cost
 * of reading and hashing the same rows once; one inclusion proof; and what the tree's growing costs those who write.
 */
final class Proving {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int PROOFS = 2000;
    private static final int WRITERS = 16;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARM_UP = Integer.getInteger("warmup", 30);

    private static final String TEXTS = "select position, place, commitment, salt, text from event_text order by position, place";

    private static final String ROWS = """
            select position, event_id, recorded_at, stream, kind, sequence, type, revision, payload::text, metadata::text
            from event order by position""";

    private final Service service;
    private final Tree tree;
    private final SmartLifecycle keeping;

    private Proving(Service service) {
        this.service = service;
        tree = service.bean(Tree.class);
        keeping = service.bean("keeping", SmartLifecycle.class);
    }

    /** @param service with an empty log */
    static void ofLongLog(Service service, int plans) throws IOException, InterruptedException, SQLException {
        var proving = new Proving(service);
        proving.keeping.stop();
        service.loadLog(plans);
        proving.besideReading();
        proving.inclusion();
    }

    /** @param service with an empty log */
    static void besideWriters(Service service) throws IOException, InterruptedException, SQLException {
        var proving = new Proving(service);
        // What is loaded is sealed afterwards, which a tree that had begun would not stand.
        proving.keeping.stop();
        service.forgetProofs();
        service.load(Bench.FEW);
        proving.keeping.start();
        proving.besideWriting();
    }

    private void besideReading() throws IOException, SQLException, InterruptedException {
        var events = read(ROWS, 10);
        var texts = read(TEXTS, 5);
        System.out.printf("%n| %,d events, %,d texts | events read and hashed | tree from nothing | ratio | events and texts read and hashed | all verified | ratio |%n|---|---|---|---|---|---|---|%n", events, texts);
        for (int round = 1; round <= ROUNDS; round++) {
            var plain = seconds(ROWS, 10, events);
            var built = build(events);
            // Verifying reads the texts that stand beside the log as well.
            var both = seconds(ROWS, 10, events) + seconds(TEXTS, 5, texts);
            var verified = verify();
            System.out.printf(
                    "| round %d | %.1f s | %.1f s | **%.2f** | %.1f s | %.1f s | **%.2f** |%n",
                    round, plain, built, built / plain, both, verified, verified / both);
        }
    }

    private double seconds(String rows, int columns, long expected) throws SQLException {
        var began = System.nanoTime();
        if (read(rows, columns) != expected) {
            throw new IllegalStateException("The log has changed while it was measured.");
        }
        return Service.seconds(began);
    }

    /** Every column of every row, as the application's account reads it, through one digest a row. */
    private long read(String sql, int columns) throws SQLException {
        try (var connection = connection();
                var select = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            select.setFetchSize(4096);
            long read = 0;
            var sha256 = sha256();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        var text = rows.getString(column);
                        if (text != null) {
                            sha256.update(text.getBytes(StandardCharsets.UTF_8));
                        }
                    }
                    sha256.digest();
                    read++;
                }
            }
            return read;
        }
    }

    private double build(long events) throws IOException, SQLException, InterruptedException {
        service.forgetProofs();
        var began = System.nanoTime();
        keeping.start();
        while (tree.size() < events) {
            Thread.sleep(20);
        }
        var taken = Service.seconds(began);
        keeping.stop();
        return taken;
    }

    private double verify() {
        var began = System.nanoTime();
        var verdict = service.bean(Verification.class).run();
        if (!verdict.whole()) {
            throw new IllegalStateException("The record is not whole: " + verdict);
        }
        return Service.seconds(began);
    }

    private void inclusion() {
        var size = tree.size();
        var taken = new ArrayList<Long>();
        for (int proof = 0; proof < PROOFS; proof++) {
            var index = ThreadLocalRandom.current().nextLong(size);
            var began = System.nanoTime();
            tree.inclusion(index, size);
            taken.add(System.nanoTime() - began);
        }
        taken.subList(0, PROOFS / 2).clear();
        var times = Times.of(taken);
        System.out.printf("%none inclusion proof among %,d leaves: %.2f ms (p50), %.2f ms (p95)%n", size, times.percentile(50), times.percentile(95));
    }

    private void besideWriting() throws SQLException, InterruptedException {
        var writing = new Writing(service, WRITERS);
        writing.commands(WARM_UP);
        keeping.stop();
        var growing = new ArrayList<Double>();
        var resting = new ArrayList<Double>();
        System.out.printf("%n| %d clients, %d s each | commands/s, tree growing | commands/s, tree at rest | ratio | behind at the end |%n|---|---|---|---|---|%n", WRITERS, SECONDS);
        for (int round = 1; round <= 2 * ROUNDS; round++) {
            // Each goes first in turn, so that neither has the fuller log.
            var first = round % 2 == 0;
            if (first) {
                resting.add(writing.commands(SECONDS));
            }
            keeping.start();
            growing.add(writing.commands(SECONDS));
            var behind = service.events() - tree.size();
            keeping.stop();
            if (!first) {
                resting.add(writing.commands(SECONDS));
            }
            System.out.printf("| round %d | %.0f | %.0f | %.2f | %d events |%n", round, growing.getLast(), resting.getLast(),
                    growing.getLast() / resting.getLast(), behind);
        }
        System.out.printf("| all | %.0f | %.0f | **%.3f** | |%n", mean(growing), mean(resting), mean(growing) / mean(resting));
        keeping.start();
    }

    private static double mean(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private Connection connection() throws SQLException {
        var logins = service.logins();
        return DriverManager.getConnection(
                logins.url(), logins.application().user(), logins.application().password());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
