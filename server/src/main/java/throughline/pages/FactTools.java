package throughline.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.events.Lead;
import throughline.events.RowEvent.Involvement;
import throughline.pages.Tools.Tool;
import throughline.people.SignedIn;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** The forms about what stands around an action, for whoever may send them where it stands. */
@Component("factTools")
public class FactTools {
    /** Forms that belong together. */
    public record Group(String title, List<Tool> tools) {}

    private static final Tool SIGN_OFF = new Tool("sign-off-completion", "Sign off a completion", "Sign it off");
    private static final Tool ASK = new Tool("raise-query", "Raise a query", "Raise the query");
    private static final Tool ANSWER = new Tool("answer-query", "Answer a query", "Record the answer");
    private static final Tool PARTNER_DATE =
            new Tool("set-partner-date", "Set a partner’s own date", "Set the partner’s date");
    private static final Tool STEP_DATE = new Tool("date-milestone", "Change the date of a step", "Change the date");
    private static final Tool HOLD = new Tool("put-on-hold", "Put on hold", "Put it on hold");
    private static final Tool RESUME = new Tool("resume", "Resume", "Resume it");
    private static final Tool STOP = new Tool("stop-action", "Stop", "Stop it");
    private static final Tool MARK = new Tool("mark-to-carry-forward", "Mark to be carried forward", "Mark it");
    private static final Tool DUPLICATE = new Tool("mark-duplicate", "Mark as a duplicate", "Mark it as a duplicate");
    private static final Tool NO_DUPLICATE =
            new Tool("withdraw-duplicate", "Say that it is no duplicate", "Withdraw the duplicate");
    private static final Tool FOLLOW_ON = new Tool("name-follow-on", "Name what follows on", "Name the follow-on");
    private static final Tool RELATE = new Tool("relate-action", "Relate it to another action", "Relate the two");
    private static final Tool LINK = new Tool("link-action", "Link it to another plan", "Add the link");
    private static final Tool CONDITION = new Tool("note-condition", "Note a condition", "Note the condition");
    private static final Tool SETTLE =
            new Tool("settle-condition", "Say whether a condition was met", "Record the condition");
    private static final Tool PROMISE = new Tool("promise-quantity", "Promise a quantity", "Record the promise");
    private static final Tool COUNT = new Tool("count-quantity", "Count what was done", "Record the count");
    private static final Tool INVOLVE = new Tool("involve-body", "Name a body that must answer", "Name the body");
    private static final Tool HEAR = new Tool("record-body-answer", "Record what a body answered", "Record its answer");

    /** A primary lead of an action, as the rules understand it: by its organisation's name or its own. */
    static boolean leads(GetPlan.Action action, SignedIn who) {
        return action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .anyMatch(lead -> lead.name().equalsIgnoreCase(who.organisation())
                        || lead.name().equalsIgnoreCase(who.name()));
    }

    /** @param decides whether the person leads the action or coordinates the plan */
    public List<Group> of(GetAction.Answer answer, boolean decides, boolean coordinates) {
        var action = answer.action();
        if (answer.standing().equals("locked")) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        add(groups, "Ask and agree", scrutiny(action, decides));
        if (!action.status().equals("carried-forward")) {
            var promises = answer.standing().equals("open") && action.stopped() == null && action.duplicateOf() == null;
            if (decides) {
                add(groups, "Whether it goes on", standing(action, coordinates));
                add(groups, "What it has to do with others", List.of(FOLLOW_ON, RELATE, LINK));
            }
            add(groups, "Dates, conditions, counts and bodies", row(action, decides, promises));
        }
        return groups;
    }

    private static void add(List<Group> groups, String title, List<Tool> tools) {
        if (!tools.isEmpty()) {
            groups.add(new Group(title, tools));
        }
    }

    private static List<Tool> scrutiny(GetPlan.Action action, boolean decides) {
        var tools = new ArrayList<Tool>();
        var gone = action.status().equals("carried-forward");
        if (!gone) {
            tools.add(ASK);
        }
        if (action.queries().stream().anyMatch(query -> !query.state().equals("settled"))) {
            tools.add(ANSWER);
        }
        if (decides
                && !gone
                && action.completions().stream()
                        .anyMatch(round -> round.reopened() == null && round.signedOff() == null)) {
            tools.add(SIGN_OFF);
        }
        return tools;
    }

    private static List<Tool> standing(GetPlan.Action action, boolean coordinates) {
        var tools = new ArrayList<Tool>();
        var goesOn = !action.status().equals("completed") && !action.status().equals("closed");
        if (action.onHold() != null) {
            tools.add(RESUME);
        } else if (goesOn) {
            tools.add(HOLD);
        }
        if (goesOn && !action.carryForward()) {
            tools.add(MARK);
        }
        if (coordinates) {
            if (goesOn) {
                tools.addAll(List.of(STOP, DUPLICATE));
            } else if (action.duplicateOf() != null) {
                tools.add(NO_DUPLICATE);
            }
        }
        return tools;
    }

    private static List<Tool> row(GetPlan.Action action, boolean decides, boolean promises) {
        var tools = new ArrayList<Tool>();
        if (decides && promises) {
            tools.add(PARTNER_DATE);
            if (action.milestones().stream().anyMatch(step -> step.state().equals("open"))) {
                tools.add(STEP_DATE);
            }
            tools.addAll(List.of(CONDITION, PROMISE, INVOLVE));
        }
        if (decides && !action.row().conditions().isEmpty()) {
            tools.add(SETTLE);
        }
        if (!action.row().quantities().isEmpty()) {
            tools.add(COUNT);
        }
        if (!action.row().bodies().isEmpty()) {
            tools.add(HEAR);
        }
        return tools;
    }

    /** Those that can be looked up in the register. */
    public List<String> partyKinds() {
        return List.of(Lead.Kind.ORGANISATION, Lead.Kind.GROUP, Lead.Kind.POST, Lead.Kind.PERSON).stream()
                .map(Fields::word)
                .toList();
    }

    public List<String> involvements() {
        return Arrays.stream(Involvement.values()).map(Fields::word).toList();
    }

    /** “must approve it”. */
    public String involvement(String word) {
        return switch (word) {
            case "answers" -> "must answer";
            case "approves" -> "must approve it";
            case "receives" -> "is to be told";
            default -> word;
        };
    }

    public String involvement(Involvement involvement) {
        return involvement(Fields.word(involvement));
    }

    /** What identifies a body in one of its parts, in a form. */
    public String body(GetPlan.Body body) {
        return body.partyId() + " " + Fields.word(body.involvement());
    }
}
