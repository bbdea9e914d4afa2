package throughline.seen;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes readings whose time is over, once a day on whichever node is up. What is past is decided in the database, by
 * its owner's setting: nothing that this service says can make it remove more.
 */
@Component
class Purging implements DisposableBean {
    private static final Logger LOGGER = LoggerFactory.getLogger(Purging.class);
    private static final int FIRST_AFTER_MINUTES = 5;
    private static final int EVERY_MINUTES = 24 * 60;

    private final JdbcClient jdbc;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("readings-purge").factory());

    Purging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        daily.scheduleWithFixedDelay(this::purgeOrSayWhy, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** In batches, so that no transaction is long; two nodes at once take different rows. */
    long purge() {
        long gone = 0;
        int batch;
        do {
            batch = jdbc.sql("select purge_readings()").query(Integer.class).single();
            gone += batch;
        } while (batch > 0);
        return gone;
    }

    private void purgeOrSayWhy() {
        try {
            purge();
        } catch (RuntimeException e) {
            LOGGER.error("Readings whose time is over could not be removed; it is tried again in a day: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        daily.shutdown();
    }
}
