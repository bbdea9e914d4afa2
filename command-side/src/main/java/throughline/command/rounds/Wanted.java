package throughline.command.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;

/** Whom a coordinator wants a round to ask; everyone where nobody is named. */
record Wanted(Map<PartyId, String> named) {
    private static final List<Lead.Kind> KINDS =
            List.of(Lead.Kind.ORGANISATION, Lead.Kind.POST, Lead.Kind.GROUP, Lead.Kind.PERSON);

    /** @param parties names, whatever their kind, or ids */
    static Wanted of(List<String> parties, PartnershipId partnership, Register register) {
        var named = new LinkedHashMap<PartyId, String>();
        for (var party : parties) {
            var found = ids(party.strip(), partnership, register);
            if (found.isEmpty()) {
                throw Refusal.unknown("Nobody on the register is called “%s”. Name those to ask as the plan names them."
                        .formatted(party.strip()));
            }
            found.forEach(id -> named.put(id, party.strip()));
        }
        return new Wanted(named);
    }

    private static List<PartyId> ids(String party, PartnershipId partnership, Register register) {
        var found = new ArrayList<PartyId>();
        try {
            found.add(PartyId.of(party));
        } catch (IllegalArgumentException e) {
            KINDS.forEach(kind -> register.find(partnership, kind, party).ifPresent(found::add));
        }
        return found;
    }

    Set<PartyId> ids() {
        return named.keySet();
    }

    boolean everyone() {
        return named.isEmpty();
    }

    /** @throws Refusal when somebody named owes nothing; of several parties of one name, one is enough */
    void mustBeAmong(Set<PartyId> asked) {
        for (var name : Set.copyOf(named.values())) {
            var any = named.entrySet().stream().anyMatch(one -> one.getValue().equals(name) && asked.contains(one.getKey()));
            if (!any) {
                throw Refusal.rule("“%s” owes nothing in this plan: it leads no open action. Leave it out.".formatted(name));
            }
        }
    }
}
