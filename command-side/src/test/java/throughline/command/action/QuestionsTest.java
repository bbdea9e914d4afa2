package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Lead;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;

class QuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final QueryId QUERY = QueryId.next();
    private static final QueryRaised FOR_POLICE =
            new QueryRaised(ACTION, PLAN, QUERY, prose("In all schools?"), false, POLICE, null, null);
    private static final QueryRaised FOR_ANYONE =
            new QueryRaised(ACTION, PLAN, QUERY, prose("In all schools?"), false, null, null, null);

    private static QueryAnswered answered(boolean settled) {
        return new QueryAnswered(ACTION, PLAN, QUERY, prose("In two"), settled, TODAY);
    }

    private static AnswerQuery answer() {
        return new AnswerQuery(ACTION, QUERY, prose("In two"), true, null);
    }

    @Test
    void any_partner_asks_and_names_who_is_to_answer_from_the_register() {
        var deadline = LocalDate.of(2024, 10, 25);
        var owner = new NamedParty(prose("Police"), Lead.Kind.ORGANISATION);
        given().when(new RaiseQuery(ACTION, QUERY, prose("In all schools?"), false, owner, deadline), police())
                .expectEvents(
                        new QueryRaised(ACTION, PLAN, QUERY, prose("In all schools?"), false, POLICE, deadline, null));
        var nobody = new NamedParty(prose("Nobody Known"), Lead.Kind.PERSON);
        var asked = new RaiseQuery(ACTION, QUERY, prose("x"), false, nobody, null);
        refused(given().when(asked, police()), Refusal.Kind.UNKNOWN, "Nobody Known");
        given().when(asked, coordinator()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_query_needs_words_and_a_deadline_in_this_age() {
        refused(
                given().when(new RaiseQuery(ACTION, QUERY, prose(" "), false, null, null), police()),
                Refusal.Kind.MALFORMED,
                "what you ask");
        refused(
                given().when(
                                new RaiseQuery(ACTION, QUERY, prose("x"), false, null, LocalDate.of(20240, 1, 1)),
                                police()),
                Refusal.Kind.MALFORMED,
                "2199");
    }

    @Test
    void a_completion_is_doubted_only_where_something_is_completed() {
        var asked = new RaiseQuery(ACTION, QUERY, prose("Really?"), true, null, null);
        refused(given().when(asked, police()), Refusal.Kind.RULE, "no completion to doubt");
        given(new PartCompleted(ACTION, PLAN, COUNCIL, Completion.DELIVERED, null, TODAY))
                .when(asked, police())
                .expectEvents(new QueryRaised(ACTION, PLAN, QUERY, prose("Really?"), true, null, null, null));
    }

    @Test
    void its_owner_the_lead_or_the_coordinator_answers() {
        given(FOR_POLICE).when(answer(), police()).expectEvents(answered(true));
        given(FOR_POLICE).when(answer(), council()).expectEvents(answered(true));
        given(FOR_POLICE).when(answer(), coordinator()).expectEvents(answered(true));
        refused(given(FOR_ANYONE).when(answer(), police()), Refusal.Kind.NOT_ALLOWED, "somebody else");
    }

    @Test
    void an_answer_may_leave_it_open_and_settled_it_stays() {
        given(FOR_POLICE)
                .when(new AnswerQuery(ACTION, QUERY, prose("In two"), false, null), police())
                .expectEvents(answered(false));
        given(FOR_POLICE, answered(false)).when(answer(), police()).expectEvents(answered(true));
        refused(given(FOR_POLICE, answered(true)).when(answer(), police()), Refusal.Kind.RULE, "settled already");
        refused(given().when(answer(), police()), Refusal.Kind.UNKNOWN, "no such query");
        refused(
                given(FOR_POLICE).when(new AnswerQuery(ACTION, QUERY, null, true, null), police()),
                Refusal.Kind.MALFORMED,
                "what the answer is");
    }

    @Test
    void what_was_open_when_the_action_was_carried_forward_can_still_be_answered_and_nothing_new_asked() {
        var carried = new CarriedForward(ACTION, PLAN, NEXT_PLAN, ActionId.next(), prose("not finished"));
        given(FOR_POLICE, carried).when(answer(), police()).expectEvents(answered(true));
        refused(
                given(carried).when(new RaiseQuery(ACTION, QUERY, prose("x"), false, null, null), police()),
                Refusal.Kind.RULE,
                "carried forward");
    }
}
