package throughline.command.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.Prose;

/** The register while nothing is recorded yet: it remembers whom it would have entered. */
public final class Rehearsal implements Register {
    private final Register register;
    private final List<PartyRegistered> registered = new ArrayList<>();

    public Rehearsal(Register register) {
        this.register = register;
    }

    public List<PartyRegistered> registered() {
        return registered;
    }

    @Override
    public Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name) {
        return registered.stream()
                .filter(party -> party.partnershipId().equals(partnership)
                        && party.kind() == kind
                        && party.name().text().equalsIgnoreCase(name.strip()))
                .map(PartyRegistered::partyId)
                .findFirst()
                .or(() -> register.find(partnership, kind, name));
    }

    @Override
    public PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name) {
        return find(partnership, kind, name.text()).orElseGet(() -> {
            var party = new PartyRegistered(
                    PartyId.next(), partnership, kind, new Prose(name.text().strip()));
            registered.add(party);
            return party.partyId();
        });
    }

    @Override
    public Set<PartyId> holdersToday(PartyId party) {
        return register.holdersToday(party);
    }
}
