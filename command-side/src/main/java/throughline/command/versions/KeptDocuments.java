package throughline.command.versions;

import java.util.Optional;
import java.util.UUID;
import throughline.events.EvidenceFile;

/** Keeps the bytes of a document that was handed in, for ever, in the transaction that records it. */
@FunctionalInterface
public interface KeptDocuments {
    /** @return nothing where this person has handed in no such document */
    Optional<EvidenceFile> keep(UUID document, UUID person);
}
