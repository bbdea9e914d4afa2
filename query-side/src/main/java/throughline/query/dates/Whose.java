package throughline.query.dates;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.PartyId;
import throughline.events.RoundId;
import throughline.query.mywork.Mine;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;

/**
 * Whose days are asked for.
 *
 * @param parties absent means everyone's
 */
record Whose(@Nullable Set<PartyId> parties) {
    /** @param organisation as the register names it, whatever its case and spacing */
    static Whose of(@Nullable String organisation, PlanState plan) {
        return new Whose(
                organisation == null
                        ? null
                        : plan.parties().values().stream()
                                .filter(party -> Mine.same(party.name().text(), organisation))
                                .map(party -> party.partyId())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean includes(PartyId party) {
        return parties == null || parties.contains(party);
    }

    /** In whichever part. */
    boolean leads(ActionState action) {
        return parties == null || action.leads().stream().anyMatch(lead -> parties.contains(lead.party()));
    }

    /** Something is, or was, theirs in it. */
    boolean hasAPartIn(PlanState plan) {
        return parties == null
                || plan.actions().values().stream()
                        .anyMatch(action -> leads(action)
                                || action.requests().open().anyMatch(asked -> parties.contains(asked.party()))
                                || action.timing().partners().stream()
                                        .anyMatch(dated -> parties.contains(dated.event().party())));
    }

    /** An answer of theirs is still waited for. */
    boolean isAskedIn(RoundId round, PlanState plan) {
        return parties == null
                || plan.actions().values().stream()
                        .flatMap(action -> action.requests().open())
                        .anyMatch(asked -> round.equals(asked.requested().event().roundId()) && parties.contains(asked.party()));
    }
}
