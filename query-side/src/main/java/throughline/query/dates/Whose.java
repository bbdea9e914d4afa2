package throughline.query.dates;

import java.util.Set;
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
    static Whose of(GetDates.@Nullable Whom whom, PlanState plan) {
        return new Whose(whom == null ? null : Mine.of(plan.register(), whom.name(), whom.organisation(), whom.on()).parties());
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
