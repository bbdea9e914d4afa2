package throughline.calendars;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.people.SignedIn;

/**
 * A calendar that somebody made to fetch from elsewhere, as it is listed: never with its address.
 *
 * @param maker whose sight it has
 * @param plan whose dates; absent for what the maker owes, for their organisation and by name
 * @param fetchedAt last, to the minute; absent while no program has fetched it
 */
public record Feed(UUID id, SignedIn maker, @Nullable PlanId plan, Instant madeAt, @Nullable Instant fetchedAt) {
    public boolean isOf(SignedIn who) {
        return maker.person().equals(who.person());
    }
}
