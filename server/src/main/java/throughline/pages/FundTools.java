package throughline.pages;

import static throughline.pages.AroundTool.brief;
import static throughline.pages.AroundTool.choice;
import static throughline.pages.AroundTool.day;
import static throughline.pages.AroundTool.line;
import static throughline.pages.AroundTool.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import throughline.pages.AroundTool.Choice;
import throughline.query.funds.GetFunds;
import throughline.query.interventions.GetInterventions;
import throughline.query.plan.GetPlan;

/** The coordinator's forms about what a plan gives out. */
final class FundTools {
    static final String SECTION = "funds";
    private static final String LEFT_OUT = "It can be left out.";
    private static final Amounts AMOUNTS = new Amounts();

    private FundTools() {}

    static AroundTool.Group of(
            List<GetFunds.Fund> funds, List<GetInterventions.Intervention> interventions, GetPlan.Answer plan) {
        var tools = new ArrayList<AroundTool>();
        var known = funds.stream().map(fund -> new Choice(fund.fundId().toString(), fund.name())).toList();
        if (!known.isEmpty()) {
            var which = choice("fund", "Out of which fund", known);
            tools.add(award(which, interventions, plan));
            var standing = funds.stream()
                    .flatMap(fund -> fund.awards().stream()
                            .filter(award -> award.withdrawn() == null)
                            .map(award -> award(fund, award)))
                    .toList();
            if (!standing.isEmpty()) {
                tools.add(AroundTool.of(
                        "withdraw-award",
                        "Withdraw an award",
                        "Withdraw the award",
                        choice("award", "Which award", standing),
                        words("reason", "Why it is withdrawn", "It stays readable.")));
            }
        }
        tools.add(AroundTool.of(
                "open-fund",
                "Open a fund",
                "Open the fund",
                line("name", "Name of the fund", null),
                brief("amount", "How much there is", "Such as £70,000. " + LEFT_OUT),
                line("delivery", "When what it pays for is done", "Such as January to March 2026. " + LEFT_OUT)));
        if (!known.isEmpty()) {
            terms(tools, choice("fund", "Which fund", known));
        }
        return new AroundTool.Group(SECTION, null, List.copyOf(tools));
    }

    private static AroundTool award(
            AroundTool.Box which, List<GetInterventions.Intervention> interventions, GetPlan.Answer plan) {
        var boxes = new ArrayList<>(List.of(
                which,
                line("recipient", "Who was awarded it", null),
                line("kind", "What kind of organisation that is", "As the caps of the fund name it."),
                brief("amount", "How much", "Such as £4,500."),
                words("purpose", "What for", LEFT_OUT)));
        if (!interventions.isEmpty()) {
            boxes.add(choice(
                    "intervention",
                    "The intervention that it pays for",
                    none(interventions.stream().map(one -> new Choice(one.interventionId().toString(), one.name())))));
        }
        if (!plan.priorities().isEmpty()) {
            boxes.add(choice("priority", "The priority that it serves", none(GovernanceTools.priorities(plan).stream())));
        }
        boxes.add(line("approver", "Who approved it", "Needed where it is more than the cap."));
        boxes.add(words("reason", "Why it may pass the cap", LEFT_OUT));
        boxes.add(day("happened", "When", "Today where you leave it out."));
        return new AroundTool("record-award", "Record an award", "Record the award", List.copyOf(boxes));
    }

    private static void terms(List<AroundTool> tools, AroundTool.Box which) {
        tools.add(AroundTool.of(
                "set-fund-cap",
                "Set the most for one organisation",
                "Set the cap",
                which,
                line("kind", "For which kind of organisation", null),
                brief("most", "The most that one of them may have", "Such as £5,000."),
                words("reason", "Why it changes", "Needed where there was a cap.")));
        tools.add(AroundTool.of(
                "add-fund-criterion",
                "Add a criterion",
                "Add the criterion",
                which,
                words("text", "What an application has to meet", null)));
    }

    private static List<Choice> none(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", "None in particular")), choices).toList();
    }

    /** Chosen by the fund's id and the award's, one behind the other. */
    private static Choice award(GetFunds.Fund fund, GetFunds.Award award) {
        return new Choice(
                fund.fundId() + " " + award.awardId(),
                award.recipient() + ", " + AMOUNTS.pounds(award.pounds()) + ", " + new British().day(award.happenedOn()));
    }
}
