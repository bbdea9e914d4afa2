package throughline.query.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/** The documents that a plan, or a later version of it, was read from. */
public record GetDocuments(PlanId planId, Moment asAt) {
    /** @param documents the first first */
    public record Answer(PlanId planId, List<Document> documents) {}

    /**
     * @param name of the file as it was sent
     * @param sha256 of its bytes
     * @param version that it says it is
     * @param rows how many actions were read from it
     * @param position of the entry that says so
     * @param withheld why it is not given any more; absent where it is
     */
    public record Document(
            String name,
            String mediaType,
            long bytes,
            String sha256,
            @Nullable String version,
            int rows,
            long position,
            Instant recordedAt,
            Who by,
            @Nullable String withheld) {}
}
