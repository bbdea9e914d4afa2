package throughline.query.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.FundId;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.query.alignment.ShownAlignment;
import throughline.query.funds.ShownFunds;
import throughline.query.governance.ShownGovernance;
import throughline.query.indicators.ShownIndicators;
import throughline.query.interventions.InterventionState;
import throughline.query.interventions.ShownInterventions;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** What stands around a plan's actions as readers see it, under the names that its own JSON uses. */
final class ContextFaces {
    private static final Set<String> NO_NEWS = Set.of("indicatorId", "interventionId", "fundId", "sequence");

    private ContextFaces() {}

    static @Nullable Face of(Subject subject, PlanState plan, Names names) {
        return switch (subject.kind()) {
            case INDICATOR -> indicator((IndicatorId) subject.id(), plan, names);
            case INTERVENTION -> intervention((InterventionId) subject.id(), plan);
            case FUND -> fund((FundId) subject.id(), plan, names);
            case GOVERNANCE -> governance(plan, names);
            case ALIGNMENT -> alignment(plan);
            case PLAN, SECTION, PRIORITY, ACTION, PARTY, ROUND ->
                throw new IllegalArgumentException("A " + subject.kind().word() + " has its own face.");
        };
    }

    private static @Nullable Face indicator(IndicatorId id, PlanState plan, Names names) {
        var known = plan.context().indicators().get(id);
        if (known == null) {
            return null;
        }
        var shown = new ShownIndicators(names).of(known);
        return new Face(
                null, shown.area() == null ? shown.name() : shown.name() + " (" + shown.area() + ")", news(shown));
    }

    private static @Nullable Face intervention(InterventionId id, PlanState plan) {
        var known = plan.context().interventions().get(id);
        if (known == null) {
            return null;
        }
        var shown = new ShownInterventions(plan).of(known);
        var fields = news(shown);
        // What its indicators came to is their own news.
        fields.put(
                "measures",
                known.measures().values().stream().map(ContextFaces::measure).toList());
        return new Face(null, shown.name(), fields);
    }

    private static Map<String, String> measure(InterventionState.Measure measure) {
        var indicator = measure.indicator();
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", measure.promised().text().text());
        if (indicator != null) {
            fields.put("indicatorId", indicator.toString());
        }
        return fields;
    }

    private static @Nullable Face fund(FundId id, PlanState plan, Names names) {
        var known = plan.context().funds().get(id);
        if (known == null) {
            return null;
        }
        var shown = new ShownFunds(plan, names).of(known);
        return new Face(null, shown.name(), news(shown));
    }

    private static @Nullable Face governance(PlanState plan, Names names) {
        if (plan.context().governance().sequence() < 0) {
            return null;
        }
        var shown = new ShownGovernance(plan, names);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("officers", shown.officers());
        fields.put("boards", shown.boards());
        fields.put("reportingLines", shown.lines());
        fields.put("authorities", shown.authorities(Standing.BOUND));
        fields.put("partners", shown.authorities(Standing.PARTNER));
        fields.put("needs", shown.needs(Known.NEED));
        fields.put("gaps", shown.needs(Known.GAP));
        fields.put("consultations", shown.consultations());
        fields.put("reviewsPromised", shown.promises());
        fields.put("reviews", shown.reviews());
        return new Face(null, "Governance", fields);
    }

    private static @Nullable Face alignment(PlanState plan) {
        return plan.context().alignment().sequence() < 0
                ? null
                : new Face(null, "Alignment", Map.of("strategies", new ShownAlignment(plan).strategies()));
    }

    private static Map<String, Object> news(Record shown) {
        var fields = new LinkedHashMap<>(Parts.of(shown));
        fields.keySet().removeAll(NO_NEWS);
        return fields;
    }
}
