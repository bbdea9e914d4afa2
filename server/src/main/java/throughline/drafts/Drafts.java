package throughline.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.events.ActionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's drafts, one for each action; only their owner is given them. */
@Component
public class Drafts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final HandedInFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(JdbcClient jdbc, HandedInFiles files, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The newest first. */
    public List<Draft> of(UUID person) {
        return jdbc.sql("select action_id, said::text, kept_at from draft where person = ? order by kept_at desc, action_id")
                .param(person)
                .query((row, n) -> draft(
                        person,
                        new ActionId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<Draft> of(UUID person, ActionId action) {
        return jdbc.sql("select said::text, kept_at from draft where person = ? and action_id = ?")
                .params(person, action.value())
                .query((row, n) -> draft(
                        person,
                        action,
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** In place of what was kept before. @return when */
    public Instant keep(UUID person, ActionId action, Map<String, List<String>> said) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into draft (person, action_id, said, kept_at) values (?, ?, ?::json, ?)
                        on conflict (person, action_id) do update set said = excluded.said, kept_at = excluded.kept_at""")
                .params(person, action.value(), JSON.writeValueAsString(said), now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    /** @param key that a form is sent with, so that two presses are one entry */
    public boolean isRecorded(UUID person, String key) {
        return jdbc.sql("select exists (select from request where person = ? and key = ? and answer is not null)")
                .params(person, key)
                .query(Boolean.class)
                .single();
    }

    /** Its files with it. */
    public void forget(UUID person, ActionId action) {
        transaction.executeWithoutResult(work -> {
            jdbc.sql("delete from draft where person = ? and action_id = ?")
                    .params(person, action.value())
                    .update();
            files.forget(person, action);
        });
    }

    /**
     * Hands drafts to whoever takes an action over. Where the successor has begun one of their own, both stay where they
     * are.
     *
     * @return the actions whose drafts went over
     */
    public Set<ActionId> moveTo(UUID from, UUID successor, Collection<ActionId> actions) {
        return Objects.requireNonNull(transaction.execute(work -> actions.stream()
                .filter(action -> of(successor, action).isEmpty() && move(from, successor, action))
                .collect(Collectors.toSet())));
    }

    private boolean move(UUID from, UUID successor, ActionId action) {
        files.moveTo(from, successor, action);
        return jdbc.sql("update draft set person = ? where person = ? and action_id = ?")
                        .params(successor, from, action.value())
                        .update()
                == 1;
    }

    private Draft draft(UUID person, ActionId action, String said, Instant keptAt) {
        return new Draft(action, JSON.readValue(said, FIELDS), keptAt, files.of(person, action));
    }
}
