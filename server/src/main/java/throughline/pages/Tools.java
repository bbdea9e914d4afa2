package throughline.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.events.Lead;
import throughline.events.Timescale;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** The small forms that a page offers, and what can be chosen in them. */
@Component("tools")
public class Tools {
    /** @param form the command that it sends */
    public record Tool(String form, String title, String button) {}

    private static final Tool ADD_PRIORITY = new Tool("add-priority", "Add a priority", "Add the priority");
    private static final Tool ADD_ACTION = new Tool("add-action", "Add an action", "Add the action");
    private static final Tool CORRECT =
            new Tool("correct-plan-entry", "Correct an entry of the plan", "Record the correction");
    private static final Tool END = new Tool("end-plan", "End the plan", "End the plan");
    private static final Tool LOCK = new Tool("lock-plan", "Lock the plan", "Lock the plan");
    private static final Tool UNLOCK = new Tool("unlock-plan", "Unlock the plan", "Unlock the plan");

    private static final Tool KEY = new Tool("choose-status-key", "Choose the ratings", "Change the ratings");
    private static final Tool RULE = new Tool("set-rating-rule", "Set a rule for the ratings", "Set the rule");

    /** Those that its standing leaves possible. */
    public List<Tool> ofPlan(GetPlan.Answer plan) {
        return switch (plan.standing()) {
            case "locked" -> List.of(UNLOCK);
            case "ended" -> List.of(KEY, RULE, CORRECT, LOCK);
            default ->
                plan.priorities().isEmpty()
                        ? List.of(ADD_PRIORITY, KEY, RULE, CORRECT, END, LOCK)
                        : List.of(ADD_PRIORITY, ADD_ACTION, KEY, RULE, CORRECT, END, LOCK);
        };
    }

    private static final Tool ASSIGN = new Tool("assign-lead", "Say who leads", "Record who leads");
    private static final Tool RESCHEDULE = new Tool("reschedule", "Change the timescale", "Change the timescale");
    private static final Tool STEP = new Tool("add-milestone", "Add a step", "Add the step");
    private static final Tool COMPLETE = new Tool("mark-completed", "Mark as completed", "Record the completion");
    private static final Tool REOPEN = new Tool("reopen", "Reopen what was completed", "Reopen it");
    private static final Tool CORRECT_ENTRY = new Tool("correct-entry", "Correct an entry", "Record the correction");
    private static final Tool CARRY = new Tool("carry-over", "Carry over to the next plan", "Carry it over");

    private static final Tool ASK = new Tool("request-update", "Ask for an update", "Ask for the update");
    private static final Tool WITHDRAW = new Tool("withdraw-request", "Withdraw a request", "Withdraw it");
    private static final Tool MISSED =
            new Tool("note-update-not-received", "Note that no update was received", "Note it");

    /** Those that can succeed where the action stands; a partner corrects what is its own. */
    public List<Tool> ofAction(GetAction.Answer answer, boolean coordinates, boolean nextPlan) {
        if (answer.standing().equals("locked")) {
            return List.of();
        }
        var action = answer.action();
        var gone = action.status().equals("carried-forward");
        if (!coordinates || gone) {
            return List.of(CORRECT_ENTRY);
        }
        var done = action.completions().stream()
                .anyMatch(round -> round.organisation() == null && round.reopened() == null);
        var tools = new ArrayList<Tool>();
        if (answer.standing().equals("open")) {
            tools.addAll(List.of(ASSIGN, RESCHEDULE, STEP));
        }
        if (!done) {
            tools.add(COMPLETE);
        }
        if (action.completions().stream().anyMatch(round -> round.reopened() == null)) {
            tools.add(REOPEN);
        }
        tools.add(ASK);
        if (!open(action, "open", "overdue", "not-received").isEmpty()) {
            tools.add(WITHDRAW);
        }
        if (!open(action, "open", "overdue").isEmpty()) {
            tools.add(MISSED);
        }
        tools.add(CORRECT_ENTRY);
        if (!done && nextPlan) {
            tools.add(CARRY);
        }
        return tools;
    }

    /** The requests of an action that stand in one of these states. */
    public List<GetPlan.Request> open(GetPlan.Action action, String... states) {
        return action.requests().stream()
                .filter(request -> List.of(states).contains(request.state()))
                .toList();
    }

    /** What can be asked for an update: nobody in particular cannot. */
    public List<String> partyKinds() {
        return leadKinds().stream()
                .filter(kind -> !kind.equals("everyone") && !kind.equals("unclear"))
                .toList();
    }

    public List<String> leadKinds() {
        return Arrays.stream(Lead.Kind.values()).map(Fields::word).toList();
    }

    public List<String> timescaleKinds() {
        return Arrays.stream(Timescale.Kind.values()).map(Fields::word).toList();
    }
}
