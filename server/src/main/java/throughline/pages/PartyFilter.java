package throughline.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import throughline.query.party.FindParties.Party;

/**
 * What narrows the register to some of its parties.
 *
 * @param kind empty for any
 * @param name a piece of a name; empty for any
 */
public record PartyFilter(String kind, String name) {
    static PartyFilter of(Asked asked) {
        return new PartyFilter(asked.get("kind"), asked.get("name"));
    }

    public boolean narrows() {
        return !(kind + name).isEmpty();
    }

    /** What nobody holds stands first, then what nobody could hold. */
    List<Party> of(List<Party> all) {
        return all.stream()
                .filter(party -> kind.isEmpty() || party.kind().name().equalsIgnoreCase(kind))
                .filter(party -> party.name().toLowerCase(Locale.UK).contains(name.toLowerCase(Locale.UK)))
                .sorted(Comparator.comparing(PartyFilter::place))
                .toList();
    }

    private static int place(Party party) {
        if (party.accountable() != null) {
            return 2;
        }
        return switch (party.kind()) {
            case POST, GROUP, ORGANISATION -> 0;
            case PERSON, EVERYONE, UNCLEAR -> 1;
        };
    }
}
