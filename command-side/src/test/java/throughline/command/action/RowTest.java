package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.ConditionId;
import throughline.events.Lead;
import throughline.events.QuantityId;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.BodyAnswered;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.ConditionSettled;
import throughline.events.RowEvent.Involvement;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.RowEvent.QuantityPromised;

class RowTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final ConditionId BID = ConditionId.next();
    private static final QuantityId RAIDS = QuantityId.next();
    private static final ConditionNoted SUBJECT_TO_BID =
            new ConditionNoted(ACTION, PLAN, BID, prose("subject to a bid"), null);
    private static final QuantityPromised FOUR_RAIDS =
            new QuantityPromised(ACTION, PLAN, RAIDS, 4, prose("operations"), prose("annually"), null);
    private static final NamedParty POLICE_FORCE = new NamedParty(prose("Police"), Lead.Kind.ORGANISATION);
    private static final BodyInvolved APPROVAL =
            new BodyInvolved(ACTION, PLAN, POLICE, Involvement.APPROVES, null, null);

    private static ConditionSettled settled(boolean met) {
        return new ConditionSettled(ACTION, PLAN, BID, met, prose("heard by letter"));
    }

    private static SettleCondition settle(boolean met) {
        return new SettleCondition(ACTION, BID, met, prose("heard by letter"));
    }

    private static QuantityCounted counted(int count) {
        return new QuantityCounted(ACTION, PLAN, RAIDS, count, POLICE, TODAY, null);
    }

    @Test
    void a_condition_is_noted_and_settled_and_another_answer_needs_a_reason() {
        given().when(new NoteCondition(ACTION, BID, prose("subject to a bid")), council()).expectEvents(SUBJECT_TO_BID);
        given(SUBJECT_TO_BID).when(settle(true), council()).expectEvents(settled(true));
        given(SUBJECT_TO_BID, settled(true)).when(settle(false), council()).expectEvents(settled(false));
        refused(given(SUBJECT_TO_BID, settled(true)).when(settle(true), council()), Refusal.Kind.RULE, "already");
        refused(
                given(SUBJECT_TO_BID, settled(true))
                        .when(new SettleCondition(ACTION, BID, false, prose(" ")), council()),
                Refusal.Kind.MALFORMED,
                "why the answer changes");
        refused(given().when(settle(true), council()), Refusal.Kind.UNKNOWN, "no such condition");
        refused(given(SUBJECT_TO_BID).when(settle(true), police()), Refusal.Kind.NOT_ALLOWED, "conditions");
    }

    @Test
    void a_quantity_is_at_least_one_of_something() {
        given().when(new PromiseQuantity(ACTION, RAIDS, 4, prose("operations"), prose("annually")), council())
                .expectEvents(FOUR_RAIDS);
        for (int count : new int[] {0, -1, 10_000_001, Integer.MIN_VALUE}) {
            refused(
                    given().when(new PromiseQuantity(ACTION, RAIDS, count, prose("x"), null), council()),
                    Refusal.Kind.MALFORMED,
                    "how many are promised");
        }
        refused(
                given().when(new PromiseQuantity(ACTION, RAIDS, 1, null, null), council()),
                Refusal.Kind.MALFORMED,
                "of what");
    }

    @Test
    void any_partner_counts_what_it_did_and_the_sum_never_falls_below_nothing() {
        given(FOUR_RAIDS).when(count(3, null, null), police()).expectEvents(counted(3));
        refused(given(FOUR_RAIDS).when(count(0, null, null), police()), Refusal.Kind.MALFORMED, "how many more");
        refused(given(FOUR_RAIDS, counted(3)).when(count(-4, null, "x"), police()), Refusal.Kind.RULE, "Only 3");
        refused(
                given(FOUR_RAIDS, counted(3)).when(count(Integer.MIN_VALUE, null, "x"), police()),
                Refusal.Kind.RULE,
                "2,147,483,648");
        refused(
                given(FOUR_RAIDS, counted(3)).when(count(Integer.MAX_VALUE, null, "x"), police()),
                Refusal.Kind.MALFORMED,
                "10,000,000");
        refused(given(FOUR_RAIDS, counted(3)).when(count(-1, null, null), police()), Refusal.Kind.MALFORMED, "taken back");
        refused(given(FOUR_RAIDS).when(count(1, "Council", null), police()), Refusal.Kind.NOT_ALLOWED, "Ask Council");
        refused(given().when(count(1, null, null), police()), Refusal.Kind.UNKNOWN, "no such quantity");
        given(FOUR_RAIDS).when(count(3, "Police", null), coordinator()).expectEvents(counted(3));
    }

    private static CountQuantity count(int count, @Nullable String organisation, @Nullable String note) {
        return new CountQuantity(
                ACTION,
                RAIDS,
                count,
                organisation == null ? null : prose(organisation),
                null,
                note == null ? null : prose(note));
    }

    @Test
    void a_body_that_does_not_lead_is_named_once_for_each_part() {
        given().when(new InvolveBody(ACTION, POLICE_FORCE, Involvement.APPROVES, null), council())
                .expectEvents(APPROVAL);
        refused(
                given(APPROVAL).when(new InvolveBody(ACTION, POLICE_FORCE, Involvement.APPROVES, null), council()),
                Refusal.Kind.RULE,
                "already");
        given(APPROVAL)
                .when(new InvolveBody(ACTION, POLICE_FORCE, Involvement.RECEIVES, null), council())
                .expectSuccessfulHandlerExecution();
        var lead = new NamedParty(prose("Council"), Lead.Kind.ORGANISATION);
        refused(
                given().when(new InvolveBody(ACTION, lead, Involvement.ANSWERS, null), council()),
                Refusal.Kind.RULE,
                "leads this action");
    }

    @Test
    void the_body_itself_the_lead_or_the_coordinator_records_its_answer() {
        var answer = new RecordBodyAnswer(ACTION, POLICE_FORCE, Involvement.APPROVES, true, prose("Yes"), null);
        var answered = new BodyAnswered(ACTION, PLAN, POLICE, Involvement.APPROVES, true, prose("Yes"), TODAY);
        given(APPROVAL).when(answer, police()).expectEvents(answered);
        given(APPROVAL).when(answer, council()).expectEvents(answered);
        refused(given().when(answer, police()), Refusal.Kind.UNKNOWN, "not named for that");
        refused(
                given(APPROVAL)
                        .when(
                                new RecordBodyAnswer(
                                        ACTION, POLICE_FORCE, Involvement.APPROVES, null, prose("Yes"), null),
                                police()),
                Refusal.Kind.MALFORMED,
                "approved");
        var told = new BodyInvolved(ACTION, PLAN, POLICE, Involvement.RECEIVES, null, null);
        refused(
                given(told)
                        .when(
                                new RecordBodyAnswer(
                                        ACTION, POLICE_FORCE, Involvement.RECEIVES, true, prose("Yes"), null),
                                police()),
                Refusal.Kind.MALFORMED,
                "Only a body that approves");
    }

    @Test
    void a_link_names_at_least_the_priority() {
        given().when(new LinkAction(ACTION, prose("Strategy"), prose("3"), prose("Light"), null), council())
                .expectEvents(new ActionLinked(ACTION, PLAN, prose("Strategy"), prose("3"), prose("Light"), null, null));
        refused(
                given().when(new LinkAction(ACTION, prose("Strategy"), null, null, null), council()),
                Refusal.Kind.MALFORMED,
                "title");
    }
}
