package throughline.query.withholding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.By;
import throughline.events.Prose;
import throughline.events.WithholdingEvent;
import throughline.events.WithholdingEvent.TextHidden;
import throughline.events.WithholdingEvent.TextShownAgain;
import throughline.events.WithholdingEvent.TextWithheld;
import throughline.query.Who;
import throughline.query.journal.EventJson;
import throughline.query.journal.Names;

/** Answers which texts may not be read, from the log and the texts beside it. */
public final class WithholdingAnswers {
    private static final String DECISIONS = """
            select said.position, said.recorded_at, said.type, said.payload::text, said.metadata::text,
              about.type, about.payload::text
            from journal said join event about on about.position = (said.payload ->> 'position')::bigint
            where said.type in ('TextHidden', 'TextWithheld', 'TextShownAgain') and\s""";

    private static final String ASKED_FOR = """
             from event_text t join event e using (position)
             where t.position = coalesce(:position, t.position)
               and (e.plan_id = :plan or cast(:position as bigint) is not null and e.plan_id is null and e.partnership_id =
                 (select partnership_id from event where plan_id = :plan and type = 'PlanOpened' order by position limit 1))
            """;

    private static final String TEXTS =
            "select t.position, t.place, t.text, t.because, e.recorded_at, e.type, e.payload::text" + ASKED_FOR
                    + "order by t.position, t.place";

    private static final String OF_PLAN_AND_REGISTER = """
            (said.plan_id = :plan or said.plan_id is null and said.partnership_id =
              (select partnership_id from event where plan_id = :plan and type = 'PlanOpened' order by position limit 1))
            order by said.position""";

    private record Decision(
            long position, Instant at, WithholdingEvent event, By by, String about, List<String> fields) {}

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Names names;

    public WithholdingAnswers(JdbcClient jdbc, EventJson json, Names names) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
    }

    @QueryHandler
    public FindWithholdings.Answer answer(FindWithholdings asked) {
        var last = new LinkedHashMap<Object, Decision>();
        jdbc.sql(DECISIONS + OF_PLAN_AND_REGISTER)
                .param("plan", asked.planId().value())
                .query(this::decision)
                .list()
                .forEach(decision -> last.put(decision.event().withholdingId(), decision));
        return new FindWithholdings.Answer(
                asked.planId(), last.values().stream().map(this::line).toList());
    }

    @QueryHandler
    public FindTexts.Answer answer(FindTexts asked) {
        var decisions = new HashMap<Long, Decision>();
        jdbc.sql(DECISIONS + "said.position in (select t.because" + ASKED_FOR + "and t.because is not null)")
                .param("position", asked.position(), java.sql.Types.BIGINT)
                .param("plan", asked.planId().value())
                .query(this::decision)
                .list()
                .forEach(decision -> decisions.put(decision.position(), decision));
        var fields = new HashMap<Long, List<String>>();
        var texts = jdbc.sql(TEXTS)
                .param("plan", asked.planId().value())
                .param("position", asked.position(), java.sql.Types.BIGINT)
                .query((row, n) -> text(row, decisions, fields))
                .list();
        return new FindTexts.Answer(asked.planId(), texts);
    }

    private static FindTexts.Line text(ResultSet row, Map<Long, Decision> decisions, Map<Long, List<String>> fields)
            throws SQLException {
        var payload = row.getString(7);
        // Rather no answer than one that shows what it should not.
        var decision = row.getObject(4) == null ? null : Objects.requireNonNull(decisions.get(row.getLong(4)));
        return new FindTexts.Line(
                row.getLong(1),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getInt(2),
                fields.computeIfAbsent(row.getLong(1), any -> Fields.of(payload)).get(row.getInt(2)),
                decision == null ? row.getString(3) : left(decision.event()),
                decision == null ? null : exemption(decision));
    }

    private static FindTexts.Exemption exemption(Decision decision) {
        return new FindTexts.Exemption(
                state(decision.event()),
                authority(decision.event()),
                decision.event().reason().text(),
                decision.by().organisation(),
                decision.position());
    }

    private FindWithholdings.Line line(Decision decision) {
        var event = decision.event();
        return new FindWithholdings.Line(
                event.withholdingId(),
                state(event),
                event.position(),
                event.place(),
                decision.fields().get(event.place()),
                decision.about(),
                decision.position(),
                decision.at(),
                Who.of(decision.by(), names),
                event.reason().text(),
                authority(event),
                left(event));
    }

    private static FindWithholdings.State state(WithholdingEvent event) {
        return switch (event) {
            case TextHidden e -> FindWithholdings.State.HIDDEN;
            case TextWithheld e -> FindWithholdings.State.WITHHELD;
            case TextShownAgain e -> FindWithholdings.State.SHOWN;
        };
    }

    private static @Nullable String authority(WithholdingEvent event) {
        return event instanceof TextWithheld withheld ? withheld.authority().text() : null;
    }

    private static @Nullable String left(WithholdingEvent event) {
        return event instanceof TextWithheld withheld ? text(withheld.left()) : null;
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                (WithholdingEvent) json.event(row.getString(3), Objects.requireNonNull(row.getString(4))),
                json.by(row.getString(5)),
                row.getString(6),
                Fields.of(row.getString(7)));
    }
}
