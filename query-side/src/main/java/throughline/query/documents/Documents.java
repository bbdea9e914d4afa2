package throughline.query.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.journal.Names;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanStates;

/** Answers which documents a plan was read from, and which of them are not given any more. */
public final class Documents {
    private static final String HIDDEN = "A text in this document is hidden until it is decided whether it may be read, so the"
            + " document is not given until then.";
    private static final String DESTROYED =
            "A text in this document was withheld by law (entry @%d), and the document was destroyed with it. What may be read"
                    + " of it stands in the plan.";

    private final PlanStates states;
    private final JdbcClient jdbc;
    private final Names names;

    public Documents(PlanStates states, JdbcClient jdbc, Names names) {
        this.states = states;
        this.jdbc = jdbc;
        this.names = names;
    }

    @QueryHandler
    public GetDocuments.Answer answer(GetDocuments asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        return new GetDocuments.Answer(
                asked.planId(), plan.documents().stream().map(this::shown).toList());
    }

    /** The plans that a document was brought into, the first first. */
    public List<PlanId> plansOf(String sha256) {
        return jdbc.sql("select plan_id from kept_document where sha256 = ? order by kept_at, plan_id")
                .param(sha256)
                .query((row, number) -> new PlanId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nothing where it is not given. */
    public Optional<byte[]> bytes(PlanId plan, String sha256) {
        return jdbc.sql("""
                        select content from kept_document
                        where plan_id = ? and sha256 = ? and content is not null and hidden_in(words, partnership_id) = '{}'""")
                .params(plan.value(), sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private GetDocuments.Document shown(Noted<DocumentBroughtIn> noted) {
        var brought = noted.event();
        var file = brought.file();
        return new GetDocuments.Document(
                file.name().text(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                brought.version() == null ? null : brought.version().text(),
                brought.rows(),
                noted.position(),
                noted.recordedAt(),
                Who.of(noted.by(), names),
                withheld(brought.planId(), file.sha256()));
    }

    private @Nullable String withheld(PlanId plan, String sha256) {
        return jdbc.sql("""
                        select because, content is not null and hidden_in(words, partnership_id) <> '{}' from kept_document
                        where plan_id = ? and sha256 = ? and (content is null or hidden_in(words, partnership_id) <> '{}')""")
                .params(plan.value(), sha256)
                .query((row, number) -> row.getBoolean(2) ? HIDDEN : DESTROYED.formatted(row.getLong(1)))
                .optional()
                .orElse(null);
    }
}
