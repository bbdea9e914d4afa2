package throughline.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;

/** A small aggregate, so that the log is tested without the rules of the real ones. */
class Promise {
    record Make(
            @TargetAggregateIdentifier ActionId actionId, PlanId planId, String text) {
        static Make in(PlanId planId) {
            return new Make(ActionId.next(), planId, "Open the youth hub on Fridays");
        }
    }

    /** Confirms its rating once for each reason. */
    record Confirm(@TargetAggregateIdentifier ActionId actionId, List<String> reasons) {
        Confirm(ActionId actionId, String... reasons) {
            this(actionId, List.of(reasons));
        }
    }

    @AggregateIdentifier
    @Nullable ActionId actionId;

    @Nullable PlanId planId;

    Promise() {}

    @CommandHandler
    Promise(Make make) {
        apply(new ActionAdded(
                make.actionId(),
                make.planId(),
                PartnershipId.next(),
                PriorityId.next(),
                null,
                null,
                new Prose(make.text()),
                List.of()));
    }

    @CommandHandler
    void handle(Confirm confirm) {
        for (var reason : confirm.reasons()) {
            apply(new RatingConfirmed(actionId, planId, new Rating("Amber"), new Prose(reason)));
            if (reason.equals("fails")) {
                throw new IllegalStateException("The command fails after it has applied its events.");
            }
        }
    }

    @EventSourcingHandler
    void on(ActionAdded event) {
        actionId = event.actionId();
        planId = event.planId();
    }
}
