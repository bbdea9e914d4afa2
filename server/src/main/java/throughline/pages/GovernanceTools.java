package throughline.pages;

import static throughline.pages.AroundTool.choice;
import static throughline.pages.AroundTool.day;
import static throughline.pages.AroundTool.line;
import static throughline.pages.AroundTool.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import throughline.events.GovernanceEvent.Review;
import throughline.pages.AroundTool.Choice;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetPlan;

/** The coordinator's forms about who hears of a plan, and when it is looked at again. */
final class GovernanceTools {
    static final String SECTION = "governance";
    private static final Amounts AMOUNTS = new Amounts();
    private static final British BRITISH = new British();
    private static final String LEFT_OUT = "It can be left out.";

    private GovernanceTools() {}

    static List<AroundTool.Group> of(GetGovernance.Answer governance, GetPlan.Answer plan) {
        return List.of(
                new AroundTool.Group(SECTION, "Boards", boards(governance)),
                new AroundTool.Group(SECTION, "Looked at again", reviews()),
                new AroundTool.Group(SECTION, "Who is bound, and what is needed", duty(governance, plan)));
    }

    private static List<AroundTool> boards(GetGovernance.Answer governance) {
        var tools = new ArrayList<AroundTool>();
        tools.add(AroundTool.of(
                "name-board",
                "Name a board that hears of the plan",
                "Name the board",
                line("board", "Name of the board", null),
                line("when", "How often it hears of the plan", "As written, such as “quarterly”. " + LEFT_OUT)));
        var names = governance.boards().stream().map(board -> new Choice(board.name(), board.name())).toList();
        if (!names.isEmpty()) {
            var which = choice("board", "Which board", names);
            tools.add(AroundTool.of(
                    "schedule-board-meeting",
                    "Schedule a board meeting",
                    "Schedule the meeting",
                    which,
                    day("date", "When it meets", "For example, 22 3 2026")));
            tools.add(AroundTool.of(
                    "record-report",
                    "Record a report to a board",
                    "Record the report",
                    which,
                    words("report", "What was reported", null),
                    line("reporter", "Who gave it", LEFT_OUT),
                    day("happened", "When", "Today where you leave it out.")));
        }
        var meetings = governance.boards().stream()
                .flatMap(board -> board.meetings().stream()
                        .map(date -> new Choice(date + " " + board.name(), BRITISH.day(date) + ", " + board.name())))
                .toList();
        if (!meetings.isEmpty()) {
            tools.add(AroundTool.of(
                    "cancel-board-meeting",
                    "Cancel a board meeting",
                    "Cancel the meeting",
                    choice("meeting", "Which meeting", meetings),
                    words("reason", "Why it is cancelled", null)));
        }
        tools.add(AroundTool.of(
                "name-reporting-line",
                "Say who reports to whom",
                "Record it",
                line("reporter", "The group that reports", null),
                line("board", "The board that it reports to", null)));
        tools.add(AroundTool.of(
                "name-senior-responsible-officer",
                "Name the senior responsible officer",
                "Name the officer",
                line("officer", "Name", null),
                day("from", "From which day on", LEFT_OUT)));
        return tools;
    }

    private static List<AroundTool> reviews() {
        var which = choice(
                "review",
                "What is looked at again",
                Stream.of(Review.REVIEW, Review.NEEDS_ASSESSMENT)
                        .map(review -> new Choice(Fields.word(review), AMOUNTS.review(review)))
                        .toList());
        return List.of(
                AroundTool.of(
                        "set-review-date",
                        "Set the date of a review",
                        "Set the date",
                        which,
                        day("date", "When it is", "For example, 22 3 2026"),
                        words("reason", "Why it moves", "Needed where there was a date. The first one stays beside it.")),
                AroundTool.of(
                        "record-review",
                        "Record that a review took place",
                        "Record the review",
                        which,
                        words("outcome", "What came of it", LEFT_OUT),
                        day("happened", "When", "Today where you leave it out.")));
    }

    private static List<AroundTool> duty(GetGovernance.Answer governance, GetPlan.Answer plan) {
        var tools = new ArrayList<AroundTool>();
        tools.add(AroundTool.of(
                "name-authority",
                "Name an authority or a partner",
                "Record it",
                line("authority", "Name", null),
                choice(
                        "standing",
                        "How it stands to the duty",
                        List.of(new Choice("bound", "Bound by the duty"), new Choice("partner", "A partner"))),
                line("under", "Under which heading", "Such as “Health”. " + LEFT_OUT)));
        var authorities = Stream.concat(governance.authorities().stream(), governance.partners().stream())
                .map(one -> new Choice(one.name(), one.name()))
                .toList();
        if (!authorities.isEmpty()) {
            tools.add(AroundTool.of(
                    "withdraw-authority",
                    "Withdraw an authority or a partner",
                    "Withdraw it",
                    choice("authority", "Which one", authorities),
                    words("reason", "Why it is withdrawn", null)));
        }
        tools.add(AroundTool.of(
                "note-need",
                "Note a need or a gap",
                "Note it",
                choice(
                        "known",
                        "What it is",
                        List.of(new Choice("need", "Something is needed"), new Choice("gap", "Something is not known well enough"))),
                words("text", "What is needed, or not known", null)));
        needs(tools, governance, plan);
        tools.add(AroundTool.of(
                "record-consultation",
                "Record a consultation",
                "Record the consultation",
                words("text", "What was asked, and what came of it", null),
                line("who", "Who was asked", LEFT_OUT),
                day("happened", "When", "Today where you leave it out.")));
        return tools;
    }

    private static void needs(List<AroundTool> tools, GetGovernance.Answer governance, GetPlan.Answer plan) {
        var needs = Stream.concat(governance.needs().stream(), governance.gaps().stream())
                .filter(need -> need.withdrawn() == null)
                .map(need -> new Choice(need.needId().toString(), new Marks().brief(need.text())))
                .toList();
        if (needs.isEmpty()) {
            return;
        }
        if (!plan.priorities().isEmpty()) {
            tools.add(AroundTool.of(
                    "link-need",
                    "Say which priority answers a need",
                    "Record it",
                    choice("need", "Which need", needs),
                    choice("priority", "Which priority", priorities(plan))));
        }
        tools.add(AroundTool.of(
                "withdraw-need",
                "Withdraw a need",
                "Withdraw it",
                choice("need", "Which need", needs),
                words("reason", "Why it no longer stands", null)));
    }

    static List<Choice> priorities(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .map(one -> new Choice(
                        one.priorityId().toString(), (one.ref() == null ? "" : one.ref() + " ") + new Marks().brief(one.title())))
                .toList();
    }
}
