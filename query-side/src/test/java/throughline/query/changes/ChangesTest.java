package throughline.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.query.RandomLife;
import throughline.query.Story;
import throughline.query.plan.PlanState;

/** The law of differences: what lies between two states makes the one into the other. */
class ChangesTest {
    @Property(tries = 300)
    void what_lies_between_two_states_makes_the_one_into_the_other(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 150) int events) {
        var entries = RandomLife.of(seed, events).entries();
        var random = new Random(seed);
        var from = PlanState.of(entries.subList(0, random.nextInt(entries.size() + 1)));
        var to = PlanState.of(entries.subList(0, random.nextInt(entries.size() + 1)));

        var made = Changes.between(from, to).apply(from);

        assertThat(made).isEqualTo(to);
        assertThat(order(made)).isEqualTo(order(to));
    }

    @Property(tries = 100)
    void nothing_lies_between_a_state_and_itself(@ForAll long seed) {
        var state = RandomLife.of(seed, 60).state();

        assertThat(Changes.between(state, state).all()).isEmpty();
    }

    @Test
    void changes_begin_at_their_own_state_only() {
        var story = Story.begun();
        var from = story.state();
        var to = story.then(new ProgressRecorded(
                        Story.ACTION, Story.PLAN, Story.prose("Booked."), Story.day("2024-05-01"), Story.POLICE))
                .state();

        var changes = Changes.between(from, to);

        assertThatThrownBy(() -> changes.apply(to)).isInstanceOf(IllegalStateException.class);
    }

    /** The equality of maps does not see their order. */
    private static List<Object> order(PlanState state) {
        var order = new ArrayList<Object>();
        order.addAll(state.sections().keySet());
        order.addAll(state.priorities().keySet());
        order.addAll(state.parties().keySet());
        state.actions().forEach((id, action) -> {
            order.add(id);
            order.addAll(action.milestones().keySet());
            order.addAll(action.columns().keySet());
        });
        return order;
    }
}
