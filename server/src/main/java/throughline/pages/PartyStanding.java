package throughline.pages;

import java.util.Comparator;
import java.util.List;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.accountability.FindAccountability.Party;

/**
 * How a party stands, in one row.
 *
 * @param slips how often the dates of what it owes moved later, all together
 * @param worst days that the action that is longest past its first date is past it
 */
public record PartyStanding(Party party, int slips, long worst) {

    /** Whoever nobody answers for stands first, then whoever is most overdue. */
    static List<PartyStanding> of(List<Party> parties) {
        return parties.stream()
                .map(PartyStanding::of)
                .sorted(Comparator.comparing((PartyStanding one) -> one.party().accountable() != null)
                        .thenComparing(one -> -one.party().overdue())
                        .thenComparing(one -> one.party().party(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static PartyStanding of(Party party) {
        return new PartyStanding(
                party,
                party.owed().stream().mapToInt(Owed::slips).sum(),
                party.owed().stream().mapToLong(Owed::pastFirstDays).max().orElse(0));
    }
}
