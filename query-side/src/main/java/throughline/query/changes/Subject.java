package throughline.query.changes;

import java.util.List;
import java.util.stream.Stream;
import throughline.events.ActionEvent;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.AlignmentEvent;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PlanEvent;
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
import throughline.events.RoundEvent;
import throughline.events.SectionEvent;
import throughline.events.WithholdingEvent;
import throughline.query.plan.PlanState;

/**
 * Something of a plan that can differ.
 *
 * @param id within its kind
 */
record Subject(Kind kind, Object id) {
    enum Kind {
        PLAN("plan"),
        SECTION("section"),
        PRIORITY("priority"),
        ACTION("action"),
        PARTY("party"),
        INDICATOR("indicator"),
        INTERVENTION("intervention"),
        FUND("fund"),
        GOVERNANCE("governance"),
        ALIGNMENT("alignment"),
        ROUND("round");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** There is only one in a state. */
    static final Subject THE_PLAN = new Subject(Kind.PLAN, "plan");

    /**
     * What else may read differently after an event: a new chair answers for every action that the group leads, and a
     * party's name, a row's reference and a priority's heading stand wherever they are named. The date of a review is that of every action that is due at it.
     */
    static List<Subject> readDifferently(Event event, PlanState plan) {
        var reaches = switch (event) {
            case PartyEvent e -> !(e instanceof PartyRegistered);
            case PlanEvent e -> !(e instanceof PriorityAdded || e instanceof PriorityMoved);
            case SectionEvent e -> false;
            case ActionEvent e -> e instanceof ActionRenumbered || e instanceof ActionReworded;
            case RoundEvent e -> false;
            case ContextEvent e -> e instanceof ReviewDateSet || e instanceof ReviewRecorded;
            case WithholdingEvent e -> false;
            case LogEvent e -> false;
        };
        return reaches
                ? Stream.of(
                                plan.actions().keySet().stream().map(id -> new Subject(Kind.ACTION, id)),
                                plan.parties().keySet().stream().map(id -> new Subject(Kind.PARTY, id)),
                                plan.context().funds().keySet().stream().map(id -> new Subject(Kind.FUND, id)),
                                plan.context().interventions().keySet().stream()
                                        .map(id -> new Subject(Kind.INTERVENTION, id)),
                                Stream.of(new Subject(Kind.GOVERNANCE, "governance")))
                        .flatMap(subjects -> subjects)
                        .toList()
                : List.of();
    }

    /** What an event is said of. */
    static Subject of(Event event) {
        return switch (event) {
            case PlanEvent e -> of(e);
            case SectionEvent e -> new Subject(Kind.SECTION, e.sectionId());
            case ActionEvent e -> new Subject(Kind.ACTION, e.actionId());
            case PartyEvent e -> new Subject(Kind.PARTY, e.partyId());
            case RoundEvent e -> new Subject(Kind.ROUND, e.roundId());
            case ContextEvent e -> of(e);
            case WithholdingEvent e -> e.actionId() == null ? THE_PLAN : new Subject(Kind.ACTION, e.actionId());
            case LogEvent e -> THE_PLAN;
        };
    }

    private static Subject of(ContextEvent event) {
        return switch (event) {
            case IndicatorEvent e -> new Subject(Kind.INDICATOR, e.indicatorId());
            case InterventionEvent e -> new Subject(Kind.INTERVENTION, e.interventionId());
            case FundEvent e -> new Subject(Kind.FUND, e.fundId());
            case GovernanceEvent e -> new Subject(Kind.GOVERNANCE, "governance");
            case AlignmentEvent e -> new Subject(Kind.ALIGNMENT, "alignment");
        };
    }

    private static Subject of(PlanEvent event) {
        return switch (event) {
            case PriorityAdded e -> new Subject(Kind.PRIORITY, e.priorityId());
            case PriorityRenamed e -> new Subject(Kind.PRIORITY, e.priorityId());
            case PriorityMoved e -> new Subject(Kind.PRIORITY, e.priorityId());
            case PlanOpened e -> THE_PLAN;
            case VersionPublished e -> THE_PLAN;
            case PlanEnded e -> THE_PLAN;
            case PlanLocked e -> THE_PLAN;
            case PlanUnlocked e -> THE_PLAN;
            case PlanEntryCorrected e -> THE_PLAN;
            case AccountabilityRuleSet e -> THE_PLAN;
            case RatingRuleSet e -> THE_PLAN;
            case StatusKeyChosen e -> THE_PLAN;
            case DocumentBroughtIn e -> THE_PLAN;
            case ReturnIssued e -> THE_PLAN;
        };
    }
}
