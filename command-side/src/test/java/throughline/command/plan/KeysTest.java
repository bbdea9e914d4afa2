package throughline.command.plan;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.RatingRule.Clause;
import throughline.events.StatusKey;
import throughline.events.StatusKey.Entry;

class KeysTest {
    private static final PlanOpened OPENED =
            new PlanOpened(PLAN, PARTNERSHIP, prose("Safer nights"), null, null, StatusKey.RED_AMBER_GREEN, null, null);
    private static final RatingRule LATE_IS_RED =
            new RatingRule(List.of(new Clause(new Rating("Red"), null, null, null, 1)));

    private static TestExecutor<Plan> given(Set<Rating> inUse, Object... events) {
        var fixture = new AggregateTestFixture<>(Plan.class);
        fixture.registerInjectableResource((RatingsInUse) plan -> inUse);
        return fixture.given(OPENED).andGiven(events);
    }

    private static void refused(ResultValidator<Plan> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    private static Entry entry(String label, String colour) {
        return new Entry(new Rating(label), colour, prose("agreed"));
    }

    private static ChooseStatusKey choose(Entry... entries) {
        return new ChooseStatusKey(PLAN, new StatusKey(Arrays.asList(entries)), prose("three are too many"));
    }

    @Test
    void a_plan_is_opened_only_with_a_key_whose_labels_differ_and_whose_colours_can_be_drawn() {
        var fixture = new AggregateTestFixture<>(Plan.class);
        for (var wrong : List.of(
                List.of(entry("Green", "green"), entry("GREEN ", "red")),
                List.of(entry("Mauve", "mauve")),
                List.<Entry>of())) {
            var asked = new OpenPlan(
                    PLAN, PARTNERSHIP, prose("Safer nights"), null, null, new StatusKey(wrong), null, null);
            fixture.givenNoPriorActivity().when(asked, coordinator()).expectNoEvents().expectException(Refusal.class);
        }
    }

    @Test
    void the_coordinator_chooses_another_key_with_a_reason() {
        var key = new StatusKey(List.of(entry("On course", "green"), entry("Off course", "red")));
        given(Set.of())
                .when(new ChooseStatusKey(PLAN, key, prose("clearer")), coordinator())
                .expectEvents(new StatusKeyChosen(PLAN, key, prose("clearer")));
        refused(given(Set.of()).when(new ChooseStatusKey(PLAN, key, null), coordinator()), "Say why");
        refused(given(Set.of()).when(new ChooseStatusKey(PLAN, key, prose("x")), council()), "coordinator");
        refused(
                given(Set.of()).when(new ChooseStatusKey(PLAN, StatusKey.RED_AMBER_GREEN, prose("x")), coordinator()),
                "has already");
    }

    @Test
    void a_rating_in_use_never_disappears_and_neither_does_one_that_the_rule_gives() {
        var without = choose(entry("green", "green"));
        given(Set.of(new Rating("Green"))).when(without, coordinator()).expectSuccessfulHandlerExecution();
        refused(
                given(Set.of(new Rating("Amber"), new Rating("Green"))).when(without, coordinator()),
                "stand at Amber.");
        refused(
                given(Set.of(), new RatingRuleSet(PLAN, LATE_IS_RED, prose("agreed"))).when(without, coordinator()),
                "rule gives Red");
    }

    @Test
    void a_rule_gives_ratings_of_the_key_as_it_spells_them() {
        var asked = new RatingRule(List.of(clause("red", null, 1), clause("AMBER", null, null)));
        var kept = new RatingRule(List.of(clause("Red", null, 1), clause("Amber", null, null)));
        given(Set.of())
                .when(new SetRatingRule(PLAN, asked, prose("agreed")), coordinator())
                .expectEvents(new RatingRuleSet(PLAN, kept, prose("agreed")));
        refused(given(Set.of()).when(rule(clause("Purple", null, 1)), coordinator()), "“Purple”");
        refused(given(Set.of()).when(rule(clause("Red", null, null), clause("Amber", 1, null)), coordinator()), "Put it last");
        refused(given(Set.of()).when(rule(clause("Red", 3, 5)), coordinator()), "can never hold");
        refused(given(Set.of()).when(rule(clause("Red", -1, null)), coordinator()), "from 0");
        refused(
                given(Set.of()).when(rule(new Clause(new Rating("Red"), null, 101, null, null)), coordinator()),
                "0 to 100");
        refused(given(Set.of()).when(rule(), coordinator()), "1 to 50");
        refused(given(Set.of()).when(rule(clause("Red", null, 1)), council()), "coordinator");
    }

    @Test
    void a_rule_is_taken_away_where_there_is_one() {
        var set = new RatingRuleSet(PLAN, LATE_IS_RED, prose("agreed"));
        given(Set.of(), set)
                .when(new SetRatingRule(PLAN, null, prose("not helpful")), coordinator())
                .expectEvents(new RatingRuleSet(PLAN, null, prose("not helpful")));
        refused(given(Set.of()).when(new SetRatingRule(PLAN, null, prose("x")), coordinator()), "nothing to take away");
        refused(given(Set.of(), set).when(new SetRatingRule(PLAN, LATE_IS_RED, prose("x")), coordinator()), "already");
    }

    private static SetRatingRule rule(Clause... clauses) {
        return new SetRatingRule(PLAN, new RatingRule(Arrays.asList(clauses)), prose("agreed"));
    }

    private static Clause clause(String rating, @Nullable Integer atMost, @Nullable Integer atLeast) {
        return new Clause(new Rating(rating), null, null, atMost, atLeast);
    }
}
