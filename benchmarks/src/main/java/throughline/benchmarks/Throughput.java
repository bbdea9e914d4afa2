package throughline.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import throughline.command.action.RecordProgress;
import throughline.events.By;
import throughline.events.Prose;

/** How many commands a second come through the command gateway, beside the same statements sent by pgbench in turns. */
final class Throughput {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 10);

    private static final int WARM_UP = Integer.getInteger("warmup", 30);

    private final CommandGateway gateway;
    private final PgBench pgbench;

    private Throughput(Service service) {
        gateway = DefaultCommandGateway.builder()
                .commandBus(service.bean(CommandBus.class))
                .build();
        pgbench = new PgBench(service.logins());
    }

    static void measure(Service service) throws IOException, InterruptedException {
        var throughput = new Throughput(service);
        throughput.commands(WARM_UP);
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
            var sent = commands(SECONDS);
            var run = pgbench.run(CLIENTS, SECONDS);
            System.out.printf("| %s, round %d | %.0f | %.0f | %.2f |%n", what, round, sent, run, sent / run);
            commands += sent;
            statements += run;
        }
        System.out.printf(
                "| %s, all | %.0f | %.0f | **%.2f** |%n",
                what, commands / ROUNDS, statements / ROUNDS, commands / statements);
    }

    private double commands(int seconds) throws InterruptedException {
        var sent = new AtomicLong();
        var failure = new AtomicReference<RuntimeException>();
        var began = System.nanoTime();
        var clients = new Thread[CLIENTS];
        for (int client = 0; client < CLIENTS; client++) {
            var plan = client;
            clients[client] = Thread.ofPlatform().start(() -> {
                try {
                    while (Service.seconds(began) < seconds) {
                        send(plan);
                        sent.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
        }
        for (var client : clients) {
            client.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return sent.get() / Service.seconds(began);
    }

    /** On an action of a plan that no other client writes to. */
    private void send(int plan) {
        var action = Ids.action(plan, ThreadLocalRandom.current().nextInt(Ids.ACTIONS));
        var by = new By(
                Ids.READER,
                Plans.partyName(0),
                By.Role.COORDINATOR,
                By.Channel.API,
                UUID.randomUUID().toString());
        var metadata = new HashMap<String, Object>(by.toMetadata());
        metadata.put("name", "Robin Reader");
        var note = new Prose("Two youth workers have started, and the lights at the stop are mended.");
        gateway.<Object>sendAndWait(
                new GenericCommandMessage<>(new RecordProgress(action, note, null, null), metadata));
    }
}
