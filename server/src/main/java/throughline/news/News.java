package throughline.news;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.views.Coverage;

/**
 * Tells open pages how far the record of their plan goes. Looks at the log at once when this node has recorded something,
 * and otherwise often enough for what other nodes record; only while somebody listens, and once for all who do.
 */
@Component
public class News implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final long LOOK_MILLIS = 250;
    private static final int LOOKS_BETWEEN_SIGNS = 60;
    /** After this the page asks anew, and its right to read is checked anew. */
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration WAIT_AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final int MOST_OF_A_PERSON = 12;
    private static final int MOST = 2000;

    private final Recent recent;
    private final Access access;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore called = new Semaphore(0);
    private @Nullable ExecutorService telling;
    private volatile boolean running;
    private volatile long seen;

    News(JdbcClient jdbc, Access access, Coverage coverage) {
        this.recent = new Recent(jdbc);
        this.access = access;
        coverage.whenMoved(this::call);
    }

    /** @return nothing where too many listen already: the page is then as fresh as it was when it was opened */
    public @Nullable SseEmitter listen(UUID person, PlanId plan, PartnershipId partnership) {
        var own = listeners.stream().filter(one -> one.person().equals(person)).count();
        if (!running || own >= MOST_OF_A_PERSON || listeners.size() >= MOST) {
            return null;
        }
        var line = new SseEmitter(HELD.toMillis());
        var listener = new Listener(person, plan, partnership, line);
        line.onCompletion(() -> listeners.remove(listener));
        line.onTimeout(line::complete);
        line.onError(e -> listeners.remove(listener));
        listeners.add(listener);
        call();
        // What was recorded between the page and its listening.
        send(listener, "news", String.valueOf(recent.end(listener)));
        return line;
    }

    /** Something was recorded here: it need not wait to be found. */
    private void call() {
        if (!listeners.isEmpty() && called.availablePermits() == 0) {
            called.release();
        }
    }

    private void watch() {
        var quiet = 0;
        seen = -1;
        while (running) {
            try {
                if (listeners.isEmpty()) {
                    seen = -1;
                    called.acquire();
                } else if (called.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    called.drainPermits();
                }
                quiet = look() ? 0 : quiet + 1;
                if (quiet >= LOOKS_BETWEEN_SIGNS) {
                    quiet = 0;
                    listeners.forEach(listener -> send(listener, "still-here", String.valueOf(seen)));
                }
            } catch (DataAccessException e) {
                LOG.warn("The log could not be looked at for news: {}", String.valueOf(e.getMessage()));
                LockSupport.parkNanos(WAIT_AFTER_TROUBLE.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean look() {
        if (seen < 0) {
            seen = recent.end();
        }
        var places = recent.after(seen);
        if (places.isEmpty()) {
            return false;
        }
        seen = places.getLast().position();
        listeners.forEach(listener -> tell(listener, places));
        return true;
    }

    private void tell(Listener listener, List<Recent.Place> places) {
        places.stream()
                .filter(place -> place.concerns(listener))
                .mapToLong(Recent.Place::position)
                .max()
                .ifPresent(position -> send(listener, "news", String.valueOf(position)));
    }

    /** A page on a slow line keeps nobody else waiting. */
    private void send(Listener listener, String kind, String said) {
        var to = telling;
        if (to == null) {
            return;
        }
        to.execute(() -> {
            if (!access.mayRead(listener.person(), listener.partnership())) {
                listeners.remove(listener);
                listener.line().complete();
            } else if (!listener.tell(kind, said)) {
                listeners.remove(listener);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        telling = Executors.newVirtualThreadPerTaskExecutor();
        Thread.ofVirtual().name("news").start(this::watch);
    }

    /** Before the web server waits for what is under way: an open line would hold it up. */
    @Override
    public void stop() {
        running = false;
        called.release();
        listeners.forEach(listener -> listener.line().complete());
        listeners.clear();
        if (telling != null) {
            telling.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
