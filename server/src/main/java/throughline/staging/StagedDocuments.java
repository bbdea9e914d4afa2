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
import throughline.command.Refusal;
import throughline.documents.reading.Corrections;
import throughline.events.EvidenceFile;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;
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

    /**
     * What was sent long ago and forgotten goes.
     *
     * @param name that its sender knows it by
     */
    public UUID stage(UUID account, String name, SentFile file, Corrections corrections) {
        jdbc.sql("delete from staged_document where staged_at < now() - interval '" + KEPT + "'")
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staged_document (id, account, name, file_name, media_type, sha256, content, corrections,
                          plan_id, state, rows_in_all)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reading', 0)""")
                .params(
                        id,
                        account,
                        name,
                        file.name(),
                        file.mediaType(),
                        file.sha256(),
                        file.content(),
                        CorrectionsForm.json(corrections),
                        PlanId.next().value())
                .update();
        return id;
    }

    /** @throws Refusal once the plan is made */
    SentFile file(StagedDocument document) {
        return jdbc.sql("select content from staged_document where id = ? and content is not null")
                .param(document.id())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(content -> new SentFile(document.file().name(), document.file().mediaType(), content))
                .orElseThrow(() -> Refusal.unknown("The document is not here any more. Send it again."));
    }

    /** Kept beside the log for ever, in the transaction of whoever calls this. */
    public Optional<EvidenceFile> keep(UUID id, UUID account, PlanId plan, PartnershipId partnership) {
        return jdbc.sql("""
                        with sent as (
                          select file_name, media_type, sha256, content, words from staged_document
                          where id = :id and account = :account and content is not null and words is not null),
                        kept as (
                          insert into kept_document (sha256, plan_id, partnership_id, content, words)
                          select sha256, :plan, :partnership, content, with_single_blanks(file_name || ' ' || words)
                          from sent on conflict do nothing)
                        select file_name, media_type, octet_length(content), sha256 from sent""")
                .param("id", id)
                .param("account", account)
                .param("plan", plan.value())
                .param("partnership", partnership.value())
                .query((row, number) -> new EvidenceFile(
                        new Prose(row.getString(1)), row.getString(2), row.getLong(3), row.getString(4)))
                .optional();
    }

    /** Nobody sees what another person has sent. */
    public Optional<StagedDocument> find(UUID id, UUID account) {
        return jdbc.sql("""
                        select id, account, name, file_name, media_type, sha256, document, corrections, reading, plan_id,
                          as_new, state, rows_done, rows_in_all, answer, problem,
                          state in ('reading', 'making') and moved_at < now() - interval '%s' as idle
                        from staged_document where id = ? and account = ?""".formatted(IDLE))
                .params(id, account)
                .query(StagedDocuments::document)
                .optional();
    }

    /** What was read of it, before it is said what would be recorded. */
    public void opened(UUID id, PlanRead read) {
        var paper = read.paper();
        jdbc.sql("""
                        update staged_document set document = ?, reading = nullif(?, ''), words = ?, rows_in_all = ?, moved_at = now()
                        where id = ? and state = 'reading'""")
                .params(read.plan().toString(), paper == null ? "" : paper.json(), read.words(), read.actions(), id)
                .update();
    }

    void read(UUID id, String answer) {
        jdbc.sql("update staged_document set state = 'read', answer = ?, problem = null where id = ? and state = 'reading'")
                .params(answer, id)
                .update();
    }

    /** What its sender says of it; it is read anew. @return whether nobody works on it just now */
    public boolean correct(UUID id, Corrections corrections) {
        return jdbc.sql("""
                        update staged_document set corrections = ?, state = 'reading', answer = null, problem = null, rows_done = 0,
                          moved_at = now()
                        where id = ? and state = 'read'""")
                        .params(CorrectionsForm.json(corrections), id)
                        .update()
                == 1;
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
        jdbc.sql("update staged_document set state = 'made', document = null, content = null, reading = null, words = null,"
                        + " corrections = '{}', answer = null where id = ?")
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

    /** @return whether this is the first plan made of the document */
    public boolean claim(String sha256, PlanId plan) {
        return jdbc.sql("insert into imported_document (sha256, plan_id) values (?, ?) on conflict do nothing")
                        .params(sha256, plan.value())
                        .update()
                == 1;
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
        var reading = row.getString("reading");
        return new StagedDocument(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                new StagedDocument.File(
                        String.valueOf(row.getString("file_name")),
                        String.valueOf(row.getString("media_type")),
                        String.valueOf(row.getString("sha256"))),
                row.getString("document"),
                CorrectionsForm.read(row.getString("corrections")),
                reading == null ? null : PaperRead.of(reading),
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
