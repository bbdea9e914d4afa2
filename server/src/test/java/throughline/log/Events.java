package throughline.log;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/** Events that a test appends without a command. */
final class Events {
    private Events() {}

    static GenericDomainEventMessage<ActionAdded> made(PlanId planId) {
        var actionId = ActionId.next();
        return new GenericDomainEventMessage<>(
                "Promise",
                actionId.toString(),
                0,
                new ActionAdded(
                        actionId,
                        planId,
                        PartnershipId.next(),
                        PriorityId.next(),
                        null,
                        null,
                        new Prose("Open the youth hub on Fridays"),
                        List.of()),
                Node.PRIYA.toMetadata());
    }
}
