package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.Prose;

/** Sets one partner’s own date beside that of the whole, or moves it with a reason. */
public record SetPartnerDate(
        @TargetAggregateIdentifier ActionId actionId,
        NamedParty party,
        Due due,
        @Nullable Prose reason) {}
