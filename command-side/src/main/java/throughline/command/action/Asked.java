package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.Prose;

/**
 * What a round asked on one action.
 *
 * @param parties who owe an update now; empty where nothing is owed, or where nobody could be asked
 * @param unasked why somebody, or nobody, could be asked; absent where nothing is in the way
 */
public record Asked(
        ActionId actionId,
        @Nullable Prose ref,
        List<PartyId> parties,
        @Nullable String unasked) {
    public Asked {
        parties = List.copyOf(parties);
    }
}
