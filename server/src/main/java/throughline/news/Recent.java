package throughline.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log holds beyond a position: where something was recorded, and how far it goes. */
final class Recent {
    /**
     * @param plan absent for an entry of a partnership's register, which concerns each of its plans
     * @param position of the last entry there
     */
    record Place(@Nullable UUID plan, @Nullable UUID partnership, long position) {
        boolean concerns(Listener listener) {
            return plan == null
                    ? listener.partnership().value().equals(partnership)
                    : listener.plan().value().equals(plan);
        }
    }

    private final JdbcClient jdbc;

    Recent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long end() {
        return jdbc.sql("select coalesce(max(position), 0) from event").query(Long.class).single();
    }

    /** The last entry that concerns a page. */
    long end(Listener listener) {
        return jdbc.sql("""
                        select coalesce(greatest(
                          (select max(position) from event where plan_id = ?),
                          (select max(position) from event where plan_id is null and partnership_id = ?)), 0)""")
                .param(listener.plan().value())
                .param(listener.partnership().value())
                .query(Long.class)
                .single();
    }

    /** Whoever commits later has a higher position, so that nothing appears behind one that was seen. */
    List<Place> after(long position) {
        return jdbc.sql("""
                        select plan_id, case when plan_id is null then partnership_id end as partnership_id, max(position)
                        from event where position > ? group by 1, 2 order by 3""")
                .param(position)
                .query((row, n) -> new Place(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)))
                .list();
    }
}
