package throughline.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.events.QueryEvent;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.RequestEvent;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.StandingEvent;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;
import throughline.query.plan.PlanState;

/** What was asked about an action, and whether it is worked on. */
final class ChasingSentences {
    private ChasingSentences() {}

    static String request(RequestEvent event, String action, PlanState plan) {
        return switch (event) {
            case UpdateRequested e ->
                "asked " + plan.nameOf(e.party()) + " for an update on " + action
                        + (e.deadline() == null ? "" : " by " + British.day(e.deadline()))
                        + Words.because(e.question());
            case RequestAnswered e ->
                "answered the request for an update on " + action + owed(e, plan) + (e.late() ? ", late." : ".");
            case UpdateNotReceived e ->
                "noted that no update was received on " + action + owed(e, plan) + Words.because(e.reason());
            case RequestHandedOver e ->
                "handed the request for an update on " + action + " over from " + plan.nameOf(e.from()) + " to "
                        + plan.nameOf(e.to()) + ".";
            case RequestWithdrawn e ->
                "withdrew the request for an update on " + action + owed(e, plan) + Words.because(e.reason());
        };
    }

    private static String owed(RequestEvent event, PlanState plan) {
        var action = plan.actions().get(event.actionId());
        var asked = action == null ? null : action.requests().all().get(event.requestId());
        return asked == null ? "" : " that " + plan.nameOf(asked.party()) + " owed";
    }

    static String query(QueryEvent event, String action, PlanState plan) {
        return switch (event) {
            case QueryRaised e ->
                (e.ofCompletion() ? "queried the completion of " : "raised a query on ") + action
                        + (e.owner() == null ? "" : " for " + plan.nameOf(e.owner()))
                        + (e.deadline() == null ? "" : ", to be answered by " + British.day(e.deadline()))
                        + ": " + Words.ending(e.question());
            case QueryAnswered e ->
                "answered a query on " + action + (e.settled() ? ": " : ", which stays open: ")
                        + Words.ending(e.answer());
        };
    }

    static String standing(StandingEvent event, String action, PlanState plan) {
        return switch (event) {
            case ActionPutOnHold e -> "put " + action + " on hold" + since(e.from()) + Words.because(e.reason());
            case ActionResumed e -> "resumed " + action + since(e.from()) + Words.because(e.reason());
            case ActionMarkedDuplicate e ->
                "marked " + action + " as a duplicate"
                        + (e.original() == null ? "" : " of " + Words.action(plan, e.original()))
                        + Words.because(e.reason());
            case DuplicateWithdrawn e -> "said that " + action + " is no duplicate" + Words.because(e.reason());
            case ActionStopped e -> "stopped " + action + Words.because(e.reason());
            case FollowOnNamed e ->
                "named " + Words.action(plan, e.followOn()) + " as following on from " + action
                        + Words.because(e.reason());
            case CarryForwardMarked e ->
                "marked " + action + " to be carried forward to the next plan" + Words.because(e.reason());
        };
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : " from " + British.day(day);
    }
}
