package throughline.query.completions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.PlanId;
import throughline.query.journal.Names;
import throughline.query.view.Conditions;
import throughline.query.view.Page;
import throughline.query.view.Typed;
import throughline.query.view.Words;

/** Answers what was ever said to be done, who agreed, who asked, and what was taken back. */
public final class Completions {
    private static final String ROUNDS = """
            select round.*, plan.title, action.ref, action.text, party.name as party
            from (select * from views.completions_round where :conditions order by position desc limit ?) round
            join views.completions_plan plan using (plan_id)
            join views.completions_action action using (action_id)
            left join views.completions_party party on party.party_id = round.organisation_id
            order by round.position desc""";
    private static final String PART = """
            organisation_id in (select party_id from views.completions_party
              where lower(?) in (lower(name), party_id::text))""";
    private static final String TOTAL = "select count(*) from views.completions_round where :conditions";

    private final JdbcClient jdbc;
    private final Names names;
    private final CompletionQueries queries;

    public Completions(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
        this.queries = new CompletionQueries(jdbc, names);
    }

    @QueryHandler
    public FindCompletions.Answer handle(FindCompletions query) {
        var read = narrowed(query)
                .when(query.after(), "position < ?")
                .ask(jdbc, ROUNDS, Page.read(query.limit()))
                .query(this::round)
                .list();
        var page = Page.of(read, query.limit(), FindCompletions.Round::position);
        var asked = queries.of(
                page.rows().stream().map(FindCompletions.Round::position).toList());
        var rounds = page.rows().stream()
                .map(round -> round.asked(asked.getOrDefault(round.position(), List.of())))
                .toList();
        return new FindCompletions.Answer(rounds, page.next(), total(query), total(query.wide()));
    }

    private long total(FindCompletions query) {
        return narrowed(query).ask(jdbc, TOTAL).query(Long.class).single();
    }

    private static Conditions narrowed(FindCompletions query) {
        var conditions = new Conditions()
                .when(query.plan() == null ? null : query.plan().value(), "plan_id = ?")
                .when(query.action() == null ? null : query.action().value(), "action_id = ?")
                .when(query.kind() == null ? null : Words.of(query.kind()), "kind = ?")
                .from(query.from())
                .to(query.to())
                .visible(query.partnerships(), "partnership_id");
        if (query.state() != null) {
            conditions.always(query.state().condition());
        }
        return FindCompletions.WHOLE.equals(query.part())
                ? conditions.always("organisation_id is null")
                : conditions.when(query.part(), PART);
    }

    private FindCompletions.Round round(ResultSet row, int number) throws SQLException {
        return new FindCompletions.Round(
                row.getLong("position"),
                Typed.instant(row, "recorded_at"),
                new PlanId(Typed.id(row, "plan_id")),
                row.getString("title"),
                new ActionId(Typed.id(row, "action_id")),
                row.getString("ref"),
                row.getString("text"),
                row.getObject("organisation_id") == null ? null : Typed.party(row, "party"),
                row.getInt("round"),
                Words.read(Completion.class, row.getString("kind")),
                row.getString("evidence"),
                row.getObject("happened_on", LocalDate.class),
                Typed.who(row, "", names),
                signOff(row),
                List.of(),
                reopening(row));
    }

    private FindCompletions.@Nullable SignOff signOff(ResultSet row) throws SQLException {
        var position = row.getLong("signed_position");
        return row.wasNull()
                ? null
                : new FindCompletions.SignOff(
                        position,
                        Typed.instant(row, "signed_at"),
                        row.getString("signed_meeting"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("signed_note"),
                        Typed.who(row, "signed_", names));
    }

    private FindCompletions.@Nullable Reopening reopening(ResultSet row) throws SQLException {
        var position = row.getLong("reopened_position");
        return row.wasNull()
                ? null
                : new FindCompletions.Reopening(
                        position,
                        Typed.instant(row, "reopened_at"),
                        row.getString("reopened_reason"),
                        Typed.who(row, "reopened_", names));
    }
}
