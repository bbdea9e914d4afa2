package throughline.command.action;

import java.util.Optional;
import java.util.UUID;
import throughline.events.ActionId;
import throughline.events.EvidenceFile;

/** Files that people have handed in, and that wait to be recorded. */
@FunctionalInterface
public interface EvidenceFiles {
    /**
     * Keeps one for ever, in the transaction that records it.
     *
     * @return nothing where this person has handed in no such file for this action
     */
    Optional<EvidenceFile> keep(UUID file, UUID person, ActionId action);
}
