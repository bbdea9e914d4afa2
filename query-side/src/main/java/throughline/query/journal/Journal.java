package throughline.query.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.RoundId;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log in the order of its positions, its texts in their places. */
public final class Journal {
    private static final String COLUMNS =
            "select position, event_id, recorded_at, stream, sequence, type, payload::text, metadata::text from journal";

    /** A plan is concerned by its own events and by those of its partnership's parties. */
    private static final String OF_PLAN = """
            %1$s where plan_id = :plan and position > :after and %2$s
            union all
            %1$s where plan_id is null and position > :after and %2$s and partnership_id = (
              select partnership_id from event where plan_id = :plan and type = 'PlanOpened' order by position limit 1)
            order by position""";

    private final JdbcClient jdbc;
    private final EventJson json;

    public Journal(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.json = new EventJson(mapper);
    }

    /** Empty when nobody opened such a plan by then. */
    public List<Entry> entriesOfPlan(PlanId plan, Moment upTo) {
        return entriesOfPlan(plan, 0, upTo);
    }

    /** @param after a position, not included */
    public List<Entry> entriesOfPlan(PlanId plan, long after, Moment upTo) {
        var asked = jdbc.sql(OF_PLAN.formatted(COLUMNS, condition(upTo)))
                .param("plan", plan.value())
                .param("after", after);
        return bound(asked, upTo).query(this::entry).list();
    }

    /** What was said of the parties of a partnership's register. */
    public List<Entry> entriesOfRegister(PartnershipId partnership, Moment upTo) {
        var asked = jdbc.sql(COLUMNS + " where plan_id is null and partnership_id = :partnership and "
                        + condition(upTo) + " order by position")
                .param("partnership", partnership.value());
        return bound(asked, upTo).query(this::entry).list();
    }

    /** What befell the log as a whole. */
    public List<Entry> entriesOfNoPartnership(Moment upTo) {
        var asked = jdbc.sql(
                COLUMNS + " where plan_id is null and partnership_id is null and " + condition(upTo) + " order by position");
        return bound(asked, upTo).query(this::entry).list();
    }

    /** The same of several partnerships, in one reading. */
    public List<Entry> entriesOfRegisters(Set<PartnershipId> partnerships, Moment upTo) {
        var ids = partnerships.stream().map(PartnershipId::toString).toArray(String[]::new);
        var asked = jdbc.sql(COLUMNS + " where plan_id is null and partnership_id = any (:partnerships::uuid[]) and "
                        + condition(upTo) + " order by position")
                .param("partnerships", ids);
        return bound(asked, upTo).query(this::entry).list();
    }

    /** What was recorded of some actions, of these types alone. */
    public List<Entry> entriesOfActions(Set<ActionId> actions, Set<Class<? extends Event>> types) {
        return jdbc.sql(COLUMNS + " where action_id = any (:actions::uuid[]) and type = any (:types) order by position")
                .param("actions", actions.stream().map(ActionId::toString).toArray(String[]::new))
                .param("types", types.stream().map(Class::getSimpleName).toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    /** The partnership that a party belongs to, for ever. */
    public Optional<PartnershipId> partnershipOf(PartyId party) {
        return jdbc.sql("select partnership_id from event where stream = :party and type = 'PartyRegistered'")
                .param("party", party.toString())
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new);
    }

    /** Everything, page by page. */
    public List<Entry> entriesAfter(long position, int limit) {
        return jdbc.sql(COLUMNS + " where position > :after order by position limit :limit")
                .param("after", position)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** The plan that an action belongs to, for ever. */
    public Optional<PlanId> planOf(ActionId action) {
        return jdbc.sql("select plan_id from event where action_id = :action order by position limit 1")
                .param("action", action.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    /** The plan that a round belongs to, for ever. */
    public Optional<PlanId> planOf(RoundId round) {
        return jdbc.sql("select plan_id from event where stream = :round and sequence = 0 and type = 'RoundOpened'")
                .param("round", round.toString())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    public boolean isOpened(PlanId plan) {
        return jdbc.sql("select exists (select from event where plan_id = ? and type = 'PlanOpened')")
                .param(plan.value())
                .query(Boolean.class)
                .single();
    }

    /** 0 while nothing is recorded. */
    public long headPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from event")
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec asked, Moment upTo) {
        return switch (upTo) {
            case Moment.Now now -> asked;
            case Moment.Until until -> asked.param("until", until.instant().atOffset(ZoneOffset.UTC));
            case Moment.At at -> asked.param("position", at.position());
        };
    }

    private static String condition(Moment upTo) {
        return switch (upTo) {
            case Moment.Now now -> "true";
            case Moment.Until until -> "recorded_at <= :until";
            case Moment.At at -> "position <= :position";
        };
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getLong(5),
                json.event(row.getString(6), row.getString(7)),
                json.by(row.getString(8)));
    }
}
