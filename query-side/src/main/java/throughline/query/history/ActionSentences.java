package throughline.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Lead;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.events.WordingEvent;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;
import throughline.query.Who;
import throughline.query.plan.PlanState;

/** What was done to an action, after the name of the one who did it. */
final class ActionSentences {
    private ActionSentences() {}

    static String wording(WordingEvent event, String action, PlanState before) {
        return switch (event) {
            case ActionReworded e ->
                "changed the wording of " + action + " to " + Words.inFull(e.text()) + Words.because(e.reason());
            case ActionRenumbered e ->
                (e.ref() == null ? "took the number off " + action : "renumbered " + action + " as " + e.ref())
                        + Words.because(e.reason());
            case ActionThemed e ->
                (e.theme() == null
                                ? "took the theme off " + action
                                : "put " + action + " under the theme " + Words.inFull(e.theme()))
                        + Words.because(e.reason());
            case ActionMoved e ->
                "moved " + action + place(e, before) + Words.because(e.reason());
            case ColumnRewritten e ->
                "changed the column " + Words.inFull(e.column()) + " of " + action + " as it is printed"
                        + Words.because(e.reason());
        };
    }

    private static String place(ActionMoved event, PlanState before) {
        var was = before.actions().get(event.actionId());
        var stays = was != null && was.added().priorityId().equals(event.priorityId());
        var where = event.after() == null ? " to the top" : " below " + Words.action(before, event.after());
        return stays && event.after() != null
                ? where
                : where + (event.after() == null ? " of " : ", under ") + Words.priority(before, event.priorityId());
    }

    static String lead(LeadEvent event, String action, PlanState plan) {
        return switch (event) {
            case LeadWritten e -> "kept the lead of " + action + " as it was printed: " + Words.ending(e.asWritten());
            case LeadReworded e ->
                (e.asWritten() == null
                                ? "took the printed lead off " + action
                                : "changed the printed lead of " + action + " to " + Words.inFull(e.asWritten()))
                        + Words.because(e.reason());
            case LeadInterpreted e -> interpreted(e, action, plan);
            case LeadAssigned e -> assigned(e, action, plan);
        };
    }

    private static String interpreted(LeadInterpreted event, String action, PlanState plan) {
        var leads = event.leads().stream().map(LeadInterpreted.Read::lead).toList();
        var primary = named(leads, Lead.Role.PRIMARY, plan);
        var supporting = named(leads, Lead.Role.SUPPORTING, plan);
        return (primary.isEmpty()
                        ? "read no party out of the printed lead of " + action
                        : "read the printed lead of " + action + " as " + primary)
                + (supporting.isEmpty() ? "" : ", supported by " + supporting)
                + Words.because(event.unclear());
    }

    private static String assigned(LeadAssigned event, String action, PlanState plan) {
        var primary = named(event.leads(), Lead.Role.PRIMARY, plan);
        var supporting = named(event.leads(), Lead.Role.SUPPORTING, plan);
        return (primary.isEmpty() ? "named no lead of " + action : "named " + primary + " as lead of " + action)
                + (supporting.isEmpty() ? "" : ", supported by " + supporting)
                + Words.because(event.reason());
    }

    private static String named(List<Lead> leads, Lead.Role role, PlanState plan) {
        return British.list(leads.stream()
                .filter(lead -> lead.role() == role)
                .map(lead -> plan.nameOf(lead.party()))
                .toList());
    }

    static String timescale(TimescaleEvent event, String action, PlanState before) {
        return switch (event) {
            case TimescaleSet e -> "set the timescale of " + action + ": " + Words.timescale(e.timescale()) + ".";
            case TimescaleInterpreted e ->
                "read the printed timescale of " + action + ": " + Words.timescale(e.timescale())
                        + Words.because(e.unclear());
            case PartnerDateSet e ->
                "set the date of " + before.nameOf(e.party()) + " in " + action + " to " + British.due(e.due())
                        + Words.because(e.reason());
            case TimescaleRevised e -> revised(e, action, current(e.actionId(), before));
        };
    }

    private static String revised(TimescaleRevised event, String action, @Nullable Timescale before) {
        var due = event.timescale().due();
        var from = before == null ? null : before.due();
        if (due != null && from != null && !due.equals(from)) {
            return "moved the due date of " + action + " from " + British.due(from) + " to " + British.due(due)
                    + Words.because(event.reason());
        }
        return "changed the timescale of " + action + (before == null ? "" : " from " + Words.timescale(before))
                + " to " + Words.timescale(event.timescale()) + Words.because(event.reason());
    }

    private static @Nullable Timescale current(ActionId id, PlanState plan) {
        var action = plan.actions().get(id);
        return action == null ? null : action.timing().current();
    }

    static String milestone(MilestoneEvent event, String action, PlanState before) {
        return switch (event) {
            case MilestoneAdded e ->
                "added a milestone to " + action + ": "
                        + (e.due() == null
                                ? Words.ending(e.text())
                                : Words.inFull(e.text()) + ", due " + British.due(e.due()) + ".");
            case MilestoneDated e ->
                (e.excerpt() == null ? "moved a milestone of " : "read the date of a milestone of ") + action + " to "
                        + British.due(e.due()) + Words.because(e.reason());
            case MilestoneReworded e ->
                "changed the wording of a milestone of " + action + " to " + Words.inFull(e.text())
                        + Words.because(e.reason());
            case MilestoneMoved e ->
                "moved a milestone of " + action + " to another place" + named(e.actionId(), e.milestoneId(), before)
                        + Words.because(e.reason());
            case MilestoneWithdrawn e ->
                "withdrew a milestone of " + action + named(e.actionId(), e.milestoneId(), before)
                        + Words.because(e.reason());
            case MilestoneReached e -> "ticked a milestone of " + action + step(e, before);
        };
    }

    private static String named(ActionId id, MilestoneId step, PlanState before) {
        var action = before.actions().get(id);
        var milestone = action == null ? null : action.milestones().get(step);
        return milestone == null ? "" : ", " + Words.inFull(milestone.added().text());
    }

    private static String step(MilestoneReached event, PlanState before) {
        var action = before.actions().get(event.actionId());
        var milestone = action == null ? null : action.milestones().get(event.milestoneId());
        return milestone == null ? "." : ": " + Words.ending(milestone.added().text());
    }

    static String progress(ProgressEvent event, String action, PlanState plan, Who who) {
        return switch (event) {
            case ProgressRecorded e -> {
                var party = e.onBehalfOf() == null ? null : plan.nameOf(e.onBehalfOf());
                yield (e.excerpt() == null ? "reported on " : "read a printed report on ") + action
                        + forParty(party, who) + from(e.source()) + ": " + Words.ending(e.note());
            }
            case NoChangeConfirmed e ->
                "confirmed that nothing has changed in " + action + forParty(plan.nameOf(e.onBehalfOf()), who)
                        + from(e.source()) + Words.because(e.note());
        };
    }

    private static String forParty(@Nullable String party, Who who) {
        return party == null || party.equalsIgnoreCase(who.organisation()) ? "" : " for " + party;
    }

    private static String from(@Nullable Prose source) {
        return source == null ? "" : " (from " + source.text().strip() + ")";
    }

    static String rating(RatingEvent event, String action) {
        return switch (event) {
            case RatingSet e ->
                (e.from() == null
                                ? "rated " + action + " " + e.rating()
                                : "moved " + action + " from " + e.from() + " to " + e.rating())
                        + Words.because(e.reason());
            case RatingConfirmed e ->
                "confirmed that " + action + " is still " + e.rating() + Words.because(e.reason());
        };
    }

    static String completion(CompletionEvent event, String action, PlanState plan) {
        return switch (event) {
            case PartCompleted e ->
                "marked the part of " + plan.nameOf(e.organisation()) + " in " + action + " as " + done(e.kind())
                        + Words.because(e.evidence());
            case ActionCompleted e -> "marked " + action + " as " + done(e.kind()) + Words.because(e.evidence());
            case CompletionSignedOff e ->
                "signed off "
                        + (e.organisation() == null
                                ? ""
                                : "the part of " + plan.nameOf(e.organisation()) + " in ")
                        + action + " in " + Words.inFull(e.meeting()) + Words.because(e.note());
            case ActionReopened e ->
                "reopened "
                        + (e.organisation() == null ? "" : "the part of " + plan.nameOf(e.organisation()) + " in ")
                        + action
                        + Words.because(e.reason());
        };
    }

    private static String done(Completion kind) {
        return switch (kind) {
            case DELIVERED -> "completed";
            case IN_PLACE -> "in place, now business as usual";
            case SUPERSEDED -> "superseded";
        };
    }
}
