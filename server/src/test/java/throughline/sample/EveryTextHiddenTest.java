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
import throughline.query.returns.GetReturns;
import throughline.query.rounds.FindRounds;
import throughline.query.withholding.FindTexts;
import throughline.query.withholding.FindWithholdings;
import throughline.views.Rebuild;

/** Whichever text is hidden, nothing that reads the log stumbles over the sentence in its place: here all of them are. */
class EveryTextHiddenTest {
    private static ConfigurableApplicationContext service;
    private static JdbcClient owner;

    @BeforeAll
    static void a_demonstration_of_which_nobody_may_read_anything() {
        var database = TestDatabase.freshDatabase();
        start(database).close();
        // What was folded while the sample's returns were made is remembered, and here no entry says that texts are hidden.
        service = start(database);
        owner = JdbcClient.create(database.owner());
        owner.sql("alter table event_text disable trigger event_text_obeys_the_log").update();
        owner.sql("""
                        update event_text set because = (select max(position) from event where type = 'TextHidden')
                        where because is null and position not in (select position from event where type like 'Text%')""").update();
        owner.sql("alter table event_text enable trigger event_text_obeys_the_log").update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings", "completions", "accountability"})
    void every_view_is_built_from_it(String view) {
        assertThat(service.getBean(Rebuild.class).of(view).position()).isPositive();
    }

    @Test
    void every_answer_is_given_from_it() {
        for (var plan : List.of(Year.LAST_PLAN, Year.THIS_PLAN)) {
            shown(plan, Moment.NOW);
            shown(plan, new Moment.At(owner.sql("select percentile_disc(0.5) within group (order by position) from event where plan_id = ?")
                    .param(plan.value())
                    .query(Long.class)
                    .single()));
            ask(new GetCarryOver(plan), GetCarryOver.Answer.class);
            assertThat(ask(new GetReturns(plan), GetReturns.Answer.class).title()).startsWith("[Hidden by ");
            assertThat(ask(new FindTexts(plan, null), FindTexts.Answer.class).texts())
                    .filteredOn(text -> !text.entry().startsWith("Text"))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.exemption()).isNotNull());
        }
        assertThat(ask(new FindWithholdings(Year.THIS_PLAN), FindWithholdings.Answer.class).withholdings()).hasSize(2);
    }

    private static void shown(PlanId plan, Moment at) {
        assertThat(ask(new GetPlan(plan, at, null), GetPlan.Answer.class).title()).startsWith("[Hidden by ");
        ask(new GetReading(plan, at), GetReading.Answer.class);
        ask(new GetIndicators(plan, at), GetIndicators.Answer.class);
        ask(new GetInterventions(plan, at), GetInterventions.Answer.class);
        ask(new GetFunds(plan, at), GetFunds.Answer.class);
        ask(new GetGovernance(plan, at, null), GetGovernance.Answer.class);
        ask(new GetAlignment(plan, at), GetAlignment.Answer.class);
        ask(new FindRounds(plan, at), FindRounds.Answer.class);
    }

    private static <A> A ask(Object question, Class<A> answer) {
        return service.getBean(Ask.class).ask(question, answer);
    }
}
