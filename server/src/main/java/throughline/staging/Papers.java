package throughline.staging;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import throughline.documents.opening.Opening;
import throughline.documents.opening.Unreadable;
import throughline.documents.paper.Paper;

/**
 * Opens files that nobody has looked at, one at a time and with a limit, so that none of them stops the service; the last
 * few stay open, since a document is corrected many times in a row.
 */
@Component
class Papers {
    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);
    private static final int KEPT_OPEN = 4;

    /** Shorter than the time after which another node takes the document up. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final String TOO_MUCH = "This file needs more than can be given to one document, so reading it was stopped."
            + " Copy the plan's table into a new file and send that.";

    private final Map<String, Paper> open = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Paper> eldest) {
            return size() > KEPT_OPEN;
        }
    });
    private final Semaphore one = new Semaphore(1);

    /** @throws Unreadable with a sentence */
    Paper of(SentFile file) {
        var known = open.get(key(file));
        if (known != null) {
            return known;
        }
        var opened = within(() -> opened(file));
        open.put(key(file), opened);
        return opened;
    }

    private static Paper opened(SentFile file) {
        try {
            return file.isPasted()
                    ? Opening.pasted(file.text())
                    : Opening.open(file.content(), file.name());
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Unreadable(TOO_MUCH);
        }
    }

    /** On a thread of its own: one that heeds no interruption holds up nobody else. */
    private Paper within(Callable<Paper> opening) {
        var work = new FutureTask<>(opening);
        one.acquireUninterruptibly();
        try {
            Thread.ofPlatform().daemon().name("opening").start(work);
            return work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw new Unreadable(TOO_MUCH);
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unreadable said) {
                throw said;
            }
            LOG.warn("A document could not be opened", e.getCause());
            throw new Unreadable(
                    "This file cannot be read. Open it in the program that it was made with, save it again and send that.");
        } finally {
            one.release();
        }
    }

    private static String key(SentFile file) {
        return file.name() + " " + file.sha256();
    }
}
