package throughline.command.action;

import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;

/** What a later version of a document says that the record does not say already. */
final class News {
    private final Life life;
    private final @Nullable Rating rating;
    private final boolean marked;

    /** @param marked to be carried forward already */
    News(Life life, @Nullable Rating rating, boolean marked) {
        this.life = life;
        this.rating = rating;
        this.marked = marked;
    }

    /** Nobody completes twice what is completed: the printed words stay in their cell. */
    boolean is(ActionEvent event) {
        var done = life.completions;
        if (event instanceof ActionCompleted) {
            return !done.whole();
        }
        if (event instanceof PartCompleted part) {
            return !done.whole() && !done.parts().contains(part.organisation());
        }
        if (event instanceof ActionReopened reopened) {
            var organisation = reopened.organisation();
            return organisation == null ? done.whole() || life.stopped : done.parts().contains(organisation);
        }
        if (event instanceof ActionPutOnHold) {
            return !life.onHold;
        }
        if (event instanceof ActionResumed) {
            return life.onHold;
        }
        if (event instanceof ActionStopped) {
            return !life.stopped && !done.whole();
        }
        if (event instanceof ActionMarkedDuplicate) {
            return !life.duplicate;
        }
        if (event instanceof CarryForwardMarked) {
            return !marked;
        }
        return !(event instanceof RatingSet set) || !set.rating().equals(rating);
    }

    /** With the rating that it had until now. */
    ActionEvent told(ActionEvent event) {
        return event instanceof RatingSet set
                ? new RatingSet(set.actionId(), set.planId(), rating, set.rating(), set.reason())
                : event;
    }
}
