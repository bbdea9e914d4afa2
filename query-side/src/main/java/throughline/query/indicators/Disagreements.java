package throughline.query.indicators;

import java.util.ArrayList;
import java.util.List;
import throughline.query.context.Finding;
import throughline.query.plan.PlanState;

/** Where a document disagrees with its own figures: nothing is changed, a reader is told. */
public final class Disagreements {
    private Disagreements() {}

    /** @param partnership the name of the plan's partnership, which may name its area */
    public static List<Finding> in(PlanState plan, String partnership) {
        var indicators = List.copyOf(plan.context().indicators().values());
        if (indicators.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        indicators.forEach(indicator -> printed(indicator, findings));
        unconfirmed(indicators, findings);
        var prose = Said.in(plan);
        findings.addAll(new SingleClaims(indicators, Wording.places(plan, partnership)).against(prose));
        findings.addAll(new SweepingClaims(indicators, Listed.in(plan)).against(prose));
        return List.copyOf(findings);
    }

    private static void printed(IndicatorState indicator, List<Finding> findings) {
        var printed = indicator.printed();
        var percent = printed == null ? null : printed.percent();
        var change = indicator.change();
        if (printed == null || percent == null || change == null || change.agreesWith(percent)) {
            return;
        }
        findings.add(new Finding(
                "printed-change",
                printed.source() == null ? "indicators" : printed.source().toString(),
                "The document prints a change of %s for “%s”, but its readings went %s. The computed change is the one shown; check the figures."
                        .formatted(
                                printed.asWritten().text().strip(),
                                indicator.added().name(),
                                change.inWords())));
    }

    private static void unconfirmed(List<IndicatorState> indicators, List<Finding> findings) {
        for (var indicator : indicators) {
            if (!indicator.baselines().isEmpty()) {
                var set = indicator.baselines().getLast().event();
                if (set.baseline().number() == null) {
                    var area = indicator.added().area();
                    findings.add(new Finding(
                            "baseline-no-number",
                            set.source() == null ? "indicators" : set.source().toString(),
                            "The baseline of “%s”%s is “%s”, which is no number, so nothing can be compared with it yet."
                                    .formatted(
                                            indicator.added().name(),
                                            area == null ? "" : " in " + area,
                                            set.baseline())));
                }
            }
        }
    }
}
