package throughline.command.alignment;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.events.AlignmentEvent.MappingWithdrawn;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.Strategy;

class AlignmentRulesTest {
    private static final MappingId ID = MappingId.next();
    private static final List<Strategy.Priority> PRIORITIES = List.of(
            new Strategy.Priority(prose("2"), prose("Safe streets")), new Strategy.Priority(null, prose("Trust")));
    private static final PlanAligned ALIGNED =
            new PlanAligned(PLAN, new Strategy(prose("County Strategy"), null), PRIORITIES, null, null, null);
    private static final PriorityMapped MAPPED =
            new PriorityMapped(PLAN, ID, PRIORITY, prose("County Strategy"), prose("2"), prose("Lamps"));

    private static TestExecutor<Alignment> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Alignment.class);
        fixture.registerInjectableResource(open());
        fixture.registerInjectableResource((Belonging) id -> id.equals(ACTION) ? Optional.of(PLAN) : Optional.empty());
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static void refused(ResultValidator<Alignment> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    private static AlignPlan align(String name, PlanId plan) {
        return new AlignPlan(PLAN, prose(name), plan, PRIORITIES, null, null);
    }

    @Test
    void a_plan_is_aligned_to_a_strategy_by_name_and_never_to_itself() {
        given().when(align("County Strategy", null), coordinator()).expectEvents(ALIGNED);
        refused(given().when(align("Itself", PLAN), coordinator()), "its own parent");
        refused(given(ALIGNED).when(align("County Strategy", null), coordinator()), "already");
        refused(given().when(align("County Strategy", null), police()), "coordinator");
    }

    @Test
    void a_priority_is_mapped_to_one_that_the_strategy_has_by_its_reference_or_title() {
        given(ALIGNED)
                .when(new MapPriority(PLAN, ID, "1", null, prose("safe streets"), prose("Lamps")), coordinator())
                .expectEvents(MAPPED);
        refused(
                given(ALIGNED).when(new MapPriority(PLAN, ID, "1", null, prose("9"), null), coordinator()),
                "no priority “9”");
        refused(
                given(ALIGNED).when(new MapPriority(PLAN, ID, "1", prose("Other"), prose("2"), null), coordinator()),
                "aligned to no strategy");
        refused(given().when(new MapPriority(PLAN, ID, "1", null, prose("2"), null), coordinator()), "no strategy yet");
        refused(
                given(ALIGNED, MAPPED)
                        .when(new MapPriority(PLAN, MappingId.next(), "1", null, prose("2"), null), coordinator()),
                "mapped to that priority already");
    }

    @Test
    void a_mapping_is_withdrawn_with_a_reason() {
        given(ALIGNED, MAPPED)
                .when(new WithdrawMapping(PLAN, ID, prose("wrong row")), coordinator())
                .expectEvents(new MappingWithdrawn(PLAN, ID, prose("wrong row")));
        refused(given(ALIGNED, MAPPED).when(new WithdrawMapping(PLAN, ID, null), coordinator()), "Say why");
    }
}
