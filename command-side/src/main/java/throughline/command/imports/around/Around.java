package throughline.command.imports.around;

import java.util.List;
import java.util.stream.Stream;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.events.AlignmentEvent;
import throughline.events.Event;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;

/**
 * The facts that stand around a document's actions.
 *
 * @param indicators each with its facts, the opening one first; so too the interventions and funds
 * @param findings what stays unclear
 */
public record Around(
        List<List<IndicatorEvent>> indicators,
        List<List<InterventionEvent>> interventions,
        List<List<FundEvent>> funds,
        List<GovernanceEvent> governance,
        List<AlignmentEvent> alignment,
        List<Finding> findings) {

    public Stream<Event> facts() {
        return Stream.of(
                        indicators.stream().flatMap(List::stream),
                        interventions.stream().flatMap(List::stream),
                        funds.stream().flatMap(List::stream),
                        governance.stream(),
                        alignment.stream())
                .flatMap(facts -> facts.map(Event.class::cast));
    }
}
