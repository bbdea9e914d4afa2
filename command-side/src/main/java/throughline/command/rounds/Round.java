package throughline.command.rounds;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.RoundEvent;
import throughline.events.RoundEvent.RoundClosed;
import throughline.events.RoundEvent.RoundOpened;
import throughline.events.RoundId;

/** A round of update requests, from its opening to its close; the requests stand with the actions. */
public class Round {
    @AggregateIdentifier
    private RoundId roundId;

    private PlanId planId;
    private Prose title;
    private boolean closed;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(RoundOpened opened) {
        apply(opened);
    }

    void close(@Nullable Prose note) {
        if (closed) {
            throw Refusal.rule("This round is closed already. Answers that still come are taken, and are late.");
        }
        apply(new RoundClosed(roundId, planId, Words.checked(note)));
    }

    PlanId planId() {
        return planId;
    }

    Prose title() {
        return title;
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        switch (event) {
            case RoundOpened e -> {
                roundId = e.roundId();
                planId = e.planId();
                title = e.title();
            }
            case RoundClosed e -> closed = true;
        }
    }
}
