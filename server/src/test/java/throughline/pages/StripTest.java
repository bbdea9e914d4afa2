package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 14);
    private static final Year YEAR = Year.of("2024/25", OCTOBER, List.of());

    @Test
    void the_worse_a_rating_the_lower_its_bar() {
        var strip = Strip.of(
                List.of(point(LocalDate.of(2024, 4, 11), "Green", "green"), point(LocalDate.of(2024, 8, 29), "Red", "red")),
                YEAR,
                OCTOBER);

        assertThat(strip.bars()).extracting(Strip.Bar::y).containsExactly(0, 16);
        assertThat(strip.bars()).extracting(Strip.Bar::fill).containsExactly("tl-fill-green", "tl-fill-red");
        assertThat(strip.joins()).singleElement().isEqualTo(new Strip.Join(strip.bars().get(1).x(), 3, 19));
        assertThat(strip.inWords()).isEqualTo("Rating: Green from 11 April, Red from 29 August");
    }

    @Test
    void a_confirmed_rating_goes_on_as_one_bar() {
        var strip = Strip.of(
                List.of(point(LocalDate.of(2024, 5, 1), "Amber", "amber"), point(LocalDate.of(2024, 6, 1), "Amber", "amber")),
                YEAR,
                OCTOBER);

        assertThat(strip.bars()).hasSize(1);
        assertThat(strip.inWords()).isEqualTo("Rating: Amber from 1 May");
    }

    @Test
    void of_a_day_with_two_ratings_the_last_stands() {
        var day = LocalDate.of(2024, 5, 1);

        var strip = Strip.of(List.of(point(day, "Red", "red"), point(day, "Green", "green")), YEAR, OCTOBER);

        assertThat(strip.inWords()).isEqualTo("Rating: Green from 1 May");
    }

    @Test
    void a_rating_from_before_the_year_begins_with_it() {
        var strip = Strip.of(List.of(point(LocalDate.of(2023, 1, 1), "Red", "red")), YEAR, LocalDate.of(2026, 1, 1));

        assertThat(strip.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo("0.00%");
            assertThat(bar.width()).isEqualTo("100.00%");
        });
        assertThat(strip.now()).isNull();
    }

    @Test
    void where_nothing_was_recorded_in_the_plans_own_year_the_last_twelve_months_are_shown() {
        var on = LocalDate.of(2026, 11, 22);

        var year = Year.of("2023/24", on, List.of(LocalDate.of(2026, 9, 1)));

        assertThat(year).isEqualTo(new Year(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 30)));
        assertThat(year.inWords()).isEqualTo("Dec 2025 to Nov 2026");
    }

    private static Strip.Point point(LocalDate day, String label, String colour) {
        return new Strip.Point(day, label, colour);
    }
}
