package throughline.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was printed or typed, and the number that it says.
 *
 * @param number absent where the words say none: “TBC”, “fewer than 5”
 */
public record Figure(Prose asWritten, @Nullable BigDecimal number) {
    @Override
    public String toString() {
        return asWritten.text();
    }
}
