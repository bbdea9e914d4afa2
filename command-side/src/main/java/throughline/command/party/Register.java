package throughline.command.party;

import java.util.Optional;
import java.util.Set;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** A partnership's parties: found by name, whatever the capitals, and asked who stands behind them. */
public interface Register {
    Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name);

    /** Registers the party in the same unit of work when it isn't known yet. */
    PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name);

    /**
     * Everyone who holds the post, chairs the group or is nominated for the organisation today, and whoever stands behind
     * those in turn.
     */
    Set<PartyId> holdersToday(PartyId party);
}
