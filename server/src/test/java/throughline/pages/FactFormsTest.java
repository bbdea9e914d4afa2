package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import throughline.command.action.AnswerQuery;
import throughline.command.action.CountQuantity;
import throughline.command.action.RaiseQuery;
import throughline.command.action.SetPartnerDate;
import throughline.command.action.SettleCondition;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.QuantityId;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.StatusKey;
import throughline.query.Unknown;

class FactFormsTest {
    private static final ActionId ACTION = ActionId.next();

    private final FactForms forms = new FactForms(null);

    private static Typed typed(String... values) {
        var map = new LinkedMultiValueMap<String, String>();
        for (var at = 0; at < values.length; at += 2) {
            map.add(values[at], values[at + 1]);
        }
        return new Typed("form", map);
    }

    @Test
    void a_query_is_read_with_its_owner_its_deadline_and_whether_it_doubts_the_completion() {
        var asked = (RaiseQuery) forms.command(
                "raise-query",
                ACTION,
                typed(
                        "question",
                        "In all schools?",
                        "of-completion",
                        "yes",
                        "owner",
                        "Police",
                        "owner-kind",
                        "organisation"));
        assertThat(asked.ofCompletion()).isTrue();
        assertThat(asked.owner().kind()).isEqualTo(Lead.Kind.ORGANISATION);
        assertThat(asked.deadline()).isNull();
        var plain = (RaiseQuery) forms.command("raise-query", ACTION, typed("question", "Why?", "owner-kind", "group"));
        assertThat(plain.ofCompletion()).isFalse();
        assertThat(plain.owner()).isNull();
    }

    @Test
    void an_answer_settles_unless_the_query_stays_open() {
        var query = QueryId.next().toString();
        assertThat(((AnswerQuery) forms.command("answer-query", ACTION, typed("query", query))).settled())
                .isTrue();
        assertThat(((AnswerQuery) forms.command("answer-query", ACTION, typed("query", query, "open", "yes")))
                        .settled())
                .isFalse();
        assertThatThrownBy(() -> forms.command("answer-query", ACTION, typed("query", "")))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("Choose the query");
    }

    @Test
    void numbers_days_and_choices_that_cannot_be_read_are_named_with_their_field() {
        var quantity = QuantityId.next().toString();
        var count =
                (CountQuantity) forms.command("count-quantity", ACTION, typed("quantity", quantity, "count", "1,200"));
        assertThat(count.count()).isEqualTo(1200);
        assertThatThrownBy(() -> forms.command("count-quantity", ACTION, typed("quantity", quantity, "count", "many")))
                .isInstanceOfSatisfying(
                        Mistake.class, mistake -> assertThat(mistake.field()).isEqualTo("count"));
        var condition = ConditionId.next().toString();
        assertThat(((SettleCondition)
                                forms.command("settle-condition", ACTION, typed("condition", condition, "met", "no")))
                        .met())
                .isFalse();
        assertThatThrownBy(() -> forms.command("settle-condition", ACTION, typed("condition", condition)))
                .isInstanceOfSatisfying(
                        Mistake.class, mistake -> assertThat(mistake.field()).isEqualTo("met"));
        var date = typed("party", "Police", "party-kind", "organisation", "due-month", "3", "due-year", "2031");
        assertThat(((SetPartnerDate) forms.command("set-partner-date", ACTION, date)).due())
                .isEqualTo(new Due("2031-03"));
        assertThatThrownBy(
                        () -> forms.command("set-partner-date", ACTION, typed("party", "Police", "party-kind", "post")))
                .isInstanceOfSatisfying(
                        Mistake.class, mistake -> assertThat(mistake.field()).isEqualTo("due-day"));
        assertThatThrownBy(() -> forms.command("paint-green", ACTION, typed())).isInstanceOf(Unknown.class);
    }

    @Test
    void rows_of_a_key_and_of_a_rule_that_say_nothing_are_left_out() {
        var key = KeyForms.key(typed(
                "label-1",
                "On course",
                "colour-1",
                "green",
                "meaning-1",
                "as planned",
                "colour-2",
                "grey",
                "label-3",
                "Off course",
                "colour-3",
                "red",
                "meaning-3",
                "late"));
        assertThat(key.entries()).extracting(StatusKey.Entry::colour).containsExactly("green", "red");
        var rule =
                KeyForms.rule(typed("rating-2", "Off course", "least-2", "1", "completed-2", "no", "percent-3", "9"));
        assertThat(rule.clauses())
                .containsExactly(new RatingRule.Clause(new Rating("Off course"), false, null, null, 1));
        assertThat(KeyForms.rule(typed("percent-1", "50"))).isNull();
        assertThatThrownBy(() -> KeyForms.rule(typed("rating-1", "Red", "least-1", "a week")))
                .isInstanceOfSatisfying(
                        Mistake.class, mistake -> assertThat(mistake.field()).isEqualTo("least-1"));
    }
}
