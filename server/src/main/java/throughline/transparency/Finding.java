package throughline.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something in the database that is not as it was recorded or signed.
 *
 * @param position of the entry that it begins with; absent where it is no entry
 * @param until the last entry that it may be, where more than one is possible
 * @param sentence what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(Kind kind, @Nullable Long position, @Nullable Long until, String sentence) {
    public enum Kind {
        ALTERED,
        REMOVED,
        INSERTED,
        /** What is read in an entry is not what was written there. */
        TEXT,
        /** One of several entries was altered, with the tree made to fit it. */
        REWRITTEN,
        /** The tree's own table was altered. */
        TREE,
        /** A checkpoint does not fit, or is not what was signed. */
        CHECKPOINT
    }

    static Finding altered(long position) {
        return new Finding(Kind.ALTERED, position, null, "Entry @%d is not what it was when it was recorded.".formatted(position));
    }

    static Finding removed(long position) {
        return new Finding(Kind.REMOVED, position, null, "Entry @%d was recorded, and has been removed.".formatted(position));
    }

    static Finding inserted(long position) {
        return new Finding(
                Kind.INSERTED, position, null, "Entry @%d was inserted later, among entries that stood there already.".formatted(position));
    }

    static Finding text(long position) {
        return new Finding(
                Kind.TEXT,
                position,
                null,
                "A text of entry @%d is not the one that was recorded, or was hidden without an entry that says so.".formatted(position));
    }

    long from() {
        return position == null ? Long.MAX_VALUE : position;
    }
}
