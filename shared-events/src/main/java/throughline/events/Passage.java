package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document in its printed order: a text, or an ordered list of smaller passages, either of them under a
 * label. {@code list} tells unlabelled points from labelled fields where there is nothing inside to tell by.
 */
public record Passage(@Nullable Prose label, @Nullable Prose text, List<Passage> parts, boolean list) {
    public Passage {
        parts = List.copyOf(parts);
    }

    public static Passage text(@Nullable Prose label, Prose text) {
        return new Passage(label, text, List.of(), false);
    }
}
