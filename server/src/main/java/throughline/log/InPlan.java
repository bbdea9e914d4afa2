package throughline.log;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import throughline.events.ActionEvent;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent;
import throughline.events.RoundEvent;
import throughline.events.SectionEvent;
import throughline.events.WithholdingEvent;

/** Events of one plan, or of one partnership's register, wait for each other; a dead letter holds back no other plan. */
final class InPlan implements SequencingPolicy<EventMessage<?>> {
    /** A text, since the dead-letter queue keeps only the hash of anything else. */
    @Override
    public String getSequenceIdentifierFor(EventMessage<?> message) {
        return switch ((Event) message.getPayload()) {
            case PlanEvent event -> event.planId().toString();
            case SectionEvent event -> event.planId().toString();
            case ContextEvent event -> event.planId().toString();
            case ActionEvent event -> event.planId().toString();
            case RoundEvent event -> event.planId().toString();
            case PartyEvent event -> event.partnershipId().toString();
            case WithholdingEvent event -> event.planId() == null
                    ? event.partnershipId().toString()
                    : event.planId().toString();
            case LogEvent event -> "log";
        };
    }
}
