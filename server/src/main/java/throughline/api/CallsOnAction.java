package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.action.NamedParty;
import throughline.events.ActionId;
import throughline.people.SignedIn;

/** What all calls about one action share: where it is handed in, and that a party is named with its kind. */
abstract class CallsOnAction {
    private final Handing handing;
    private final Places places;

    CallsOnAction(Handing handing, Places places) {
        this.handing = handing;
        this.places = places;
    }

    Recorded send(Object command, ActionId action, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, action, who, places.of(action, who).partnershipId(), request));
    }

    /** An action that a request names beside its own; unknown also where the person may not see it. */
    ActionId seen(@Nullable ActionId other, SignedIn who, String ask) {
        var named = PlanCalls.needed(other, ask);
        places.of(named, who);
        return named;
    }

    static NamedParty named(@Nullable NamedParty party, String ask) {
        if (party == null || party.name() == null || party.kind() == null) {
            throw Refusal.malformed(ask + " Give its name and its kind (person, post, group, organisation).");
        }
        return party;
    }
}
