package throughline.query.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent.PlanOpened;
import throughline.query.journal.EventJson;
import throughline.query.journal.PartnershipNames;

/** Answers which plans there are, counting only along the indexes of the event table. */
public final class PlanList {
    private static final int MOST = 200;

    private static final String LINES = """
            select opened.position, opened.recorded_at, opened.payload::text, last.position, last.recorded_at,
              (select e.payload->>'label' from journal e where e.plan_id = opened.plan_id and e.type = 'VersionPublished'
                order by e.position desc limit 1),
              exists (select from event e where e.plan_id = opened.plan_id and e.type = 'PlanEnded'),
              (select e.type from event e where e.plan_id = opened.plan_id and e.type in ('PlanLocked', 'PlanUnlocked')
                order by e.position desc limit 1),
              (select count(*) from event e where e.plan_id = opened.plan_id and e.type = 'PriorityAdded'),
              (select count(*) from event e where e.plan_id = opened.plan_id and e.type = 'ActionAdded'),
              (select count(*) from event e where e.plan_id = opened.plan_id)
            from journal opened
            cross join lateral (
              select e.position, e.recorded_at from event e where e.plan_id = opened.plan_id
              order by e.position desc limit 1) last
            where opened.type = 'PlanOpened' and opened.position > :after
              and (:everyone or opened.partnership_id = any (string_to_array(:partnerships, ',')::uuid[]))
            order by opened.position limit :limit""";

    private final JdbcClient jdbc;
    private final EventJson json;
    private final PartnershipNames partnerships;

    public PlanList(JdbcClient jdbc, EventJson json, PartnershipNames partnerships) {
        this.jdbc = jdbc;
        this.json = json;
        this.partnerships = partnerships;
    }

    private record Row(long openedAt, FindPlans.Line line) {}

    @QueryHandler
    public FindPlans.Answer answer(FindPlans asked) {
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var only = asked.partnerships();
        var rows = jdbc.sql(LINES)
                .param("after", asked.after())
                .param("everyone", only == null)
                .param(
                        "partnerships",
                        only == null
                                ? ""
                                : only.stream().map(PartnershipId::toString).collect(Collectors.joining(",")))
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new FindPlans.Answer(
                page.stream().map(Row::line).toList(),
                rows.size() > limit ? (Long) page.getLast().openedAt() : null);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var opened = (PlanOpened) json.event("PlanOpened", row.getString(3));
        var line = new FindPlans.Line(
                opened.planId(),
                opened.title().text(),
                partnerships.of(opened.partnershipId()),
                opened.partnershipId(),
                ShownAction.text(opened.period()),
                ShownAction.text(opened.marking()),
                row.getString(6),
                opened.succeeds(),
                "PlanLocked".equals(row.getString(8)) ? "locked" : row.getBoolean(7) ? "ended" : "open",
                row.getInt(9),
                row.getInt(10),
                row.getLong(11),
                row.getLong(4),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant());
        return new Row(row.getLong(1), line);
    }
}
