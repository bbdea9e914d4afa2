package throughline.seen;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.people.SignedIn;

/**
 * One row of the reading log, before it is recorded; the moment is the database's.
 *
 * @param what that was read; none where somebody came or went
 * @param partnerships whose record it concerned, or where the person had a part
 * @param network already shortened
 */
record Reading(
        SignedIn who,
        Kind kind,
        @Nullable Page what,
        Set<PartnershipId> partnerships,
        @Nullable String network) {
    /**
     * @param address path and known parameters alone
     * @param aboutPerson whose doings were asked for
     */
    record Page(
            Sensitive sensitive,
            boolean api,
            String address,
            @Nullable UUID plan,
            @Nullable UUID action,
            @Nullable UUID aboutPerson) {}
}
