package throughline.benchmarks;

import java.io.IOException;

/** How many commands a second come through the command gateway, beside the same statements sent by pgbench in turns. */
final class Throughput {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 10);

    private static final int WARM_UP = Integer.getInteger("warmup", 30);

    private final Writing writing;
    private final PgBench pgbench;

    private Throughput(Service service) {
        writing = new Writing(service, CLIENTS);
        pgbench = new PgBench(service.logins());
    }

    static void measure(Service service) throws IOException, InterruptedException {
        var throughput = new Throughput(service);
        throughput.writing.commands(WARM_UP);
        System.out.printf("%n| %d clients, %d s each | commands/s | pgbench/s | ratio |%n|---|---|---|---|%n", CLIENTS, SECONDS);
        throughput.inTurns("views following");
        service.stopViews();
        throughput.inTurns("views stopped");
        service.startViews();
    }

    private void inTurns(String what) throws IOException, InterruptedException {
        var commands = 0.0;
        var statements = 0.0;
        for (int round = 1; round <= ROUNDS; round++) {
            var sent = writing.commands(SECONDS);
            var run = pgbench.run(CLIENTS, SECONDS);
            System.out.printf("| %s, round %d | %.0f | %.0f | %.2f |%n", what, round, sent, run, sent / run);
            commands += sent;
            statements += run;
        }
        System.out.printf(
                "| %s, all | %.0f | %.0f | **%.2f** |%n",
                what, commands / ROUNDS, statements / ROUNDS, commands / statements);
    }
}
