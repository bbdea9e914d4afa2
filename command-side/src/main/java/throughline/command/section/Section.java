package throughline.command.section;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import throughline.events.SectionEvent;
import throughline.events.SectionEvent.SectionRewritten;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;

/** A section of a plan's ordered text. A stream of its own, so that deciding about actions never loads a plan's essays. */
public class Section {
    @AggregateIdentifier
    private SectionId sectionId;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Section() {}

    /** From its opening fact, which a handler over several aggregates has decided. */
    @SuppressWarnings("NullAway.Init")
    public Section(SectionWritten written) {
        apply(written);
    }

    @SuppressWarnings("NullAway.Init")
    public Section(WriteSection asked) {
        apply(new SectionWritten(asked.sectionId(), asked.planId(), asked.place(), asked.key(), asked.content()));
    }

    /** Records what was decided about it together with the rest of its plan. */
    public void settle(SectionRewritten rewritten) {
        apply(rewritten);
    }

    @EventSourcingHandler
    void on(SectionEvent event) {
        switch (event) {
            case SectionWritten e -> sectionId = e.sectionId();
            case SectionRewritten e -> {}
        }
    }
}
