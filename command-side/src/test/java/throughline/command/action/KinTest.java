package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;

class KinTest {
    private static final ActionId SECOND = ActionId.next();
    private static final ActionId THIRD = ActionId.next();
    private static final ActionId ELSEWHERE = ActionId.next();
    private static final ActionId STRANGERS = ActionId.next();
    private static final ActionMarkedDuplicate REPEATS =
            new ActionMarkedDuplicate(ACTION, PLAN, SECOND, prose("the same lamps"), null);

    /** The second repeats the third, the third follows the second; one more in another plan, one of other people. */
    private static Others others(@Nullable ActionId thirdRepeats) {
        var all = Map.of(
                SECOND, new Others.Other(SECOND, PLAN, PARTNERSHIP, THIRD, Set.of(THIRD)),
                THIRD, new Others.Other(THIRD, PLAN, PARTNERSHIP, thirdRepeats, Set.of()),
                ELSEWHERE, new Others.Other(ELSEWHERE, NEXT_PLAN, PARTNERSHIP, null, Set.of(ACTION)),
                STRANGERS, new Others.Other(STRANGERS, PlanId.next(), PartnershipId.next(), null, Set.of()));
        return id -> {
            var found = all.get(id);
            if (found == null) {
                throw Refusal.unknown("There is no such action. Look it up in its plan.");
            }
            return found;
        };
    }

    private static MarkDuplicate repeats(ActionId original) {
        return new MarkDuplicate(ACTION, original, prose("the same lamps"));
    }

    @Test
    void the_coordinator_marks_it_as_a_duplicate_of_an_action_of_its_plan() {
        given(open(), others(null)).when(repeats(SECOND), coordinator()).expectEvents(REPEATS);
        refused(given(open(), others(null)).when(repeats(SECOND), council()), Refusal.Kind.NOT_ALLOWED, "coordinator");
        refused(
                given(open(), others(null)).when(new MarkDuplicate(ACTION, SECOND, null), coordinator()),
                Refusal.Kind.MALFORMED,
                "in what");
        refused(given(open(), others(null), REPEATS).when(repeats(THIRD), coordinator()), Refusal.Kind.RULE, "already");
        var done = new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, null);
        refused(given(open(), others(null), done).when(repeats(SECOND), coordinator()), Refusal.Kind.RULE, "completed");
    }

    @Test
    void it_repeats_neither_itself_nor_another_plans_action_nor_one_that_is_not_there() {
        refused(given(open(), others(null)).when(repeats(ACTION), coordinator()), Refusal.Kind.RULE, "itself");
        refused(given(open(), others(null)).when(repeats(ELSEWHERE), coordinator()), Refusal.Kind.RULE, "another plan");
        refused(given(open(), others(null)).when(repeats(STRANGERS), coordinator()), Refusal.Kind.UNKNOWN, "no such");
        refused(given(open(), others(null)).when(repeats(ActionId.next()), coordinator()), Refusal.Kind.UNKNOWN, "no such");
    }

    @Test
    void duplicates_never_form_a_circle_however_long() {
        refused(
                given(open(), others(ACTION)).when(repeats(THIRD), coordinator()),
                Refusal.Kind.RULE,
                "duplicate of this one");
        refused(
                given(open(), others(ACTION)).when(repeats(SECOND), coordinator()),
                Refusal.Kind.RULE,
                "duplicate of this one");
    }

    @Test
    void what_is_no_duplicate_after_all_can_be_marked_anew() {
        var withdrawn = new DuplicateWithdrawn(ACTION, PLAN, prose("other lamps"));
        given(open(), others(null), REPEATS)
                .when(new WithdrawDuplicate(ACTION, prose("other lamps")), coordinator())
                .expectEvents(withdrawn);
        given(open(), others(null), REPEATS, withdrawn).when(repeats(SECOND), coordinator()).expectEvents(REPEATS);
        refused(
                given(open(), others(null)).when(new WithdrawDuplicate(ACTION, prose("x")), coordinator()),
                Refusal.Kind.RULE,
                "nothing to withdraw");
    }

    @Test
    void another_action_follows_on_once_and_never_the_one_that_it_follows() {
        var named = new FollowOnNamed(ACTION, PLAN, SECOND, prose("the bridge"));
        var asked = new NameFollowOn(ACTION, SECOND, prose("the bridge"));
        given(open(), others(null)).when(asked, council()).expectEvents(named);
        refused(given(open(), others(null), named).when(asked, council()), Refusal.Kind.RULE, "already");
        refused(
                given(open(), others(null)).when(new NameFollowOn(ACTION, ACTION, prose("x")), council()),
                Refusal.Kind.RULE,
                "itself");
        refused(
                given(open(), others(null)).when(new NameFollowOn(ACTION, ELSEWHERE, prose("x")), council()),
                Refusal.Kind.RULE,
                "follows on from that one");
        refused(
                given(open(), others(null)).when(new NameFollowOn(ACTION, SECOND, null), council()),
                Refusal.Kind.MALFORMED,
                "takes up");
    }

    @Test
    void actions_of_one_partnership_are_related_once() {
        var related = new ActionRelated(ACTION, PLAN, ELSEWHERE, prose("one contractor"), null);
        var asked = new RelateAction(ACTION, ELSEWHERE, prose("one contractor"));
        given(open(), others(null)).when(asked, council()).expectEvents(related);
        refused(given(open(), others(null), related).when(asked, council()), Refusal.Kind.RULE, "already");
        refused(
                given(open(), others(null)).when(new RelateAction(ACTION, ACTION, null), council()),
                Refusal.Kind.RULE,
                "itself");
        refused(
                given(open(), others(null)).when(new RelateAction(ACTION, STRANGERS, null), council()),
                Refusal.Kind.UNKNOWN,
                "no such");
    }
}
