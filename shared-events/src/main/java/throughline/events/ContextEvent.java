package throughline.events;

/** What happened around the actions of a plan: what is measured, paid for, governed, and served beyond it. */
public sealed interface ContextEvent extends Event
        permits IndicatorEvent, InterventionEvent, FundEvent, GovernanceEvent, AlignmentEvent {
    PlanId planId();
}
