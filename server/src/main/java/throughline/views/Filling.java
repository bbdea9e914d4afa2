package throughline.views;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.view.TableRows;
import throughline.query.view.View;

/** Fills a view's second set of tables from the log, batch by batch, and stops at the first event that it cannot take. */
final class Filling {
    static final int BATCH = 1000;

    private final View view;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private long position;

    Filling(View view, Journal journal, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.view = view;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Of the last entry that was taken. */
    long position() {
        return position;
    }

    /** Takes what the log holds up to a position, each batch in its own transaction. */
    void upTo(long last) {
        while (position < last) {
            var entries = next(last);
            if (entries.isEmpty()) {
                position = last;
                return;
            }
            try {
                transaction.executeWithoutResult(started -> take(entries));
            } catch (RuntimeException e) {
                throw failed(entries, e);
            }
            position = entries.getLast().position();
        }
    }

    /** Takes the rest within the transaction of the caller. */
    void restUpTo(long last) {
        while (position < last) {
            var entries = next(last);
            take(entries);
            position = entries.isEmpty() ? last : entries.getLast().position();
        }
    }

    /** After the caller's transaction was undone, and with it what was taken in it. */
    void backTo(long earlier) {
        position = earlier;
    }

    private List<Entry> next(long last) {
        return journal.entriesAfter(position, BATCH).stream()
                .takeWhile(entry -> entry.position() <= last)
                .toList();
    }

    private void take(List<Entry> entries) {
        var rows = TableRows.batched(jdbc, SecondSet.SUFFIX);
        entries.forEach(entry -> view.apply(entry, rows));
        rows.flush();
    }

    /** A batch does not say which of its events it failed at; one after the other they do. */
    private RebuildFailed failed(List<Entry> entries, RuntimeException cause) {
        var rows = TableRows.immediate(jdbc, SecondSet.SUFFIX);
        var failure = transaction.execute(started -> {
            started.setRollbackOnly();
            for (var entry : entries) {
                try {
                    view.apply(entry, rows);
                } catch (RuntimeException e) {
                    return Optional.of(at(entry, e));
                }
            }
            return Optional.<RebuildFailed>empty();
        });
        return failure != null && failure.isPresent()
                ? failure.get()
                : new RebuildFailed(
                        "The view “%s” could not be built anew after position %d. The view is as it was. Try again."
                                .formatted(view.name(), position),
                        cause);
    }

    private RebuildFailed at(Entry entry, RuntimeException e) {
        return new RebuildFailed(
                "The view “%s” cannot take event %d (%s). The view is as it was; mend the view, then rebuild it again. %s"
                        .formatted(
                                view.name(),
                                entry.position(),
                                entry.event().getClass().getSimpleName(),
                                e.getMessage()),
                e);
    }
}
