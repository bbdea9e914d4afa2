package throughline.command.withholding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is withheld by one decision. Holds the words themselves only in a rehearsal.
 *
 * @param accounts whose own name is among the words: the accounts still show it
 */
public record WithheldTexts(List<One> texts, List<UUID> accounts) {
    public enum Match {
        /** The text that was named. */
        @JsonProperty("named")
        NAMED,
        /** Says the same. */
        @JsonProperty("same")
        SAME,
        /** Holds the words among others, which stay. */
        @JsonProperty("contains")
        CONTAINS,
        /** Stands within the withheld text. */
        @JsonProperty("part")
        PART
    }

    /**
     * @param type the entry's name in the log
     * @param text as it stands there now; absent once it is withheld
     * @param left what may still be read of it; absent where nothing may, and once it is withheld
     */
    public record One(
            long position,
            int place,
            String field,
            String type,
            Match match,
            @Nullable String text,
            @Nullable String left) {
        One withoutWords() {
            return new One(position, place, field, type, match, null, null);
        }
    }

    WithheldTexts withoutWords() {
        return new WithheldTexts(texts.stream().map(One::withoutWords).toList(), accounts);
    }
}
