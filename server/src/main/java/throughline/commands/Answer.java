package throughline.commands;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers: the result as JSON, and the position that its events reach. The position is known only when the
 * events are written, after the handler has returned; so this one is filled in then.
 */
public final class Answer {
    private final @Nullable String result;
    private long position;

    public Answer(@Nullable String result, long position) {
        this.result = result;
        this.position = position;
    }

    void reach(long position) {
        this.position = position;
    }

    public @Nullable String getResult() {
        return result;
    }

    public long getPosition() {
        return position;
    }
}
