package throughline.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.events.PlanId;
import throughline.staging.StagedDocument.State;

/** Keeps documents until a plan is made of them, or their sender throws them away. */
@Component
public class StagedDocuments {
    private static final String KEPT = "14 days";
    /** Longer than any pause between two rows, and than the recording of a large plan. */
    private static final String IDLE = "60 seconds";

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final ConcurrentHashMap<PlanId, AtomicLong> lastReports = new ConcurrentHashMap<>();

    public StagedDocuments(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was sent long ago and forgotten goes. */
    public UUID stage(UUID account, String name, String text, int rows) {
        jdbc.sql("delete from staged_document where staged_at < now() - interval '" + KEPT + "'")
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staged_document (id, account, name, document, plan_id, state, rows_in_all)
                        values (?, ?, ?, ?, ?, 'reading', ?)""")
                .params(id, account, name, text, PlanId.next().value(), rows)
                .update();
        return id;
    }

    /** Nobody sees what another person has sent. */
    public Optional<StagedDocument> find(UUID id, UUID account) {
        return jdbc.sql("""
                        select id, account, name, document, plan_id, as_new, state, rows_done, rows_in_all, answer, problem,
                          state in ('reading', 'making') and moved_at < now() - interval '%s' as idle
                        from staged_document where id = ? and account = ?""".formatted(IDLE))
                .params(id, account)
                .query(StagedDocuments::document)
                .optional();
    }

    public void read(UUID id, String answer) {
        jdbc.sql("update staged_document set state = 'read', answer = ?, problem = null where id = ? and state = 'reading'")
                .params(answer, id)
                .update();
    }

    /** @return whether it is to be read once more, after that failed */
    public boolean readAgain(UUID id) {
        return jdbc.sql("""
                        update staged_document set state = 'reading', rows_done = 0, problem = null, moved_at = now()
                        where id = ? and state = 'read' and answer is null""").param(id).update() == 1;
    }

    /** @return whether this is the press that makes it; another one finds it under way */
    public boolean make(UUID id, boolean asNew) {
        return jdbc.sql("""
                        update staged_document set state = 'making', as_new = ?, rows_done = 0, problem = null, moved_at = now()
                        where id = ? and state = 'read' and answer is not null""").params(asNew, id).update() == 1;
    }

    /** The words of the document are the plan's now. */
    public void made(UUID id) {
        jdbc.sql("update staged_document set state = 'made', document = null, answer = null where id = ?")
                .param(id)
                .update();
    }

    /** It stays as it was sent, and can be tried again. */
    public void failed(UUID id, String problem) {
        jdbc.sql("update staged_document set state = 'read', problem = ? where id = ?")
                .params(problem, id)
                .update();
    }

    /** @return whether this node may take up what another has left lying */
    public boolean takeUp(UUID id) {
        return jdbc.sql("update staged_document set moved_at = now() where id = ? and moved_at < now() - interval '"
                                + IDLE + "'")
                        .param(id)
                        .update()
                == 1;
    }

    public void discard(UUID id, UUID account) {
        jdbc.sql("delete from staged_document where id = ? and account = ? and state <> 'making'")
                .params(id, account)
                .update();
    }

    /** The plan that was made of a document before. */
    public Optional<PlanId> planOf(String sha256) {
        return jdbc.sql("select plan_id from imported_document where sha256 = ?")
                .param(sha256)
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    /** Said at once and in a transaction of its own, since the plan's own is seen by nobody until it is done. */
    public void reached(PlanId plan, int done, int rows) {
        var now = System.nanoTime();
        var last = lastReports.computeIfAbsent(plan, key -> new AtomicLong(now - TimeUnit.DAYS.toNanos(1)));
        if (done < rows && now - last.get() < BETWEEN_REPORTS.toNanos()) {
            return;
        }
        last.set(now);
        apart.executeWithoutResult(status -> jdbc.sql(
                        "update staged_document set rows_done = ?, moved_at = now() where plan_id = ?")
                .params(done, plan.value())
                .update());
        if (done >= rows) {
            lastReports.remove(plan);
        }
    }

    private static StagedDocument document(ResultSet row, int number) throws SQLException {
        return new StagedDocument(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("document"),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getBoolean("as_new"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("rows_done"),
                row.getInt("rows_in_all"),
                row.getString("answer"),
                row.getString("problem"),
                row.getBoolean("idle"));
    }
}
