package throughline.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import throughline.query.RandomLife;
import throughline.query.Story;
import throughline.query.journal.Entry;
import throughline.query.journal.Moment;

/** From where a past moment of a plan is folded, when the plan was read before. */
class RememberedTest {
    @Property(tries = 30)
    void whatever_is_remembered_the_past_reads_as_if_it_were_folded_from_the_beginning(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 600) int events) {
        var entries = RandomLife.of(seed, events).entries();
        var random = new Random(seed);
        var known = inPieces(entries, random);
        for (int i = 0; i < 10; i++) {
            var asked = entries.get(random.nextInt(entries.size()));
            for (var moment : List.of(new Moment.At(asked.position()), Moment.of(asked.recordedAt()))) {
                var nearest = known.lastBy(moment);
                var after = entries.stream()
                        .filter(entry -> entry.position() > nearest.position() && moment.includes(entry))
                        .toList();
                var folded = PlanState.of(entries.stream().filter(moment::includes).toList());
                assertThat(nearest.apply(after)).isEqualTo(folded);
            }
        }
    }

    @Test
    void a_long_life_keeps_no_more_stops_than_a_short_one() {
        var known = Remembered.NOTHING.after(RandomLife.of(7, 6_000).entries());
        assertThat(known.stops()).hasSizeBetween(32, 64);
        assertThat(known.apart()).isGreaterThan(Remembered.NOTHING.apart());
        for (int i = 1; i < known.stops().size(); i++) {
            assertThat(known.stops().get(i).position())
                    .isEqualTo(known.stops().get(i - 1).position() + known.apart());
        }
    }

    @Test
    void the_life_of_a_plan_begins_with_its_opening_and_not_with_the_register() {
        var entries = Story.begun().entries();
        var known = Remembered.NOTHING.after(entries);
        assertThat(known.marks()).hasSize(entries.size() - 1);
        assertThat(known.marks().getFirst().position()).isEqualTo(2);
    }

    private static Remembered inPieces(List<Entry> entries, Random random) {
        var known = Remembered.NOTHING;
        var left = new ArrayList<>(entries);
        while (!left.isEmpty()) {
            var piece = left.subList(0, 1 + random.nextInt(left.size()));
            known = known.after(List.copyOf(piece));
            piece.clear();
        }
        return known;
    }
}
