package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.command.Order.Move;

class OrderTest {
    @Test
    void what_stands_right_is_not_moved_and_everything_else_stands_below_what_it_is_wanted_behind() {
        assertThat(Order.moves(List.of("a", "b", "c"), List.of("a", "b", "c"))).isEmpty();
        assertThat(Order.moves(List.of("a", "b", "c"), List.of("c", "a", "b")))
                .containsExactly(new Move<>("c", null));
        assertThat(Order.moves(List.of("a", "b", "c", "d"), List.of("a", "d", "b", "c")))
                .containsExactly(new Move<>("d", "a"));
    }

    @Test
    void what_is_fixed_stays_and_the_others_come_round_it() {
        var staying = Order.staying(List.of("a", "b", "c"), List.of("a", "c", "b"), Set.of("a", "b"));
        assertThat(staying).containsExactlyInAnyOrder("a", "b");
        assertThat(Order.moves(List.of("a", "c", "b"), staying)).containsExactly(new Move<>("c", "a"));
    }
}
