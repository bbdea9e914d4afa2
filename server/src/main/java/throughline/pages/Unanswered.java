package throughline.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.query.accountability.FindAccountability.Named;
import throughline.query.accountability.FindAccountability.Unresolved;
import throughline.query.party.FindParties;

/**
 * An action that nobody answers for, and what can be done about it.
 *
 * @param advice what would give it somebody, as the name of a link
 * @param address where that is done, or where the reader sees that it is not
 */
public record Unanswered(Unresolved action, String advice, String address) {

    static Unanswered of(Unresolved action, String planAddress, List<FindParties.Party> register) {
        var own = "/actions/" + action.actionId();
        var primaries = action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
        if (primaries.isEmpty()) {
            return new Unanswered(action, "Name a lead", own);
        }
        if (primaries.size() > 1 && action.via() == null) {
            return new Unanswered(action, "Set the plan’s rule, or name one lead", "#rule");
        }
        var ended = where(action.via(), primaries.getFirst(), register);
        var party = planAddress + "/parties/" + ended.partyId();
        return switch (ended.kind()) {
            case GROUP -> new Unanswered(action, "Appoint a chair of " + ended.name(), party);
            case POST -> new Unanswered(action, "Appoint a holder of " + ended.name(), party);
            case ORGANISATION -> new Unanswered(action, "Nominate an officer of " + ended.name(), party);
            case UNCLEAR -> new Unanswered(action, "Say what “" + ended.name() + "” is", party);
            case PERSON, EVERYONE -> new Unanswered(action, "Name one lead", own);
        };
    }

    /** The way may lead on from the party that is named: the chair may be a post that nobody holds. */
    private static Named where(@Nullable String via, Named first, List<FindParties.Party> register) {
        return register.stream()
                .filter(party -> party.name().equals(via))
                .findFirst()
                .map(party -> new Named(party.partyId(), party.name(), party.kind(), Lead.Role.PRIMARY))
                .orElse(first);
    }
}
