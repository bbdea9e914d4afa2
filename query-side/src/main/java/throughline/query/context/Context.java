package throughline.query.context;

import java.util.Map;
import throughline.events.AlignmentEvent;
import throughline.events.ContextEvent;
import throughline.events.FundEvent;
import throughline.events.FundId;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent;
import throughline.events.InterventionId;
import throughline.query.alignment.AlignmentState;
import throughline.query.funds.FundState;
import throughline.query.governance.GovernanceState;
import throughline.query.indicators.IndicatorState;
import throughline.query.interventions.InterventionState;
import throughline.query.journal.Entry;

/** What stands around a plan's actions, each in the order in which it came. */
public record Context(
        Map<IndicatorId, IndicatorState> indicators,
        Map<InterventionId, InterventionState> interventions,
        Map<FundId, FundState> funds,
        GovernanceState governance,
        AlignmentState alignment) {
    public static final Context NOTHING =
            new Context(Map.of(), Map.of(), Map.of(), GovernanceState.NOTHING, AlignmentState.NOTHING);

    /** @param late the plan had ended by then */
    public Context after(ContextEvent event, Entry entry, boolean late) {
        return switch (event) {
            case IndicatorEvent e ->
                new Context(
                        IndicatorState.after(indicators, e, entry, late), interventions, funds, governance, alignment);
            case InterventionEvent e ->
                new Context(indicators, InterventionState.after(interventions, e, entry), funds, governance, alignment);
            case FundEvent e ->
                new Context(indicators, interventions, FundState.after(funds, e, entry, late), governance, alignment);
            case GovernanceEvent e ->
                new Context(indicators, interventions, funds, governance.after(e, entry, late), alignment);
            case AlignmentEvent e ->
                new Context(indicators, interventions, funds, governance, alignment.after(e, entry));
        };
    }
}
