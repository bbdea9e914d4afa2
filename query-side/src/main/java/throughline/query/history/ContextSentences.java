package throughline.query.history;

import throughline.events.AlignmentEvent;
import throughline.events.ContextEvent;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;
import throughline.query.plan.PlanState;

/** What was done around a plan's actions, after the name of the one who did it. */
final class ContextSentences {
    private ContextSentences() {}

    /** @param before the plan just before the entry */
    static String of(ContextEvent event, PlanState before) {
        return switch (event) {
            case IndicatorEvent e -> IndicatorSentences.of(e, before);
            case InterventionEvent e -> InterventionSentences.of(e, before);
            case FundEvent e -> FundSentences.of(e, before);
            case GovernanceEvent e -> GovernanceSentences.of(e, before);
            case AlignmentEvent e -> AlignmentSentences.of(e, before);
        };
    }
}
