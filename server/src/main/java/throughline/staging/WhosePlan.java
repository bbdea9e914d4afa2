package throughline.staging;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.Partnerships;
import throughline.people.SignedIn;

/** Whose plan a document may become, as far as its sender has a say in it. */
@Component
public class WhosePlan {
    private final Access access;
    private final Partnerships partnerships;

    WhosePlan(Access access, Partnerships partnerships) {
        this.access = access;
        this.partnerships = partnerships;
    }

    /** A partnership that is not known yet is made with the plan, by those who coordinate every one. */
    public boolean mayBe(String partnership, SignedIn who) {
        return !partnership.isBlank() && coordinates(of(partnership), who);
    }

    public PartnershipId of(String partnership) {
        return partnerships.find(partnership).orElseGet(PartnershipId::next);
    }

    /** The names of those that somebody coordinates, in their order. */
    public List<String> coordinatedBy(SignedIn who) {
        return access.visibleTo(who.person()).stream()
                .filter(partnership -> coordinates(partnership, who))
                .map(partnerships::nameOf)
                .toList();
    }

    /** Also a partnership that is not there yet. */
    public boolean coordinatesEvery(SignedIn who) {
        return coordinates(PartnershipId.next(), who);
    }

    private boolean coordinates(PartnershipId partnership, SignedIn who) {
        return access.roleIn(who.person(), partnership)
                .filter(role -> role == By.Role.COORDINATOR)
                .isPresent();
    }
}
