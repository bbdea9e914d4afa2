package throughline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.sample.WholeService.start;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.api.Ask;
import throughline.database.TestDatabase;
import throughline.events.PlanId;
import throughline.query.alignment.GetAlignment;
import throughline.query.carrying.GetCarryOver;
import throughline.query.funds.GetFunds;
import throughline.query.governance.GetGovernance;
import throughline.query.indicators.GetIndicators;
import throughline.query.interventions.GetInterventions;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading;
import throughline.query.rounds.FindRounds;
import throughline.query.rounds.GetRound;
import throughline.views.Rebuild;

/** The sample holds every kind of event there is but a restore, which no plan shows: whatever state that leads to can be shown, and rebuilt. */
class EveryStateTest {
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void a_demonstration_starts() {
        service = start(TestDatabase.freshDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings", "completions", "accountability"})
    void a_view_rebuilt_over_every_kind_of_event_equals_the_live_one(String view) {
        assertThat(service.getBean(Rebuild.class).of(view)).satisfies(report -> {
            assertThat(report.same()).isPositive();
            assertThat(report.equal()).as("%s", report).isTrue();
        });
    }

    @Test
    void there_is_no_state_that_cannot_be_shown() {
        var log = service.getBean(JdbcClient.class);
        for (var plan : List.of(Year.LAST_PLAN, Year.THIS_PLAN)) {
            var positions = log.sql("select position from event where plan_id = ? order by position")
                    .param(plan.value())
                    .query(Long.class)
                    .list();
            for (int place = 0; place < positions.size(); place += 7) {
                shown(plan, new Moment.At(positions.get(place)));
            }
            shown(plan, Moment.NOW);
            ask(new GetCarryOver(plan), GetCarryOver.Answer.class);
        }
    }

    private static void shown(PlanId plan, Moment at) {
        assertThat(ask(new GetPlan(plan, at, null), GetPlan.Answer.class).title()).isNotBlank();
        ask(new GetReading(plan, at), GetReading.Answer.class);
        ask(new GetIndicators(plan, at), GetIndicators.Answer.class);
        ask(new GetInterventions(plan, at), GetInterventions.Answer.class);
        ask(new GetFunds(plan, at), GetFunds.Answer.class);
        ask(new GetGovernance(plan, at, null), GetGovernance.Answer.class);
        ask(new GetAlignment(plan, at), GetAlignment.Answer.class);
        for (var round : ask(new FindRounds(plan, at), FindRounds.Answer.class).rounds()) {
            ask(new GetRound(round.roundId(), at), GetRound.Answer.class);
        }
    }

    private static <A> A ask(Object question, Class<A> answer) {
        return service.getBean(Ask.class).ask(question, answer);
    }
}
