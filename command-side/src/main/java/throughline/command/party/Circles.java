package throughline.command.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.party.Party.Known;
import throughline.command.party.Tenures.Tenure;
import throughline.events.PartyId;

/** Finds a chain of holders that comes back to where it began on some day. */
final class Circles {
    private final PartyId start;
    private final Function<PartyId, Known> register;

    private Circles(PartyId start, Function<PartyId, Known> register) {
        this.start = start;
        this.register = register;
    }

    /** @throws Refusal when the party would answer for itself on a day of the tenure */
    static void mustNotClose(PartyId party, Tenure tenure, Function<PartyId, Known> register) {
        var way = new Circles(party, register).back(tenure.holder(), tenure.days(), List.of(party));
        if (way != null) {
            var names = way.stream()
                    .map(id -> "“" + register.apply(id).name() + "”")
                    .toList();
            throw Refusal.rule("That would go round in a circle: %s. Appoint somebody outside it."
                    .formatted(String.join(", held by ", names)));
        }
    }

    /** The chain from the start to itself; absent where every chain ends elsewhere. */
    private @Nullable List<PartyId> back(PartyId at, Days days, List<PartyId> way) {
        if (way.contains(at)) {
            return at.equals(start) ? with(way, at) : null;
        }
        for (var tenure : register.apply(at).tenures().all().values()) {
            var common = tenure.days().common(days);
            var found = common == null ? null : back(tenure.holder(), common, with(way, at));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<PartyId> with(List<PartyId> way, PartyId next) {
        var longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }
}
