package throughline.packs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the entries, in the report and in the README: what this is, what it proves and what it does not.
 *
 * @param markings of the plans, mostly one
 * @param about what it is about, as a sentence
 * @param made when it was made
 * @param size how many entries the record held
 * @param root of the tree over them, base64
 * @param key the public key that signed it
 * @param askedBy who asked for it
 * @param file what it is called
 * @param count how many entries are in it
 */
record Cover(
        String title,
        List<String> markings,
        String about,
        Instant made,
        String origin,
        long size,
        String root,
        String key,
        String askedBy,
        String file,
        String count,
        List<String> proves,
        List<String> provesNot,
        List<Check> checks) {

    /** One way to check it. */
    record Check(String why, String command) {}

    public @Nullable String marking() {
        return markings.isEmpty() ? null : String.join(" · ", markings);
    }
}
