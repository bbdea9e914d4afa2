package throughline.query.documents;

import java.util.List;
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
    private static final String NOT_GIVEN = "A text that was read from this document is withheld or hidden, so the document"
            + " is not given any more. It is kept with the record, and what may be read of it stands in the plan.";

    /** Of what was recorded with it, which is what was read from it. */
    private static final String WITHHELD = """
            select exists (
              select from event_text said join event it using (position), event brought
              where brought.position = :position and said.because is not null
                and it.metadata ->> 'request' = brought.metadata ->> 'request' and it.recorded_at = brought.recorded_at)""";

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

    /** The plans that a document was brought into. */
    public List<PlanId> plansOf(String sha256) {
        return jdbc.sql("""
                        select plan_id from event
                        where type = 'DocumentBroughtIn' and payload -> 'file' ->> 'sha256' = ? order by position""")
                .param(sha256)
                .query((row, number) -> new PlanId(row.getObject(1, UUID.class)))
                .list();
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
                withheld(noted.position()));
    }

    private @Nullable String withheld(long position) {
        var withheld = jdbc.sql(WITHHELD).param("position", position).query(Boolean.class).single();
        return withheld ? NOT_GIVEN : null;
    }
}
