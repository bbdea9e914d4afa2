package throughline.seen;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records readings, each in a transaction of its own. What cannot be recorded is told to the operator, in the log file
 * and by health; whoever reads goes on reading.
 */
class ReadingLog {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReadingLog.class);

    /** @param last when it failed the last time and has not succeeded since; none when all is well */
    record Lost(long count, @Nullable Instant last) {}

    private final JdbcClient jdbc;
    private final TransactionOperations own;
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Instant failing;

    ReadingLog(JdbcClient jdbc, TransactionOperations own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /**
     * @param said what the operator reads in the log file where it fails: ids, and nothing that was typed
     * @param looked what is to be recorded; nothing where it turns out not to be one that is
     */
    void record(String said, Supplier<@Nullable Reading> looked) {
        try {
            own.executeWithoutResult(transaction -> {
                // Nobody waits longer than this for a row about themselves.
                jdbc.sql("set local statement_timeout = '2s'").update();
                var reading = looked.get();
                if (reading != null) {
                    insert(reading);
                }
            });
            failing = null;
        } catch (RuntimeException e) {
            failing = Instant.now();
            lost.incrementAndGet();
            LOGGER.error("A reading is missing from the reading log: {}. It could not be recorded: {}", said,
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    Lost lost() {
        return new Lost(lost.get(), failing);
    }

    private void insert(Reading reading) {
        var page = reading.what();
        jdbc.sql("""
                        insert into reading_log (person, organisation, kind, what, channel, address, plan_id, action_id,
                                                 about_person, partnerships, network)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::cidr)""")
                .param(reading.who().person())
                .param(reading.who().organisation())
                .param(reading.kind().text())
                .param(page == null ? null : page.sensitive().text())
                .param(page == null ? null : page.api() ? "api" : "page")
                .param(page == null ? null : page.address())
                .param(page == null ? null : page.plan())
                .param(page == null ? null : page.action())
                .param(page == null ? null : page.aboutPerson())
                .param(Scope.array(reading.partnerships()))
                .param(reading.network())
                .update();
    }
}
