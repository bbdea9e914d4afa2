package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.pages.Lives.step;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.events.PlanId;
import throughline.query.changes.GetChanges;
import throughline.query.changes.GetChanges.Side;
import throughline.query.journal.Moment;

/** The two moments that a reader compares. */
class RangeTest {
    private static final Instant NOW = Instant.parse("2024-10-14T12:00:00Z");

    @Test
    void a_day_before_the_plan_began_becomes_its_beginning_and_is_said() {
        var range = range("2023-01-01", "");
        assertThat(range.isWhole()).isTrue();
        assertThat(range.notes()).containsExactly("The record of this plan begins on 1 April 2024, and holds nothing of"
                + " 1 January 2023: it is compared from its beginning.");
    }

    @Test
    void a_position_before_the_plan_began_becomes_its_beginning_too() {
        var range = range("@3", "");
        assertThat(range.fromMoment()).isEqualTo(Moment.of(Instant.parse("2024-04-01T09:00:00Z")));
        assertThat(range.notes()).containsExactly("The record of this plan begins at @7: it is compared from its beginning.");
    }

    @Test
    void a_day_that_has_not_come_yet_becomes_now_and_is_said_but_today_is_no_such_day() {
        assertThat(range("2024-05-01", "2030-01-01").toMoment()).isEqualTo(Moment.NOW);
        assertThat(range("2024-05-01", "2030-01-01").notes()).containsExactly("1 January 2030 has not come yet: now stands in its place.");
        assertThat(range("2024-05-01", "2024-10-14").notes()).isEmpty();
    }

    @Test
    void a_range_that_ends_before_it_starts_is_turned_round_and_that_is_said() {
        var range = range("2024-09-01", "2024-05-01");
        assertThat(range.isBackwards(found(40, "2024-09-01T22:59:59.999Z", 20, "2024-05-01T22:59:59.999Z"))).isTrue();
        assertThat(range.turned().from()).isEqualTo("2024-05-01");
        assertThat(range.turned().to()).isEqualTo("2024-09-01");
        assertThat(range.turned().notes()).containsExactly("The second moment lay before the first, so the two were turned round.");
    }

    @Test
    void also_where_nothing_lies_in_between() {
        var range = range("2024-05-03", "2024-05-01");
        assertThat(range.isBackwards(found(20, "2024-05-03T22:59:59.999Z", 20, "2024-05-01T22:59:59.999Z"))).isTrue();
        assertThat(range.isBackwards(found(20, "2024-05-01T22:59:59.999Z", 20, "2024-05-01T22:59:59.999Z"))).isFalse();
    }

    @Test
    void a_day_is_said_as_a_day_and_a_moment_with_its_time() {
        var side = new Side(Instant.parse("2024-06-14T15:05:00Z"), 27);
        assertThat(range("2024-06-14", "").said("2024-06-14", side)).isEqualTo("14 June 2024");
        assertThat(range("@27", "").said("@27", side)).isEqualTo("14 June 2024, 16:05");
        assertThat(range("@27", "").said("", side)).isEqualTo("now");
        assertThat(range("start", "").said("start", side)).isEqualTo("1 April 2024");
    }

    @Test
    void what_is_no_moment_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> range("yesterday", "")).hasMessageContaining("is not a day, an instant or a position");
    }

    private static Range range(String from, String to) {
        return Range.of(from, to, step(7, 9, "2024-04-01T09:00:00Z", false), NOW, new British());
    }

    private static GetChanges.Answer found(long from, String fromAt, long to, String toAt) {
        return new GetChanges.Answer(
                PlanId.next(),
                "Plan",
                new Side(Instant.parse(fromAt), from),
                new Side(Instant.parse(toAt), to),
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
    }
}
