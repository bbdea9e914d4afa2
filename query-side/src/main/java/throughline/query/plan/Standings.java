package throughline.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.StandingEvent;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;
import throughline.query.journal.Entry;

/**
 * Whether an action is worked on.
 *
 * @param hold absent while it is not on hold
 * @param duplicate absent while it is not taken for one
 * @param carryForward that it is to go on in the next plan
 * @param all everything that was ever said of it, the oldest first
 */
public record Standings(
        @Nullable Noted<ActionPutOnHold> hold,
        @Nullable Noted<ActionMarkedDuplicate> duplicate,
        @Nullable Noted<ActionStopped> stopped,
        @Nullable Noted<CarryForwardMarked> carryForward,
        List<Noted<FollowOnNamed>> followOns,
        List<Noted<StandingEvent>> all) {
    static final Standings NONE = new Standings(null, null, null, null, List.of(), List.of());

    Standings after(StandingEvent event, Entry entry, boolean late) {
        var said = Kept.with(all, Noted.of(event, entry, late));
        return switch (event) {
            case ActionPutOnHold e ->
                new Standings(Noted.of(e, entry, late), duplicate, stopped, carryForward, followOns, said);
            case ActionResumed e -> new Standings(null, duplicate, stopped, carryForward, followOns, said);
            case ActionMarkedDuplicate e ->
                new Standings(hold, Noted.of(e, entry, late), stopped, carryForward, followOns, said);
            case DuplicateWithdrawn e -> new Standings(hold, null, stopped, carryForward, followOns, said);
            case ActionStopped e ->
                new Standings(hold, duplicate, Noted.of(e, entry, late), carryForward, followOns, said);
            case CarryForwardMarked e ->
                new Standings(hold, duplicate, stopped, Noted.of(e, entry, late), followOns, said);
            case FollowOnNamed e ->
                new Standings(
                        hold, duplicate, stopped, carryForward, Kept.with(followOns, Noted.of(e, entry, late)), said);
        };
    }

    /** It is open again: whatever stopped it no longer does. */
    Standings reopened() {
        return stopped == null ? this : new Standings(hold, duplicate, null, carryForward, followOns, all);
    }
}
