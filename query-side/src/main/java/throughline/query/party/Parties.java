package throughline.query.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent;
import throughline.events.PartyId;
import throughline.query.journal.Entry;

/** A partnership's register as its entries tell it, up to some moment. */
public record Parties(Map<PartyId, PartyState> all) {
    public static final Parties NONE = new Parties(Map.of());

    /** @param entries of one partnership, in their order; what is no party's is passed over */
    public static Parties of(List<Entry> entries) {
        var all = new LinkedHashMap<PartyId, PartyState>();
        for (var entry : entries) {
            if (entry.event() instanceof PartyEvent event) {
                var next = PartyState.after(all.get(event.partyId()), event, entry);
                if (next != null) {
                    all.put(event.partyId(), next);
                }
            }
        }
        return new Parties(Collections.unmodifiableMap(all));
    }

    /** @param entries of several partnerships, in their order */
    public static Map<PartnershipId, Parties> byPartnership(List<Entry> entries) {
        var sorted = new LinkedHashMap<PartnershipId, List<Entry>>();
        for (var entry : entries) {
            if (entry.event() instanceof PartyEvent event) {
                sorted.computeIfAbsent(event.partnershipId(), id -> new ArrayList<>())
                        .add(entry);
            }
        }
        var registers = new HashMap<PartnershipId, Parties>();
        sorted.forEach((partnership, own) -> registers.put(partnership, of(own)));
        return registers;
    }

    public @Nullable PartyState find(@Nullable PartyId party) {
        return party == null ? null : all.get(party);
    }

    /** Its name in the register, or a word that says that nobody registered it. */
    public String nameOf(PartyId party) {
        var known = all.get(party);
        return known == null
                ? "a party that is not in the register"
                : known.name().text();
    }

    /** What it turned out to be, also where it was named as something else before that was clear. */
    public Lead.Kind kindOf(Lead lead) {
        var known = all.get(lead.party());
        return known == null ? lead.kind() : known.kind();
    }
}
