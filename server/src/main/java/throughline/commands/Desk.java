package throughline.commands;

import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.views.Coverage;

/**
 * Where a signed-in person's requests are handed in. The one place that says who typed an event, for whom, in which role
 * and through which channel.
 */
public class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 12;

    private final CommandGateway gateway;
    private final Access access;
    private final Coverage coverage;

    public Desk(CommandGateway gateway, Access access, Coverage coverage) {
        this.gateway = gateway;
        this.access = access;
        this.coverage = coverage;
    }

    /** Sends a command of somebody signed in. */
    public Receipt send(
            Object command,
            SignedIn who,
            PartnershipId partnership,
            By.Channel channel,
            @Nullable Once once,
            @Nullable Long expectedSequence) {
        var by = access.by(who, partnership, channel, UUID.randomUUID().toString());
        return send(command, by, who.name(), once, expectedSequence);
    }

    /** Sends a command in a name that has been checked already. Returns once every view shows it, or says that it is pending. */
    public Receipt send(
            Object command, By by, @Nullable String name, @Nullable Once once, @Nullable Long expectedSequence) {
        var answer = record(command, by, name, once, expectedSequence);
        var covered = answer.getPosition() == 0 || coverage.await(answer.getPosition(), PATIENCE);
        return new Receipt(answer.getPosition(), !covered, answer.getResult());
    }

    /** Sends a command while no view is running yet, so that none can be waited for. */
    public Receipt sendBeforeViews(Object command, By by, String name, Once once) {
        var answer = record(command, by, name, once, null);
        return new Receipt(answer.getPosition(), true, answer.getResult());
    }

    private Answer record(
            Object command, By by, @Nullable String name, @Nullable Once once, @Nullable Long expectedSequence) {
        var metadata = new HashMap<String, Object>(by.toMetadata());
        if (name != null) {
            metadata.put(Actor.NAME, name);
        }
        if (expectedSequence != null) {
            metadata.put(Actor.EXPECTED_SEQUENCE, expectedSequence);
        }
        if (once != null) {
            metadata.put(Answering.KEY, once.key());
            metadata.put(Answering.HASH, once.hash());
        }
        return sendPatiently(new GenericCommandMessage<>(command, metadata));
    }

    /** Two who write to the same action at the same moment both get through: the later decides again on what the first left. */
    private Answer sendPatiently(GenericCommandMessage<Object> message) {
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(message);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * 2_000_000L) + 500_000L);
            }
        }
    }
}
