package throughline.command.party;

import java.util.Optional;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Finds the parties of a partnership by name, whatever the capitals. */
public interface Register {
    Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name);

    /** Registers the party in the same unit of work when it isn't known yet. */
    PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name);
}
