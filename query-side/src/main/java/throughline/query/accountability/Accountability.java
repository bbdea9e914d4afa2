package throughline.query.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.AccountabilityRule;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.party.Parties;
import throughline.query.view.Conditions;
import throughline.query.view.Register;
import throughline.query.view.Typed;

/** Answers who answers for what, at any moment of the record and on any day. */
public final class Accountability {
    private static final String STANDINGS = """
            select state.*, plan.title, action.ref, action.text
            from views.accountability_state state
            join views.accountability_plan plan using (plan_id)
            join views.accountability_action action using (action_id)
            where :conditions
            order by action.position""";

    private static final String RULES = """
            select state.* from views.accountability_rule state
            join views.accountability_plan plan using (plan_id)
            where :conditions and (state.group_word is not null or state.list_word is not null)""";

    private static final String REQUESTS = """
            select state.*, plan.partnership_id from views.accountability_request state
            join views.accountability_plan plan using (plan_id)
            where :conditions
            order by state.from_position""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    public Accountability(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @QueryHandler
    public FindAccountability.Answer handle(FindAccountability query) {
        var on = query.on() == null ? dayOf(query.asAt()) : query.on();
        var asAt = query.asAt() instanceof Moment.Now ? null : query.asAt().text();
        var standings = conditions(query, "state.partnership_id")
                .ask(jdbc, STANDINGS)
                .query((row, number) -> Standing.of(row))
                .list();
        var requests = conditions(query, "plan.partnership_id")
                .ask(jdbc, REQUESTS)
                .query((row, number) -> Request.of(row))
                .list();
        var registers = registers(standings, requests, query.asAt());
        return new Answering(standings, requests, rules(query), registers, query.party(), on).answer(asAt);
    }

    private Map<PlanId, AccountabilityRule> rules(FindAccountability query) {
        var rules = new HashMap<PlanId, AccountabilityRule>();
        conditions(query, "plan.partnership_id")
                .ask(jdbc, RULES)
                .query((row, number) -> Map.entry(
                        new PlanId(Typed.id(row, "plan_id")),
                        new AccountabilityRule(
                                Prose.orNull(row.getString("group_word")),
                                Prose.orNull(row.getString("list_word")),
                                null)))
                .list()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
        return rules;
    }

    /** Read from the journal itself, which knows what the register said at any moment. */
    private Map<PartnershipId, Parties> registers(List<Standing> standings, List<Request> requests, Moment asAt) {
        var partnerships = Stream.concat(
                        standings.stream().map(Standing::partnershipId),
                        requests.stream().map(Request::partnershipId))
                .collect(Collectors.toSet());
        return Parties.byPartnership(journal.entriesOfRegisters(partnerships, asAt));
    }

    /** Of the stretches of the log that the moment falls into. */
    private static Conditions conditions(FindAccountability query, String partnership) {
        var conditions = new Conditions()
                .when(id(query.plan()), "state.plan_id = ?")
                .visible(query.partnerships(), partnership);
        return switch (query.asAt()) {
            case Moment.Now now -> conditions.always("state.to_position is null");
            case Moment.At at ->
                conditions
                        .when(at.position(), "state.from_position <= ?")
                        .when(at.position(), "coalesce(state.to_position, 9223372036854775807) > ?");
            case Moment.Until until -> {
                var instant = Register.utc(until.instant());
                yield conditions
                        .when(instant, "state.from_at <= ?")
                        .when(instant, "coalesce(state.to_at, 'infinity') > ?");
            }
        };
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
