package throughline.command.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.EvidenceId;
import throughline.events.Prose;

/**
 * A file or a link that somebody shows.
 *
 * @param file one that was handed in before; absent where it is a link
 * @param link absent where it is a file
 * @param words what it shows
 */
public record Evidence(
        EvidenceId evidenceId,
        @Nullable UUID file,
        @Nullable Prose link,
        @Nullable Prose words) {
    public static Evidence file(UUID file, @Nullable Prose words) {
        return new Evidence(EvidenceId.next(), file, null, words);
    }

    public static Evidence link(Prose link, @Nullable Prose words) {
        return new Evidence(EvidenceId.next(), null, link, words);
    }
}
