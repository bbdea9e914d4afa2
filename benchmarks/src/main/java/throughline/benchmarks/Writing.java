package throughline.benchmarks;

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

/** Several partners at once, who record progress through the command gateway as fast as they can. */
final class Writing {
    private final CommandGateway gateway;
    private final int writers;

    Writing(Service service, int writers) {
        gateway = DefaultCommandGateway.builder()
                .commandBus(service.bean(CommandBus.class))
                .build();
        this.writers = writers;
    }

    /** @return commands a second */
    double commands(int seconds) throws InterruptedException {
        var sent = new AtomicLong();
        var failure = new AtomicReference<RuntimeException>();
        var began = System.nanoTime();
        var clients = new Thread[writers];
        for (int client = 0; client < writers; client++) {
            var plan = client % Bench.FEW;
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

    /** On an action of a plan that no, or only one, other client writes to. */
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
