package throughline.command.handover;

import java.util.Collection;
import java.util.List;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;

/** Finds where the record of a partnership names somebody; whether it still does is for each of those found to say. */
public interface Traces {
    /** Every party that somebody was ever appointed to. */
    List<PartyId> heldBy(PartnershipId partnership, PartyId holder);

    /** Every action of any of its plans that ever named one of them as a lead, or as owing an update. */
    List<ActionId> naming(PartnershipId partnership, Collection<PartyId> parties);
}
