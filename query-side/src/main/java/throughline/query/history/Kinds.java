package throughline.query.history;

import java.util.List;
import java.util.Set;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.AlignmentEvent;
import throughline.events.CompletionEvent;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.EvidenceEvent;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;
import throughline.events.LeadEvent;
import throughline.events.MilestoneEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.ProgressEvent;
import throughline.events.QueryEvent;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RoundEvent;
import throughline.events.RowEvent;
import throughline.events.SectionEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.WithholdingEvent;
import throughline.events.WordingEvent;

/** What an entry is about, in a word that a reader can filter by. */
public final class Kinds {
    public static final List<String> ALL = List.of(
            "plan",
            "section",
            "action",
            "lead",
            "timescale",
            "milestone",
            "progress",
            "rating",
            "completion",
            "request",
            "query",
            "evidence",
            "standing",
            "row",
            "correction",
            "party",
            "indicator",
            "intervention",
            "fund",
            "governance",
            "alignment",
            "round",
            "document",
            "withholding",
            "log");

    private Kinds() {}

    public static String of(Event event) {
        return switch (event) {
            case PlanOpened e -> "plan";
            case PriorityAdded e -> "plan";
            case PriorityRenamed e -> "plan";
            case PriorityMoved e -> "plan";
            case VersionPublished e -> "plan";
            case PlanEnded e -> "plan";
            case PlanLocked e -> "plan";
            case PlanUnlocked e -> "plan";
            case PlanEntryCorrected e -> "correction";
            case AccountabilityRuleSet e -> "plan";
            case RatingRuleSet e -> "plan";
            case StatusKeyChosen e -> "plan";
            case DocumentBroughtIn e -> "document";
            case ReturnIssued e -> "document";
            case SectionEvent e -> "section";
            case ActionAdded e -> "action";
            case ColumnKept e -> "action";
            case WordingEvent e -> "action";
            case CarriedForward e -> "action";
            case EntryCorrected e -> "correction";
            case LeadEvent e -> "lead";
            case TimescaleEvent e -> "timescale";
            case MilestoneEvent e -> "milestone";
            case ProgressEvent e -> "progress";
            case RatingEvent e -> "rating";
            case CompletionEvent e -> "completion";
            case RowEvent e -> "row";
            case RequestEvent e -> "request";
            case QueryEvent e -> "query";
            case EvidenceEvent e -> "evidence";
            case StandingEvent e -> "standing";
            case PartyEvent e -> "party";
            case RoundEvent e -> "round";
            case WithholdingEvent e -> "withholding";
            case LogEvent e -> "log";
            case ContextEvent e -> of(e);
        };
    }

    private static String of(ContextEvent event) {
        return switch (event) {
            case IndicatorEvent e -> "indicator";
            case InterventionEvent e -> "intervention";
            case FundEvent e -> "fund";
            case GovernanceEvent e -> "governance";
            case AlignmentEvent e -> "alignment";
        };
    }

    /** @throws IllegalArgumentException with a sentence when one of them is none of ours */
    public static void check(Set<String> kinds) {
        for (var kind : kinds) {
            if (!ALL.contains(kind)) {
                throw new IllegalArgumentException(
                        "“" + kind + "” is no kind of entry. Choose from " + British.list(ALL) + ".");
            }
        }
    }
}
