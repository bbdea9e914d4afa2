package throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import throughline.commands.Receipt;

/**
 * That a request was recorded.
 *
 * @param position in the log that it reaches; absent where everything was so already
 * @param pending true where a view may not show it yet
 * @param id of what was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recorded(
        @Nullable Long position,
        @Nullable Boolean pending,
        @Nullable String id) {
    static Recorded of(Receipt receipt) {
        var result = receipt.result();
        var id = result != null && result.startsWith("\"") ? result.substring(1, result.length() - 1) : null;
        return new Recorded(receipt.position() == 0 ? null : receipt.position(), receipt.pending() ? true : null, id);
    }
}
