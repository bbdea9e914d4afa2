package throughline.query.completions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.QueryId;
import throughline.query.journal.Names;
import throughline.query.view.Typed;

/** Reads what was asked about rounds of completion, with the answers. */
final class CompletionQueries {
    private static final String QUERIES = """
            select query.*, party.name as owner from views.completions_query query
            left join views.completions_party party on party.party_id = query.owner_id
            where query.round_position = any (?) order by query.position""";
    private static final String ANSWERS = """
            select answer.* from views.completions_answer answer
            join views.completions_query query on query.position = answer.query_position
            where query.round_position = any (?) order by answer.position""";

    private final JdbcClient jdbc;
    private final Names names;

    CompletionQueries(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** By the position of the round that they are about. */
    Map<Long, List<FindCompletions.Query>> of(Collection<Long> rounds) {
        var positions = rounds.toArray(Long[]::new);
        var answers = new LinkedHashMap<Long, List<FindCompletions.Answered>>();
        jdbc.sql(ANSWERS)
                .param(positions)
                .query((row, number) -> answers.computeIfAbsent(row.getLong("query_position"), any -> new ArrayList<>())
                        .add(answer(row)))
                .list();
        var queries = new LinkedHashMap<Long, List<FindCompletions.Query>>();
        jdbc.sql(QUERIES)
                .param(positions)
                .query((row, number) -> queries.computeIfAbsent(row.getLong("round_position"), any -> new ArrayList<>())
                        .add(query(row, answers.getOrDefault(row.getLong("position"), List.of()))))
                .list();
        return queries;
    }

    private FindCompletions.Query query(ResultSet row, List<FindCompletions.Answered> answers) throws SQLException {
        return new FindCompletions.Query(
                row.getLong("position"),
                Typed.instant(row, "recorded_at"),
                new QueryId(Typed.id(row, "query_id")),
                row.getString("question"),
                row.getObject("owner_id") == null ? null : Typed.party(row, "owner"),
                row.getObject("deadline", LocalDate.class),
                answers.stream().anyMatch(FindCompletions.Answered::settled),
                Typed.who(row, "", names),
                List.copyOf(answers));
    }

    private FindCompletions.Answered answer(ResultSet row) throws SQLException {
        return new FindCompletions.Answered(
                row.getLong("position"),
                Typed.instant(row, "recorded_at"),
                row.getString("answer"),
                row.getBoolean("settled"),
                row.getObject("happened_on", LocalDate.class),
                Typed.who(row, "", names));
    }
}
