package throughline.command.plan;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.AccountabilityRule;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.StatusKey;

class PlanRulesTest {
    private static final PlanOpened OPENED =
            new PlanOpened(PLAN, PARTNERSHIP, prose("Safer nights"), null, null, StatusKey.RED_AMBER_GREEN, null, null);
    private static final PlanLocked LOCKED = new PlanLocked(PLAN, prose("under inspection"));

    private static AggregateTestFixture<Plan> fixture() {
        var fixture = new AggregateTestFixture<>(Plan.class);
        fixture.registerInjectableResource(entries());
        fixture.registerInjectableResource(NOON);
        return fixture;
    }

    private static TestExecutor<Plan> given(Object... events) {
        return fixture().given(OPENED).andGiven(events);
    }

    private static void refused(ResultValidator<Plan> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    @Test
    void the_coordinator_opens_a_plan_and_it_needs_a_title() {
        var asked = new OpenPlan(
                PLAN, PARTNERSHIP, prose("Safer nights"), null, null, StatusKey.RED_AMBER_GREEN, null, null);
        fixture().givenNoPriorActivity().when(asked, coordinator()).expectEvents(OPENED);
        refused(fixture().givenNoPriorActivity().when(asked, police()), "coordinator");
        var untitled = new OpenPlan(PLAN, PARTNERSHIP, prose(" "), null, null, StatusKey.RED_AMBER_GREEN, null, null);
        refused(fixture().givenNoPriorActivity().when(untitled, coordinator()), "title");
    }

    @Test
    void a_priority_is_added_by_the_coordinator() {
        var asked = new AddPriority(PLAN, PRIORITY, prose("1"), prose("Light"));
        given().when(asked, coordinator()).expectEvents(new PriorityAdded(PLAN, PRIORITY, prose("1"), prose("Light")));
        refused(given().when(asked, council()), "coordinator");
    }

    @Test
    void a_version_is_published_under_a_label_of_its_own() {
        var asked = new PublishVersion(PLAN, prose("version 2"), null, null);
        var published = new VersionPublished(PLAN, prose("version 2"), null, null);
        given().when(asked, coordinator()).expectEvents(published);
        refused(given(published).when(asked, coordinator()), "another label");
    }

    @Test
    void a_locked_plan_takes_nothing_until_it_is_unlocked_with_a_reason() {
        given().when(new LockPlan(PLAN, prose("under inspection")), coordinator())
                .expectEvents(LOCKED);
        refused(given(LOCKED).when(new PublishVersion(PLAN, prose("v"), null, null), coordinator()), "locked");
        refused(given(LOCKED).when(new UnlockPlan(PLAN, null), coordinator()), "Say why");
        given(LOCKED)
                .when(new UnlockPlan(PLAN, prose("closed")), coordinator())
                .expectEvents(new PlanUnlocked(PLAN, prose("closed")));
        refused(given().when(new UnlockPlan(PLAN, prose("closed")), coordinator()), "not locked");
        refused(given(LOCKED).when(new LockPlan(PLAN, prose("again")), coordinator()), "already");
    }

    @Test
    void a_plan_ends_once_and_takes_no_new_priorities_after() {
        var ended = new PlanEnded(PLAN, LocalDate.of(2024, 3, 31), prose("year over"));
        given().when(new EndPlan(PLAN, LocalDate.of(2024, 3, 31), prose("year over")), coordinator())
                .expectEvents(ended);
        refused(given(ended).when(new EndPlan(PLAN, null, prose("again")), coordinator()), "already");
        refused(given(ended).when(new AddPriority(PLAN, PRIORITY, null, prose("Late")), coordinator()), "ended");
    }

    @Test
    void what_the_plan_says_of_itself_is_corrected_beside_the_old_words() {
        refused(given().when(new CorrectPlanEntry(PLAN, 7, prose("a"), prose("b")), coordinator()), "@7");
        refused(given().when(new CorrectPlanEntry(PLAN, 9, prose("a"), prose("b")), coordinator()), "@9");
        refused(given().when(new CorrectPlanEntry(PLAN, 7, null, prose("b")), coordinator()), "should have said");
        var own = new AggregateTestFixture<>(Plan.class);
        own.registerInjectableResource(
                (Entries) position -> java.util.Optional.of(new Entries.Entry(PLAN.toString(), COORDINATOR, "PlanOpened")));
        own.registerInjectableResource(NOON);
        own.given(OPENED)
                .when(new CorrectPlanEntry(PLAN, 1, prose("Safer evenings"), prose("misheard")), coordinator())
                .expectEvents(new PlanEntryCorrected(PLAN, 1, prose("Safer evenings"), prose("misheard")));
    }

    @Test
    void the_coordinator_says_by_which_rule_somebody_answers_and_takes_it_back_with_a_reason() {
        var asked = new SetAccountabilityRule(PLAN, prose("accountable"), prose(" responsible "), prose("board of May"));
        var rule = new AccountabilityRule(prose("accountable"), prose("responsible"), null);
        var set = new AccountabilityRuleSet(PLAN, rule, prose("board of May"), null);
        var none = new SetAccountabilityRule(PLAN, null, prose(" "), prose("it was a draft"));
        given().when(asked, coordinator()).expectEvents(set);
        given(set).when(none, coordinator()).expectEvents(new AccountabilityRuleSet(PLAN, null, prose("it was a draft"), null));
        refused(given(set).when(asked, coordinator()), "already");
        refused(given().when(none, coordinator()), "none to take back");
        refused(given().when(asked, council()), "coordinator");
        refused(given(LOCKED).when(asked, coordinator()), "locked");
        refused(
                given().when(new SetAccountabilityRule(PLAN, prose("a"), null, null), coordinator()), "Say where");
        refused(
                given().when(new SetAccountabilityRule(PLAN, prose("a".repeat(61)), null, prose("b")), coordinator()),
                "one word");
    }
}
