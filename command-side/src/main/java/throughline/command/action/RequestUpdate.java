package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.RequestId;

/**
 * Asks somebody for an update on one action.
 *
 * @param party whom, by name; absent where the party is given by its id
 * @param partyId whom, where they lead the action or owe an update already
 */
public record RequestUpdate(
        @TargetAggregateIdentifier ActionId actionId,
        RequestId requestId,
        @Nullable NamedParty party,
        @Nullable PartyId partyId,
        @Nullable LocalDate deadline,
        @Nullable Prose question) {}
