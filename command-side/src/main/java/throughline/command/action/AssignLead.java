package throughline.command.action;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says who leads an action, in order. */
public record AssignLead(
        @TargetAggregateIdentifier ActionId actionId,
        List<NamedLead> leads,
        @Nullable Prose reason) {
    public AssignLead {
        leads = List.copyOf(leads);
    }
}
