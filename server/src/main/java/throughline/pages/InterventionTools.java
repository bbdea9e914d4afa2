package throughline.pages;

import static throughline.pages.AroundTool.choice;
import static throughline.pages.AroundTool.line;
import static throughline.pages.AroundTool.words;

import java.util.ArrayList;
import java.util.List;
import throughline.pages.AroundTool.Choice;
import throughline.query.indicators.GetIndicators;
import throughline.query.interventions.GetInterventions;
import throughline.query.plan.GetPlan;

/** The coordinator's forms about what is done beside a plan's actions. */
final class InterventionTools {
    static final String SECTION = "interventions";

    private InterventionTools() {}

    static AroundTool.Group of(
            List<GetInterventions.Intervention> interventions,
            List<GetIndicators.Indicator> indicators,
            GetPlan.Answer plan) {
        var tools = new ArrayList<AroundTool>();
        tools.add(AroundTool.of(
                "add-intervention",
                "Add an intervention",
                "Add the intervention",
                line("name", "What it is called", null),
                line("group", "Under which heading", "It can be left out."),
                words("summary", "What is done", "It can be left out."),
                words("benefits", "What it is good for", "One benefit on each line. It can be left out."),
                words("measures", "What it wants to be measured by", "One measure on each line. It can be left out.")));
        var known = interventions.stream()
                .map(one -> new Choice(one.interventionId().toString(), one.name()))
                .toList();
        if (!known.isEmpty()) {
            ofKnown(tools, known, interventions, indicators, plan);
        }
        return new AroundTool.Group(SECTION, null, List.copyOf(tools));
    }

    private static void ofKnown(
            List<AroundTool> tools,
            List<Choice> known,
            List<GetInterventions.Intervention> interventions,
            List<GetIndicators.Indicator> indicators,
            GetPlan.Answer plan) {
        var which = choice("intervention", "Which intervention", known);
        tools.add(AroundTool.of(
                "promise-benefit", "Add a benefit", "Add the benefit", which, words("text", "What it is good for", null)));
        tools.add(AroundTool.of(
                "promise-measure",
                "Add a measure",
                "Add the measure",
                which,
                words("text", "What it wants to be measured by", null)));
        var measures = measures(interventions, false);
        if (!measures.isEmpty() && !indicators.isEmpty()) {
            tools.add(AroundTool.of(
                    "track-measure",
                    "Say which indicator shows a measure",
                    "Record it",
                    choice("measure", "Which measure", measures),
                    choice(
                            "indicator",
                            "Which indicator shows it",
                            indicators.stream()
                                    .map(one -> new Choice(one.indicatorId().toString(), one.name()))
                                    .toList())));
        }
        var tracked = measures(interventions, true);
        if (!tracked.isEmpty()) {
            tools.add(AroundTool.of(
                    "untrack-measure",
                    "Say that no indicator shows a measure",
                    "Record it",
                    choice("measure", "Which measure", tracked),
                    words("reason", "Why it does not", null)));
        }
        if (!plan.priorities().isEmpty()) {
            tools.add(AroundTool.of(
                    "link-intervention",
                    "Say which priority it serves",
                    "Record it",
                    which,
                    choice("priority", "Which priority", GovernanceTools.priorities(plan))));
        }
    }

    /** Chosen by the intervention's id and the measure's, one behind the other. */
    private static List<Choice> measures(List<GetInterventions.Intervention> interventions, boolean tracked) {
        return interventions.stream()
                .flatMap(one -> one.measures().stream()
                        .filter(measure -> (measure.indicator() != null) == tracked)
                        .map(measure -> new Choice(
                                one.interventionId() + " " + measure.measureId(),
                                one.name() + ": " + new Marks().brief(measure.text()))))
                .toList();
    }
}
