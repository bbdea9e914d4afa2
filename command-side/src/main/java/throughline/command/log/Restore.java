package throughline.command.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.By;
import throughline.events.LogEvent;
import throughline.events.LogEvent.LogRestored;
import throughline.events.RestoreId;

/** The announcement that a backup was brought back. It is made once for each, and never taken back. */
public class Restore {
    @AggregateIdentifier
    private RestoreId restoreId;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Restore() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    public Restore(AnnounceRestore asked, MetaData metadata) {
        if (Actor.from(metadata).by().role() != By.Role.ADMINISTRATOR) {
            throw Refusal.notAllowed("Only an administrator announces that a backup was brought back. Ask one.");
        }
        if (asked.size() > asked.lostSize()) {
            throw Refusal.rule("Nothing is missing: more came back than had been signed.");
        }
        apply(new LogRestored(
                asked.restoreId(),
                asked.size(),
                asked.root(),
                asked.lostSize(),
                asked.lostRoot(),
                Words.needed(asked.reason(), "Say why a backup was brought back: it stands in the record for ever.")));
    }

    @EventSourcingHandler
    void on(LogEvent event) {
        switch (event) {
            case LogRestored e -> restoreId = e.restoreId();
        }
    }
}
