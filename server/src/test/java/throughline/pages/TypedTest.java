package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import throughline.events.Due;

class TypedTest {
    @Test
    void a_day_is_read_from_its_three_boxes() {
        assertThat(typed("due-day", "22", "due-month", "3", "due-year", "2024").day("due"))
                .isEqualTo(LocalDate.of(2024, 3, 22));
        assertThat(typed().day("due")).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_named_at_its_field() {
        assertThatThrownBy(() -> typed("due-day", "31", "due-month", "2", "due-year", "2024").day("due"))
                .isInstanceOfSatisfying(Mistake.class, mistake -> assertThat(mistake.field()).isEqualTo("due-day"))
                .hasMessageContaining("Give a day that exists");
    }

    @Test
    void without_a_day_something_is_due_in_the_month() {
        assertThat(Fields.due(typed("due-month", "3", "due-year", "2024"))).isEqualTo(new Due("2024-03"));
    }

    @Test
    void leads_are_the_rows_that_have_a_name() {
        var typed = typed(
                "lead-1", "", "kind-1", "post", "role-1", "primary",
                "lead-2", "Health", "kind-2", "organisation", "role-2", "supporting");

        assertThat(Fields.leads(typed)).singleElement().satisfies(lead -> {
            assertThat(lead.name().text()).isEqualTo("Health");
            assertThat(Fields.word(lead.kind())).isEqualTo("organisation");
        });
    }

    @Test
    void what_was_typed_into_one_form_stays_out_of_the_others() {
        var typed = typed("reason", "more time");

        assertThat(typed.in("reschedule", "reason")).isEqualTo("more time");
        assertThat(typed.in("reopen", "reason")).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_the_same_request_whatever_its_session() {
        var first = typed("once", "k", "note", "a", "_csrf", "1").once("/actions/1/update");

        assertThat(typed("once", "k", "note", "a", "_csrf", "2").once("/actions/1/update")).isEqualTo(first);
        assertThat(typed("once", "k", "note", "b", "_csrf", "2").once("/actions/1/update")).isNotEqualTo(first);
    }

    private static Typed typed(String... pairs) {
        var values = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(pairs[i], pairs[i + 1]);
        }
        return new Typed("reschedule", values);
    }
}
