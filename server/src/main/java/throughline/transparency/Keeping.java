package throughline.transparency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the tree up with the log, and has a checkpoint signed when one is due. Not one of the log's own processors: it has
 * no token that could be set back, since the tree itself says how far it has grown.
 */
public final class Keeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    /** What is recorded in the meantime is taken together, so that writers keep the machine to themselves. */
    private static final long REST_MILLIS = 400;

    private static final long LOOK_MILLIS = 5_000;

    private final Growth growth;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final Outside outside;
    private final KeyRing keys;
    private final Duration every;
    private final Clock clock;
    private final Semaphore called = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private volatile @Nullable String trouble;

    /** @param whenLonger tells whenever something may have been recorded */
    Keeping(
            Consumer<Runnable> whenLonger,
            Growth growth,
            Tree tree,
            Checkpoints checkpoints,
            Outside outside,
            KeyRing keys,
            Duration every,
            Clock clock) {
        this.growth = growth;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.outside = outside;
        this.keys = keys;
        this.every = every;
        this.clock = clock;
        whenLonger.accept(this::call);
    }

    /** Why the tree does not grow, or nothing is signed; a sentence. */
    public @Nullable String trouble() {
        return trouble;
    }

    private void call() {
        if (called.availablePermits() == 0) {
            called.release();
        }
    }

    private void keep() {
        while (!stopping) {
            try {
                look();
                trouble = null;
            } catch (PastAltered | CannotSign e) {
                say(String.valueOf(e.getMessage()));
            } catch (DataAccessException | TransactionException e) {
                say("The log could not be looked at. " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Unforeseen", e);
                say("The tree over the log could not be kept; the log file says more.");
            }
            try {
                // A rest after each look, and then until something happens.
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                if (called.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    called.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Has the tree grow as far as the log goes, for somebody who waits for it; nothing where another node keeps it. */
    public void grow() {
        if (keys.signsHere() && outside.standing() instanceof Standing.Sound) {
            growth.catchUp();
        }
    }

    /** Has the tree grow as far as the log goes, and signs where that is due. */
    void look() {
        if (!keys.signsHere()) {
            return;
        }
        switch (outside.standing()) {
            case Standing.Restored restored -> throw new CannotSign(restored.sentence());
            case Standing.Forked forked -> throw new CannotSign(forked.sentence());
            case Standing.Sound sound -> {
                while (!stopping && growth.step() == Growth.Step.GREW) {}
                if (!stopping && isDue()) {
                    checkpoints.sign();
                }
            }
        }
    }

    private boolean isDue() {
        var newest = checkpoints.newest();
        if (newest.isEmpty()) {
            return tree.size() > 0;
        }
        var last = newest.get().checkpoint();
        return keys.isRotating()
                || tree.size() > last.size() && !clock.instant().isBefore(last.time().plus(every));
    }

    /** Once for each trouble: it may last. */
    private void say(String sentence) {
        if (!sentence.equals(trouble)) {
            LOG.warn("{}", sentence);
        }
        trouble = sentence;
    }

    @Override
    public void start() {
        running = true;
        stopping = false;
        thread = Thread.ofVirtual().name("tree").start(this::keep);
    }

    /** Waits for the step that is under way: interrupted, it would lose its connection. */
    @Override
    public void stop() {
        stopping = true;
        call();
        var working = thread;
        try {
            if (working != null) {
                working.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
