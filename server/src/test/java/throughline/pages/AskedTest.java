package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void a_day_comes_in_three_boxes_or_as_one_word_and_fills_the_boxes_either_way() {
        var boxes = Asked.of(Map.of("from-day", "1", "from-month", "4", "from-year", "2026"), "from");
        var word = Asked.of(Map.of("from", "2026-04-01"), "from");

        assertThat(boxes.day("from")).isEqualTo("2026-04-01").isEqualTo(word.day("from"));
        assertThat(word.box("from", "day")).isEqualTo("1");
        assertThat(word.box("from", "month")).isEqualTo("4");
        assertThat(word.box("from", "year")).isEqualTo("2026");
    }

    @Test
    void what_is_no_day_is_said_and_stays_as_it_was_typed() {
        var asked = Asked.of(Map.of("from-day", "31", "from-month", "june", "from-year", "2026"), "from");

        assertThat(asked.day("from")).isNull();
        assertThat(asked.problem("from")).startsWith("“31 june 2026” is not a day that exists.");
        assertThat(asked.box("from", "month")).isEqualTo("june");
        assertThat(asked.kept("from")).isEmpty();
        assertThat(Asked.of(Map.of("from", "2026-02-31"), "from").problem("from"))
                .isEqualTo("“2026-02-31” is not a day that exists.");
    }

    @Test
    void a_range_that_ends_before_it_starts_is_a_problem_of_its_end() {
        var asked = Asked.of(Map.of("from", "2026-06-05", "to", "2026-06-01"), "from", "to").mustBeInOrder("from", "to");

        assertThat(asked.problems())
                .containsExactly(new Asked.Problem(
                        "to-day",
                        "The last day is before the first. Give a last day that is on or after 5 June 2026."));
        assertThat(Asked.of(Map.of("from", "2026-06-05", "to", "2026-06-05"), "from", "to")
                        .mustBeInOrder("from", "to")
                        .problems())
                .isEmpty();
    }

    @Test
    void an_address_carries_what_is_asked_whatever_its_letters() {
        var kept = Asked.of(Map.of("organisation", "Fire & Rescue {ü}", "rating", " ", "page", "2"))
                .kept("organisation", "rating");

        assertThat(Asked.address("/plans/1/ratings", kept))
                .isEqualTo("/plans/1/ratings?organisation=Fire+%26+Rescue+%7B%C3%BC%7D");
        assertThat(Asked.address("/plans/1/ratings", Asked.without(kept, "organisation"))).isEqualTo("/plans/1/ratings");
    }
}
