package throughline.query.journal;

import throughline.events.PartnershipId;

/** Names partnerships, which stand in the log by id only. */
@FunctionalInterface
public interface PartnershipNames {
    String of(PartnershipId partnership);
}
