package throughline.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.events.PlanId;
import throughline.people.SignedIn;

/** The calendars that stand, and which of them a secret opens. One that was withdrawn, or whose maker's account is closed, is none. */
@Component
class Feeds {
    private static final String STANDING = """
            select f.id, f.made_by, a.name, a.organisation, f.plan_id, f.made_at, f.fetched_at
            from calendar_feed f join account a on a.id = f.made_by
            where f.withdrawn_at is null and not a.disabled and""";

    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where there is one of this id already: its address was shown when it was made */
    boolean keep(UUID id, Secret secret, SignedIn maker, @Nullable PlanId plan) {
        return jdbc.sql("insert into calendar_feed (id, token_sha256, made_by, plan_id) values (?, ?, ?, ?) on conflict do nothing")
                        .params(id, secret.digest(), maker.person())
                        .param(plan == null ? null : plan.value())
                        .update()
                == 1;
    }

    int countOf(SignedIn maker) {
        return jdbc.sql("select count(*) from calendar_feed where made_by = ? and withdrawn_at is null")
                .param(maker.person())
                .query(Integer.class)
                .single();
    }

    Optional<Feed> openedBy(Secret secret) {
        return jdbc.sql(STANDING + " f.token_sha256 = ?").param(secret.digest()).query(Feeds::feed).optional();
    }

    Optional<Feed> withId(UUID id) {
        return jdbc.sql(STANDING + " f.id = ?").param(id).query(Feeds::feed).optional();
    }

    /** The newest first: one's own, those of plans, and those for one's own organisation. */
    List<Feed> concerning(SignedIn who) {
        return jdbc.sql(STANDING + " (f.made_by = ? or f.plan_id is not null or a.organisation = ?) order by f.made_at desc")
                .params(who.person(), who.organisation())
                .query(Feeds::feed)
                .list();
    }

    /** Noted once a minute at most. */
    void fetched(Feed feed) {
        jdbc.sql("""
                        update calendar_feed set fetched_at = date_trunc('minute', clock_timestamp())
                        where id = ? and fetched_at is distinct from date_trunc('minute', clock_timestamp())""")
                .param(feed.id())
                .update();
    }

    void withdraw(Feed feed, SignedIn by) {
        jdbc.sql("""
                        update calendar_feed set withdrawn_at = date_trunc('milliseconds', clock_timestamp()), withdrawn_by = ?
                        where id = ? and withdrawn_at is null""")
                .params(by.person(), feed.id())
                .update();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        var plan = row.getObject("plan_id", UUID.class);
        var fetched = row.getTimestamp("fetched_at");
        return new Feed(
                row.getObject("id", UUID.class),
                new SignedIn(row.getObject("made_by", UUID.class), row.getString("name"), row.getString("organisation")),
                plan == null ? null : new PlanId(plan),
                row.getTimestamp("made_at").toInstant(),
                fetched == null ? null : fetched.toInstant());
    }
}
