package throughline.packs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.command.Refusal;
import throughline.query.Unknown;
import throughline.transparency.Checkpoints;
import throughline.transparency.KeyRing;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.Tree;

/** Makes evidence packs. */
public final class Packs {
    /** Somebody may decide to withhold a text in the very moment; hardly ever twice. */
    private static final int ATTEMPTS = 5;

    /** A pack may read the whole log, and others want the machine too. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 30;

    /**
     * A pack that was made.
     *
     * @param file to be deleted by whoever asked for it
     */
    public record Made(String name, Path file) {}

    private final Checkpoints checkpoints;
    private final Tree tree;
    private final KeyRing keys;
    private final Choosing choosing;
    private final Narration narration;
    private final Writing writing;
    private final TransactionTemplate snapshot;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @param snapshot in which everything is read as it was at one moment */
    Packs(
            Checkpoints checkpoints,
            Tree tree,
            KeyRing keys,
            Choosing choosing,
            Narration narration,
            Writing writing,
            TransactionTemplate snapshot) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.keys = keys;
        this.choosing = choosing;
        this.narration = narration;
        this.writing = writing;
        this.snapshot = snapshot;
    }

    /**
     * @param about what whoever asks has been found to be allowed to read
     * @param seen sizes of checkpoints that somebody holds
     * @param askedBy in words
     * @throws Unknown when nothing is recorded of it
     * @throws Refusal when it would be too large, or too many ask at once
     */
    public Made make(About about, Collection<Long> seen, String askedBy) {
        if (!waited()) {
            throw Refusal.rule("Others are having evidence packs made at this moment. Ask again in a minute.");
        }
        try {
            return madeInTurn(about, seen, askedBy);
        } finally {
            turns.release();
        }
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Made madeInTurn(About about, Collection<Long> seen, String askedBy) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var signed = checkpoints.sign();
            var made = Objects.requireNonNull(snapshot.execute(inside -> tryToMake(about, seen, askedBy, signed)));
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("Texts were withheld again and again while a pack was made.");
    }

    /** Nothing where a text is withheld by an entry that the checkpoint does not hold yet, or the key was just replaced. */
    private Optional<Made> tryToMake(About about, Collection<Long> seen, String askedBy, SignedCheckpoint signed) {
        var size = signed.checkpoint().size();
        var last = size == 0 ? 0 : tree.position(size - 1);
        var chosen = choosing.choose(about, last);
        if (chosen.countAbout() == 0) {
            throw new Unknown("Nothing is recorded that would answer this. Ask about other days, another kind of entry, or another person.");
        }
        if (chosen.positions().getLast() > last || !signed.note().isSignedBy(keys.all().getLast())) {
            return Optional.empty();
        }
        var earlier = Earlier.of(checkpoints, signed, seen);
        var told = narration.tell(about, chosen.positions(), last);
        return Optional.of(writing.write(new Writing.Ready(about, chosen, told, signed, last, earlier, askedBy)));
    }
}
