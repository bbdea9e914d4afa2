package throughline.withholding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.withholding.Texts;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.query.withholding.Fields;

/** The texts of the log, as the database keeps them; none of what belongs to no partnership, which nobody governs. */
final class LoggedTexts implements Texts {
    private static final String TEXT = """
            select t.position, t.place, e.type, e.payload::text, t.text, e.plan_id, e.action_id, owner.partnership_id,
              (e.metadata ->> 'person')::uuid as author
            from event_text t join event e using (position)
            cross join lateral (
              select e.partnership_id where e.partnership_id is not null
              union all
              select o.partnership_id from event o where o.plan_id = e.plan_id and o.type = 'PlanOpened'
              limit 1) owner
            """;

    private static final String AROUND = TEXT + """
             where t.text is not null
               and owner.partnership_id = :partnership
               and exists (
                 select from unnest(:words) word
                 cross join lateral (select lower(regexp_replace(t.text, '\\s+', ' ', 'g')),
                   lower(regexp_replace(btrim(word), '\\s+', ' ', 'g'))) plain (text, word)
                 where strpos(plain.text, plain.word) > 0 or length(plain.text) >= 12 and strpos(plain.word, btrim(plain.text)) > 0)
             order by t.position, t.place""";

    private final JdbcClient jdbc;

    LoggedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Text> at(long position, int place) {
        return jdbc.sql(TEXT + "where t.position = ? and t.place = ?")
                .params(position, place)
                .query(LoggedTexts::text)
                .optional();
    }

    @Override
    public List<Text> around(PartnershipId partnership, List<String> words) {
        return jdbc.sql(AROUND)
                .param("partnership", partnership.value())
                .param("words", words.toArray(String[]::new))
                .query(LoggedTexts::text)
                .list();
    }

    @Override
    public List<UUID> accountsNamed(List<String> words) {
        return jdbc.sql("select id from account where lower(btrim(name)) in (select lower(btrim(word)) from unnest(?) word)")
                .param(words.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        var plan = row.getObject("plan_id", UUID.class);
        var action = row.getObject("action_id", UUID.class);
        return new Text(
                row.getLong("position"),
                row.getInt("place"),
                Fields.of(row.getString("payload")).get(row.getInt("place")),
                row.getString("type"),
                new PartnershipId(row.getObject("partnership_id", UUID.class)),
                plan == null ? null : new PlanId(plan),
                action == null ? null : new ActionId(action),
                row.getObject("author", UUID.class),
                row.getString("text"));
    }
}
