package throughline.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.Partnerships;
import throughline.people.SignedIn;

/** The partnerships that somebody may open plans of. */
@Component
class Coordinated {
    private final Access access;
    private final Partnerships partnerships;

    Coordinated(Access access, Partnerships partnerships) {
        this.access = access;
        this.partnerships = partnerships;
    }

    /** By their ids, in the order of their names. */
    Map<PartnershipId, String> by(SignedIn who) {
        var found = new LinkedHashMap<PartnershipId, String>();
        access.visibleTo(who.person()).stream()
                .filter(partnership -> coordinates(who, partnership))
                .forEach(partnership -> found.put(partnership, partnerships.nameOf(partnership)));
        return found;
    }

    boolean coordinates(SignedIn who, PartnershipId partnership) {
        return access.roleIn(who.person(), partnership)
                .filter(role -> role == By.Role.COORDINATOR)
                .isPresent();
    }

    /** Also a partnership that is not there yet. */
    boolean coordinatesEvery(SignedIn who) {
        return coordinates(who, PartnershipId.next());
    }

    boolean any(SignedIn who) {
        return coordinatesEvery(who) || !by(who).isEmpty();
    }

    /** @throws NotAllowed where there is nothing that they could do on such a page */
    Map<PartnershipId, String> needed(SignedIn who) {
        if (!any(who)) {
            throw new NotAllowed("Only the coordinator of a partnership opens its plans, and you coordinate none."
                    + " Ask whoever does, or an administrator.");
        }
        return by(who);
    }
}
