package throughline.query.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PlanId;
import throughline.query.journal.Moment;
import throughline.query.view.Conditions;
import throughline.query.view.Register;

/** Answers who answers for what, at any moment of the record. */
public final class Accountability {
    private static final String STANDINGS = """
            select state.*, plan.title, action.ref, action.text,
              array(select party.name from unnest(state.lead_parties) with ordinality as lead (party_id, place)
                    left join views.accountability_party party using (party_id) order by lead.place) as lead_names
            from views.accountability_state state
            join views.accountability_plan plan using (plan_id)
            join views.accountability_action action using (action_id)
            where :conditions
            order by action.position""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Accountability(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public FindAccountability.Answer handle(FindAccountability query) {
        var on = query.on() == null ? dayOf(query.asAt()) : query.on();
        var asAt = query.asAt() instanceof Moment.Now ? null : query.asAt().text();
        return new Answering(standings(query), query.party(), on).answer(asAt);
    }

    private List<Standing> standings(FindAccountability query) {
        var conditions = new Conditions()
                .when(id(query.plan()), "state.plan_id = ?")
                .visible(query.partnerships(), "state.partnership_id");
        switch (query.asAt()) {
            case Moment.Now now -> conditions.always("state.to_position is null");
            case Moment.At at ->
                conditions
                        .when(at.position(), "state.from_position <= ?")
                        .when(at.position(), "coalesce(state.to_position, 9223372036854775807) > ?");
            case Moment.Until until -> {
                var instant = Register.utc(until.instant());
                conditions.when(instant, "state.from_at <= ?").when(instant, "coalesce(state.to_at, 'infinity') > ?");
            }
        }
        return conditions
                .ask(jdbc, STANDINGS)
                .query((row, number) -> Standing.of(row))
                .list();
    }

    private LocalDate dayOf(Moment moment) {
        var instant = switch (moment) {
            case Moment.Now now -> clock.instant();
            case Moment.Until until -> until.instant();
            case Moment.At at -> recordedAt(at.position());
        };
        return LocalDate.ofInstant(instant, Moment.LONDON);
    }

    private Instant recordedAt(long position) {
        return jdbc.sql("select recorded_at from event where position <= ? order by position desc limit 1")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    private static @Nullable UUID id(@Nullable PlanId plan) {
        return plan == null ? null : plan.value();
    }
}
