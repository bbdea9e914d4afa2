package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.query.Who;
import throughline.query.history.Told;
import throughline.query.plan.GetPlan;

class MarksTest {
    private static final List<GetPlan.Key> KEY =
            List.of(new GetPlan.Key("On track", "green", "as planned"), new GetPlan.Key("Stuck", "pink", "stands still"));

    private final Marks marks = new Marks();

    @Test
    void a_rating_has_the_colour_of_its_plans_key_and_grey_where_that_cannot_be_drawn() {
        assertThat(marks.rag("on track", KEY)).isEqualTo("tl-rag--green");
        assertThat(marks.rag("Stuck", KEY)).isEqualTo("tl-rag--grey");
    }

    @Test
    void days_are_said_in_words() {
        var on = LocalDate.of(2024, 10, 14);

        assertThat(marks.ago(on, on)).isEqualTo("today");
        assertThat(marks.ago(on.minusDays(1), on)).isEqualTo("yesterday");
        assertThat(marks.ago(on.minusDays(32), on)).isEqualTo("32 days ago");
        assertThat(marks.days(1)).isEqualTo("1 day");
        assertThat(marks.moved(2)).isEqualTo("moved twice");
    }

    @Test
    void the_two_ratings_of_a_sentence_stand_apart_and_its_words_stay_the_same() {
        var told = told("Aisha Rahman (Red Cross) moved 2.3 from Red to Amber: Red tape is gone.", Map.of("from", "Red", "rating", "Amber"), null);

        var pieces = marks.pieces(told);

        assertThat(pieces).filteredOn(Marks.Piece::rating).extracting(Marks.Piece::text).containsExactly("Red", "Amber");
        assertThat(String.join("", pieces.stream().map(Marks.Piece::text).toList())).isEqualTo(told.sentence());
    }

    @Test
    void an_entry_says_how_long_after_the_day_it_was_recorded() {
        assertThat(marks.recordedAfter(told("…", Map.of(), LocalDate.of(2024, 10, 4)))).isEqualTo("Recorded 4 days after");
        assertThat(marks.recordedAfter(told("…", Map.of(), LocalDate.of(2024, 10, 8)))).isNull();
    }

    private static Told told(String sentence, Map<String, Object> data, @Nullable LocalDate happenedOn) {
        return new Told(
                1,
                Instant.parse("2024-10-08T14:54:00Z"),
                "RatingSet",
                "rating",
                sentence,
                new Who("Aisha Rahman", "Red Cross", "partner", "page"),
                null,
                "2.3",
                happenedOn,
                false,
                data);
    }
}
