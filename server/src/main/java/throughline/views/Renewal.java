package throughline.views;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Builds views anew after a text was hidden, withheld or shown again. What stands to be done is kept by the database in
 * the transaction of the decision, so it is done even where the node that decided is gone.
 */
public class Renewal implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Renewal.class);
    private static final long LOOK_SECONDS = 30;
    private static final List<String> TABLES = List.of(
            "event",
            "event_text",
            "dead_letter",
            "draft",
            "handed_in_file",
            "staged_document",
            "request",
            "rendered_file",
            "issued_file",
            "kept_document");

    private final Rebuild rebuild;
    private final Positions positions;
    private final DataSource database;
    private @Nullable ScheduledExecutorService work;

    Renewal(Rebuild rebuild, Positions positions, DataSource database) {
        this.rebuild = rebuild;
        this.positions = positions;
        this.database = database;
    }

    /** Once the current transaction is committed. */
    public void afterThis() {
        CurrentUnitOfWork.get().root().afterCommit(unit -> now());
    }

    private synchronized void now() {
        if (work != null) {
            work.execute(this::renew);
        }
    }

    private void renew() {
        try {
            var stale = positions.stale();
            stale.forEach(rebuild::of);
            if (!stale.isEmpty()) {
                sweep();
            }
        } catch (RuntimeException e) {
            // It stays to be done, and the next look tries again.
            LOGGER.warn("A view could not be built anew after a text was withheld: {}", e.getMessage());
        }
    }

    /** Best effort: an older server leaves it to its own vacuum. */
    private void sweep() {
        for (var table : TABLES) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum " + table);
            } catch (SQLException e) {
                LOGGER.info("The table {} was not vacuumed: {}", table, e.getMessage());
            }
        }
    }

    @Override
    public synchronized void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("renewal"));
        executor.scheduleWithFixedDelay(this::renew, 1, LOOK_SECONDS, TimeUnit.SECONDS);
        work = executor;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running;
        synchronized (this) {
            running = work;
            work = null;
        }
        if (running != null) {
            running.shutdownNow();
            try {
                running.awaitTermination(LOOK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return work != null;
    }
}
