package throughline.command.governance;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Who is bound by the duty that a plan serves, and who is a partner. */
final class Authorities {
    private final Map<PartyId, Standing> standings = new HashMap<>();

    void named(PartyId authority, Standing standing) {
        standings.put(authority, standing);
    }

    void withdrawn(PartyId authority) {
        standings.remove(authority);
    }

    void mustBeNews(PartyId authority, Standing standing) {
        if (standing == standings.get(authority)) {
            throw Refusal.rule("It is named so already. Name another authority, or withdraw this one first.");
        }
    }

    /** Whatever kind of party a document named it as. */
    PartyId known(Prose name, PartnershipId partnership, Register register) {
        return Stream.of(Lead.Kind.values())
                .map(kind ->
                        register.find(partnership, kind, name.text().strip()).orElse(null))
                .filter(Objects::nonNull)
                .filter(standings::containsKey)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "No authority “%s” is named in this plan. Look up its name in the plan's governance."
                                .formatted(name)));
    }
}
