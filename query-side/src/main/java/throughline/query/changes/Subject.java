package throughline.query.changes;

import throughline.events.ActionEvent;
import throughline.events.AlignmentEvent;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.SectionEvent;

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
        ALIGNMENT("alignment");

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

    /** What an event is said of. */
    static Subject of(Event event) {
        return switch (event) {
            case PlanEvent e -> of(e);
            case SectionEvent e -> new Subject(Kind.SECTION, e.sectionId());
            case ActionEvent e -> new Subject(Kind.ACTION, e.actionId());
            case PartyEvent e -> new Subject(Kind.PARTY, e.partyId());
            case ContextEvent e -> of(e);
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
            case PlanOpened e -> THE_PLAN;
            case VersionPublished e -> THE_PLAN;
            case PlanEnded e -> THE_PLAN;
            case PlanLocked e -> THE_PLAN;
            case PlanUnlocked e -> THE_PLAN;
            case PlanEntryCorrected e -> THE_PLAN;
        };
    }
}
