package throughline.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum as it was printed or typed, and what it comes to.
 *
 * @param pounds absent where the words name no sum
 * @param about the words say that it is not exact: “circa”, “up to”
 */
public record Money(Prose asWritten, @Nullable BigDecimal pounds, boolean about) {
    @Override
    public String toString() {
        return asWritten.text();
    }
}
