package throughline.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.documents.reading.Corrections;
import throughline.events.PlanId;

/**
 * A document that somebody has sent.
 *
 * @param name of its file, or that it was pasted
 * @param file its file's name and kind
 * @param text the plan as written that was read from it, as JSON; absent until it is read, and once the plan is made
 * @param corrections what its sender said of it
 * @param paper where its words stand; absent until it is read, and where it came as a plan as written
 * @param planId the plan that it becomes
 * @param answer what would be recorded, as JSON; absent until it is read, and where a plan cannot be made of it yet
 * @param problem why it could not be read or made; absent where nothing went wrong
 * @param idle whether nobody has worked on it for a while, although somebody should
 */
public record StagedDocument(
        UUID id,
        UUID account,
        String name,
        File file,
        @Nullable String text,
        Corrections corrections,
        @Nullable PaperRead paper,
        PlanId planId,
        boolean asNew,
        State state,
        int rowsDone,
        int rowsInAll,
        @Nullable String answer,
        @Nullable String problem,
        boolean idle) {
    /** @param sha256 of its bytes */
    public record File(String name, String mediaType, String sha256) {}

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

    /** It came as a plan as written, with nothing to be found in it. */
    public boolean isForm() {
        return file.mediaType().equals(SentFile.FORM);
    }
}
