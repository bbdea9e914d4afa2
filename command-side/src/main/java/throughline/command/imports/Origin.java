package throughline.command.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan as written does not say of itself: the file that it was read from, and by what its ratings were.
 *
 * @param sha256 of the file as it was sent; absent where the document came in this form
 * @param ratings by the path of the row, by what its rating was read: the printed words, or the colour of a cell
 */
public record Origin(@Nullable String sha256, Map<String, String> ratings) {
    public static final Origin ITSELF = new Origin(null, Map.of());

    public Origin {
        ratings = Map.copyOf(ratings);
    }
}
