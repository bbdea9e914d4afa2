package throughline.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking one entry.
 *
 * @param faults what is wrong, a sentence each; empty unless it differs
 * @param number which of the checkpoint's entries it is, from 1
 * @param texts what stands behind its commitments
 * @param proof what whoever wants to check it again needs; docs/proof-format.md
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checked(
        Outcome outcome,
        long position,
        List<String> faults,
        @Nullable Long number,
        @Nullable Long of,
        @Nullable Instant signedAt,
        @Nullable Texts texts,
        @Nullable Proof proof) {
    public enum Outcome {
        /** Nothing of it was altered. */
        STANDS,
        /** Recorded since the newest checkpoint: the next one covers it. */
        NOT_COVERED,
        /** It is not what was recorded, or the checkpoint is not this log's. */
        DIFFERS;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param sealed how many texts the entry has
     * @param hidden of those, how many nobody reads until that is decided
     * @param withheld of those, how many were destroyed by law; their commitments stand
     */
    public record Texts(int sealed, int hidden, int withheld) {}

    /**
     * @param line the entry's exact line
     * @param leaf the five lines of its leaf
     * @param hash of the leaf, base64
     * @param index of the leaf, from 0
     * @param path the hashes of the proof of inclusion, base64
     * @param checkpoint the signed note
     */
    public record Proof(String line, String leaf, String hash, long index, List<String> path, String checkpoint) {}

    static Checked notCovered(long position, @Nullable Texts texts) {
        return new Checked(Outcome.NOT_COVERED, position, List.of(), null, null, null, texts, null);
    }

    /** There is no entry any more of which a proof could be shown. */
    static Checked removed(long position) {
        var fault = "Entry @%d was recorded, and has been removed.".formatted(position);
        return new Checked(Outcome.DIFFERS, position, List.of(fault), null, null, null, null, null);
    }
}
