package throughline.packs;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a commitment of an event, or which entry keeps it from being read.
 *
 * @param place which of the sealed strings of its payload it is
 * @param salt base64; absent where nobody may read the text
 */
record SealedText(
        long position,
        int place,
        @Nullable String salt,
        @Nullable String text,
        @Nullable Long withheld,
        @Nullable Long hidden) {

    /** The entry that decided that it may not be read. */
    @Nullable Long because() {
        return withheld == null ? hidden : withheld;
    }
}
