package throughline.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store. It wakes its readers right after a commit of its own node, and looks for the commits of other nodes
 * every fifth of a second, once for all readers.
 */
public class Log extends EmbeddedEventStore {
    private static final Logger LOGGER = LoggerFactory.getLogger(Log.class);
    private static final long OTHER_NODES_MILLIS = 25;

    private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
    private final LogEngine engine;
    private @Nullable ScheduledExecutorService watch;
    private @Nullable TrackingToken head;
    private boolean blind;

    public Log(LogEngine engine) {
        // The shared cache polls on its own time, and would answer a reader that was just woken with "nothing yet".
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.engine = engine;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        super.registerLifecycleHandlers(lifecycle);
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::startWatching);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::stopWatching);
    }

    /** Axon registers these handlers twice, as a bean's and as a component's. */
    private synchronized void startWatching() {
        if (watch != null) {
            return;
        }
        var executor = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("log-watch"));
        executor.scheduleWithFixedDelay(
                this::wakeWhenLonger, OTHER_NODES_MILLIS, OTHER_NODES_MILLIS, TimeUnit.MILLISECONDS);
        watch = executor;
    }

    private synchronized void stopWatching() {
        if (watch != null) {
            // Not interrupted: a look that is under way would lose its connection, and say so in the log file.
            watch.close();
            watch = null;
        }
    }

    private void wakeWhenLonger() {
        try {
            var now = engine.createHeadToken();
            blind = false;
            if (!now.equals(head)) {
                head = now;
                wake();
            }
        } catch (RuntimeException e) {
            // Said once; the next look may succeed, and a task that throws would never run again.
            if (!blind) {
                LOGGER.warn("The log cannot be looked at for events of other nodes: {}", e.getMessage());
            }
            blind = true;
        }
    }

    /** Does this, quickly, whenever something may have been recorded, here or by another node. */
    public void whenLonger(Runnable then) {
        readers.add(then);
    }

    private void wake() {
        readers.forEach(Runnable::run);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        wake();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new Reader(super.openStream(token));
    }

    /** A stream of events that tells its reader when to look again. */
    private final class Reader implements TrackingEventStream {
        private final TrackingEventStream events;
        private @Nullable Runnable callback;

        private Reader(TrackingEventStream events) {
            this.events = events;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable whenAvailable) {
            callback = whenAvailable;
            readers.add(whenAvailable);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.nextAvailable();
        }

        @Override
        public void close() {
            if (callback != null) {
                readers.remove(callback);
            }
            events.close();
        }
    }
}
