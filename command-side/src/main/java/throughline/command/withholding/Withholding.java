package throughline.command.withholding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.WithholdingEvent;
import throughline.events.WithholdingEvent.TextHidden;
import throughline.events.WithholdingEvent.TextShownAgain;
import throughline.events.WithholdingEvent.TextWithheld;
import throughline.events.WithholdingId;

/** What was decided about one text: whether it is hidden, withheld or shown. */
public class Withholding {
    private enum Standing {
        SHOWN,
        HIDDEN,
        WITHHELD
    }

    @AggregateIdentifier
    private WithholdingId withholdingId;

    private PartnershipId partnershipId;
    private @Nullable PlanId planId;
    private @Nullable ActionId actionId;
    private long position;
    private int place;
    private Standing standing = Standing.SHOWN;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Withholding() {}

    @SuppressWarnings("NullAway.Init")
    Withholding(WithholdingEvent first) {
        apply(first);
    }

    /** One text has one withholding, so that two who decide at once cannot both be first. */
    static WithholdingId idOf(long position, int place) {
        var name = "withholding of text " + place + " of entry " + position;
        return new WithholdingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static TextHidden hidden(Texts.Text text, Prose reason) {
        return new TextHidden(
                idOf(text.position(), text.place()),
                text.partnershipId(),
                text.planId(),
                text.actionId(),
                text.position(),
                text.place(),
                reason);
    }

    static TextWithheld withheld(Texts.Text text, Prose reason, Prose authority, @Nullable Prose left) {
        return new TextWithheld(
                idOf(text.position(), text.place()),
                text.partnershipId(),
                text.planId(),
                text.actionId(),
                text.position(),
                text.place(),
                reason,
                authority,
                left);
    }

    void decide(WithholdingEvent next) {
        if (standing == Standing.WITHHELD) {
            throw alreadyWithheld();
        }
        if (standing == Standing.HIDDEN && next instanceof TextHidden) {
            throw Refusal.rule("This text is hidden already. Information governance decides whether it may be read.");
        }
        apply(next);
    }

    void showAgain(PartnershipId partnership, Prose reason) {
        if (!partnershipId.equals(partnership)) {
            throw Withholdings.noneSuch();
        }
        switch (standing) {
            case SHOWN -> throw Refusal.rule("This text is not hidden, so there is nothing to show again.");
            case WITHHELD -> throw alreadyWithheld();
            case HIDDEN ->
                apply(new TextShownAgain(withholdingId, partnershipId, planId, actionId, position, place, reason));
        }
    }

    static Refusal alreadyWithheld() {
        return Refusal.rule("This text was withheld already, and is kept nowhere, so it can't be decided about again.");
    }

    @EventSourcingHandler
    void on(WithholdingEvent event) {
        withholdingId = event.withholdingId();
        partnershipId = event.partnershipId();
        planId = event.planId();
        actionId = event.actionId();
        position = event.position();
        place = event.place();
        standing = switch (event) {
            case TextHidden e -> Standing.HIDDEN;
            case TextWithheld e -> Standing.WITHHELD;
            case TextShownAgain e -> Standing.SHOWN;
        };
    }
}
