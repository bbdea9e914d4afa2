package throughline.database;

import java.util.concurrent.TimeUnit;

/** Waits in small steps, and not for ever. */
final class Patience {
    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    static Patience ofSeconds(int seconds) {
        return new Patience(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /** @throws CannotStart with the sentence, once patience is at its end */
    void wait(String sentence) {
        if (System.nanoTime() - end > 0) {
            throw new CannotStart(sentence);
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(sentence, e);
        }
    }
}
