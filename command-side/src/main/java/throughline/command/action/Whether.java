package throughline.command.action;

import org.jspecify.annotations.Nullable;
import throughline.events.StandingEvent;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;

/** Whether an action is still to be decided about when its plan ends. */
final class Whether {
    private boolean carried;
    private boolean stopped;
    private boolean duplicate;

    void on(StandingEvent event) {
        switch (event) {
            case ActionStopped e -> stopped = true;
            case ActionMarkedDuplicate e -> duplicate = true;
            case DuplicateWithdrawn e -> duplicate = false;
            case ActionPutOnHold e -> {}
            case ActionResumed e -> {}
            case FollowOnNamed e -> {}
            case CarryForwardMarked e -> {}
        }
    }

    void carried() {
        carried = true;
    }

    void reopened() {
        stopped = false;
    }

    boolean duplicate() {
        return duplicate;
    }

    @Nullable String gone() {
        return carried ? "was carried forward" : stopped ? "was stopped" : null;
    }
}
