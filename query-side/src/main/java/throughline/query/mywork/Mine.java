package throughline.query.mywork;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import throughline.events.PartyId;
import throughline.query.party.Parties;

/**
 * The parties of a register that somebody stands for on a day: their organisation, themselves by name, and what they
 * hold, chair or are nominated for, also through a post.
 */
public record Mine(Set<PartyId> parties) {
    public static Mine of(Parties register, String name, String organisation, LocalDate on) {
        var mine = new HashSet<PartyId>();
        var self = new HashSet<PartyId>();
        for (var party : register.all().values()) {
            if (same(party.name().text(), name)) {
                self.add(party.partyId());
            } else if (same(party.name().text(), organisation)) {
                mine.add(party.partyId());
            }
        }
        var more = true;
        while (more) {
            more = false;
            for (var party : register.all().values()) {
                var held = party.on(on).stream().anyMatch(tenure -> self.contains(tenure.holder()));
                more |= held && self.add(party.partyId());
            }
        }
        mine.addAll(self);
        return new Mine(Set.copyOf(mine));
    }

    /** Ignoring case and spacing; nothing is the same as nothing. */
    static boolean same(String one, String other) {
        return !other.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
