package throughline.command.imports;

import java.util.Optional;
import throughline.events.PartnershipId;

/** The partnerships, by the names that documents print. */
public interface KnownPartnerships {
    Optional<PartnershipId> find(String name);

    /** Made now if there was none. */
    PartnershipId idOf(String name);
}
