package throughline.command.imports;

import java.util.Optional;
import java.util.UUID;
import throughline.events.EvidenceFile;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** Remembers which documents have been imported, and keeps them, in the same transaction as the plan. */
public interface Documents {
    /** @return whether this is the first plan made of the document */
    boolean claim(String sha256, PlanId planId);

    /**
     * Keeps the bytes of a document with its plan, for ever.
     *
     * @return nothing where this person has handed in no such document
     */
    Optional<EvidenceFile> keep(UUID document, UUID person, PlanId plan, PartnershipId partnership);
}
