package throughline.query.alignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** Finds in the log which plans were ever aligned to a strategy. */
public final class AlignedPlans {
    private static final String VISIBLE = """
            and (:everyone or exists (select 1 from event opened where opened.plan_id = aligned.plan_id
                 and opened.type = 'PlanOpened' and opened.partnership_id = any(:partnerships)))""";

    private final JdbcClient jdbc;

    public AlignedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were aligned. */
    List<PlanId> to(String name, @Nullable PlanId parent, @Nullable Set<PartnershipId> partnerships) {
        return jdbc
                .sql("""
                        select plan_id from journal aligned where type = 'PlanAligned'
                          and (payload -> 'strategy' ->> 'plan' = :parent
                               or :parent is null and lower(regexp_replace(btrim(payload -> 'strategy' ->> 'name'), '\\s+', ' ', 'g')) = :name)
                        """ + VISIBLE + " group by plan_id order by min(position)")
                .param("parent", parent == null ? null : parent.toString(), java.sql.Types.VARCHAR)
                .param("name", AlignmentState.plain(name))
                .param("everyone", partnerships == null)
                .param("partnerships", ids(partnerships))
                .query(UUID.class)
                .list()
                .stream()
                .map(PlanId::new)
                .toList();
    }

    List<FindStrategies.Line> strategies(@Nullable Set<PartnershipId> partnerships) {
        return jdbc.sql("""
                        select min(payload -> 'strategy' ->> 'name'), payload -> 'strategy' ->> 'plan', count(distinct plan_id)
                        from journal aligned where type = 'PlanAligned'
                        """ + VISIBLE + """
                         group by lower(regexp_replace(btrim(payload -> 'strategy' ->> 'name'), '\\s+', ' ', 'g')),
                                  payload -> 'strategy' ->> 'plan'
                        order by 1""")
                .param("everyone", partnerships == null)
                .param("partnerships", ids(partnerships))
                .query((row, number) -> {
                    var plan = row.getString(2);
                    return new FindStrategies.Line(
                            row.getString(1), plan == null ? null : PlanId.of(plan), row.getInt(3));
                })
                .list();
    }

    private static UUID[] ids(@Nullable Set<PartnershipId> partnerships) {
        return partnerships == null
                ? new UUID[0]
                : partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new);
    }
}
