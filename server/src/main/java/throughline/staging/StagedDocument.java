package throughline.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;

/**
 * A document that somebody has sent.
 *
 * @param name of its file, or that it was pasted
 * @param text as it came; absent once the plan is made
 * @param planId the plan that it becomes
 * @param answer what would be recorded, as JSON; absent until it is read
 * @param problem why it could not be read or made; absent where nothing went wrong
 * @param idle whether nobody has worked on it for a while, although somebody should
 */
public record StagedDocument(
        UUID id,
        UUID account,
        String name,
        @Nullable String text,
        PlanId planId,
        boolean asNew,
        State state,
        int rowsDone,
        int rowsInAll,
        @Nullable String answer,
        @Nullable String problem,
        boolean idle) {
    /** How far it is. */
    public enum State {
        READING,
        READ,
        MAKING,
        MADE
    }

    /** Somebody should be working on it. */
    public boolean underWay() {
        return state == State.READING || state == State.MAKING;
    }
}
