package throughline.pages;

import static throughline.pages.AroundTool.brief;
import static throughline.pages.AroundTool.choice;
import static throughline.pages.AroundTool.line;
import static throughline.pages.AroundTool.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.pages.AroundTool.Choice;
import throughline.query.indicators.GetIndicators;
import throughline.query.plan.GetPlan;

/** The forms about what a plan measures: readings for every partner, the rest for the coordinator. */
final class IndicatorTools {
    static final String SECTION = "indicators";
    private static final String PERIOD = "Such as 2023/24, Q2 2024/25 or March 2025.";
    private static final String NUMBER = "A number such as 19,860 or 12.5%; where it is withheld, <5.";

    private IndicatorTools() {}

    static AroundTool.Group of(List<GetIndicators.Indicator> indicators, List<GetPlan.Key> key, boolean coordinates) {
        var tools = new ArrayList<AroundTool>();
        var known = indicators.stream().map(IndicatorTools::named).toList();
        var which = choice("indicator", "Which indicator", known);
        var readings = indicators.stream()
                .flatMap(one -> one.readings().stream().map(reading -> reading(one, reading)))
                .toList();
        if (!known.isEmpty()) {
            tools.add(AroundTool.of(
                    "record-reading",
                    "Record a reading",
                    "Record the reading",
                    which,
                    brief("period", "Of which time", PERIOD),
                    brief("value", "What was read", NUMBER)));
        }
        if (!readings.isEmpty()) {
            tools.add(AroundTool.of(
                    "correct-reading",
                    "Correct a reading",
                    "Record the correction",
                    choice("reading", "Which reading was wrong", readings),
                    brief("value", "What it should have been", NUMBER),
                    words("reason", "Why it was wrong", "Both stay readable.")));
        }
        if (coordinates) {
            tools.add(added());
            if (!known.isEmpty()) {
                compared(tools, which, key, !readings.isEmpty());
            }
        }
        return new AroundTool.Group(SECTION, null, List.copyOf(tools));
    }

    private static AroundTool added() {
        return AroundTool.of(
                "add-indicator",
                "Start an indicator",
                "Start the indicator",
                line("name", "What is measured", "For example, “Knife-enabled robberies in a year”."),
                line("area", "Where", "It can be left out."),
                brief("unit", "Counted in", "Such as patients, or per cent. It can be left out."),
                good("Not said, or read from the name"),
                brief("baseline", "Baseline", "The figure before the plan, or TBC. It can be left out."),
                brief("baseline-on", "Of which time", PERIOD),
                brief("target", "Target", "It can be left out."),
                brief("target-by", "By when", PERIOD));
    }

    private static void compared(
            List<AroundTool> tools, AroundTool.Box which, List<GetPlan.Key> key, boolean anyReading) {
        tools.add(AroundTool.of(
                "set-baseline",
                "Set a baseline",
                "Set the baseline",
                which,
                brief("baseline", "Baseline", "A number, or TBC."),
                brief("on", "Of which time", PERIOD),
                words("reason", "Why it changes", "Needed where there was one. The first one stays beside it.")));
        tools.add(AroundTool.of(
                "set-indicator-target",
                "Set a target",
                "Set the target",
                which,
                brief("target", "Target", null),
                brief("by", "By when", PERIOD),
                words("reason", "Why it changes", "Needed where there was one. The first one stays beside it.")));
        tools.add(AroundTool.of(
                "set-good-direction",
                "Say which way is good",
                "Record it",
                which,
                good("Choose one"),
                words("reason", "Why that way is good", null)));
        if (anyReading) {
            tools.add(AroundTool.of(
                    "rate-change",
                    "Rate a change",
                    "Rate the change",
                    which,
                    choice(
                            "rating",
                            "Rating",
                            key.stream().map(one -> new Choice(one.label(), one.label() + ", " + one.meaning())).toList()),
                    words("reason", "Why", "What the figures mean, and how sure you are.")));
        }
    }

    private static AroundTool.Box good(String otherwise) {
        return choice(
                "good",
                "Which way is good",
                List.of(new Choice("", otherwise), new Choice("down", "Lower is better"), new Choice("up", "Higher is better"), new Choice("unknown", "Nobody can say")));
    }

    private static Choice named(GetIndicators.Indicator one) {
        return new Choice(one.indicatorId().toString(), one.name() + area(one.area()));
    }

    private static Choice reading(GetIndicators.Indicator one, GetIndicators.Reading reading) {
        return new Choice(
                one.indicatorId() + " " + reading.period(),
                one.name() + area(one.area()) + ", " + reading.period() + ": " + reading.asWritten());
    }

    private static String area(@Nullable String area) {
        return area == null ? "" : ", " + area;
    }
}
