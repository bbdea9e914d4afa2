package throughline.query.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.EvidenceFile;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanId;
import throughline.events.ReturnScope;
import throughline.query.Who;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Answers from the fold of the plan, and from the files that are kept beside the log. */
public final class ReturnAnswers {
    private static final String FILES = """
            select sha256, content is null, because, hidden_in(words, partnership_id) from issued_file where plan_id = ?""";

    private record Kept(GetReturns.State state, List<Long> because) {
        static final Kept MISSING = new Kept(GetReturns.State.DESTROYED, List.of());
    }

    private final PlanStates states;
    private final Names names;
    private final JdbcClient jdbc;

    public ReturnAnswers(PlanStates states, Names names, JdbcClient jdbc) {
        this.states = states;
        this.names = names;
        this.jdbc = jdbc;
    }

    @QueryHandler
    public GetReturns.Answer answer(GetReturns asked) {
        var plan = states.of(asked.planId(), Moment.NOW);
        var kept = kept(asked.planId());
        return new GetReturns.Answer(
                asked.planId(),
                plan.opening().title().text(),
                plan.returns().reversed().stream()
                        .map(noted -> issued(plan, noted, kept))
                        .toList());
    }

    private GetReturns.Issued issued(PlanState plan, Noted<ReturnIssued> noted, Map<String, Kept> kept) {
        var event = noted.event();
        return new GetReturns.Issued(
                event.returnId(),
                scope(plan, event.scope()),
                event.readers(),
                event.asAt(),
                event.until(),
                event.on(),
                event.edition(),
                event.files().stream()
                        .map(file -> file(file, kept.getOrDefault(file.sha256(), Kept.MISSING)))
                        .toList(),
                event.purpose() == null ? null : event.purpose().text(),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.position());
    }

    private static GetReturns.File file(EvidenceFile file, Kept kept) {
        return new GetReturns.File(
                file.name().text(), file.mediaType(), file.bytes(), file.sha256(), kept.state(), kept.because());
    }

    private static GetReturns.Scope scope(PlanState plan, ReturnScope scope) {
        return new GetReturns.Scope(
                scope.kind(),
                scope.priorityId(),
                priority(plan, scope),
                scope.partyId(),
                scope.partyId() == null ? null : plan.nameOf(scope.partyId()),
                scope.since());
    }

    private static @Nullable String priority(PlanState plan, ReturnScope scope) {
        var priority = scope.priorityId() == null ? null : plan.priorities().get(scope.priorityId());
        if (priority == null) {
            return null;
        }
        return priority.ref() == null
                ? priority.title().text()
                : priority.ref().text() + " " + priority.title().text();
    }

    private Map<String, Kept> kept(PlanId plan) {
        var kept = new HashMap<String, Kept>();
        jdbc.sql(FILES).param(plan.value()).query((ResultSet row) -> {
            kept.put(row.getString(1), kept(row));
        });
        return kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        if (row.getBoolean(2)) {
            return new Kept(GetReturns.State.DESTROYED, List.of(row.getLong(3)));
        }
        var hidden = List.of((Long[]) row.getArray(4).getArray());
        return new Kept(hidden.isEmpty() ? GetReturns.State.KEPT : GetReturns.State.HIDDEN, hidden);
    }
}
