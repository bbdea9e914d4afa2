package throughline.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import throughline.command.action.NamedLead;
import throughline.command.carrying.CarryOverPlan;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.command.carrying.CarryOverPlan.To;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.Timescale;
import throughline.query.carrying.Choice;
import throughline.query.carrying.GetCarryOver;

/** Reads the table of decisions off its form; each field bears the id of its action after a full stop. */
final class CarryForms {
    static final String FORM = "carry-over";
    /** How many parts the form has room for. */
    static final int PARTS = 4;

    private CarryForms() {}

    /** The table as it is first shown: with what is proposed, for the coordinator to change. */
    static Typed proposed(GetCarryOver.Answer answer) {
        var values = new LinkedMultiValueMap<String, String>();
        for (var row : answer.actions()) {
            values.add("decision." + row.actionId(), row.proposal().word());
            values.add("reason." + row.actionId(), reason(row));
            if (row.with() != null) {
                values.add("with." + row.actionId(), row.with().toString());
            }
        }
        return new Typed(FORM, values);
    }

    /** Of what goes on everything that is known; of what is done only why it is. */
    private static String reason(GetCarryOver.Row row) {
        return row.proposal() == Choice.CARRY_FORWARD ? String.join(" ", row.why()) : row.why().getFirst();
    }

    /** @throws Mistake when something is missing or cannot be read */
    static CarryOverPlan of(PlanId plan, GetCarryOver.Answer answer, Typed typed, boolean rehearse) {
        var decisions = answer.actions().stream()
                .map(row -> decision(row.actionId(), typed))
                .toList();
        return new CarryOverPlan(
                plan, to(typed), decisions, typed.prose("end"), rehearse ? null : typed.position("seen"), rehearse);
    }

    /** @return nothing where no plan is named: then nothing goes on */
    static @Nullable To to(Typed typed) {
        var open = typed.get("plan");
        if (open.equals("none")) {
            return null;
        }
        if (!open.isEmpty() && !open.equals("new")) {
            return To.open(planId(open));
        }
        return new To(null, typed.needed("title", "Give the next plan a title."), typed.prose("period"), null, null, null, typed.has("rules", "keep") ? true : null);
    }

    private static PlanId planId(String text) {
        try {
            return PlanId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Mistake("plan", "Choose the plan that the actions go on in.");
        }
    }

    private static Decision decision(ActionId action, Typed typed) {
        var kind = kind(typed, "decision." + action);
        return switch (kind) {
            case LEAVE -> new Decision(action, kind, null, null, null, null, null);
            case COMPLETE, BUSINESS_AS_USUAL, STOP ->
                new Decision(action, kind, typed.prose("reason." + action), null, null, null, null);
            case CARRY_FORWARD ->
                new Decision(action, kind, typed.prose("reason." + action), List.of(into(action, typed)), null, null, null);
            case MERGE ->
                new Decision(action, kind, typed.prose("reason." + action), null, with(action, typed), null, null);
            case SPLIT ->
                new Decision(action, kind, typed.prose("reason." + action), parts(action, typed), null, null, null);
        };
    }

    private static Kind kind(Typed typed, String field) {
        return Arrays.stream(Kind.values())
                .filter(kind -> Fields.word(kind).equals(typed.get(field)))
                .findFirst()
                .orElseThrow(() -> new Mistake(field, "Say what becomes of each action, if only that it is left as it is."));
    }

    private static Into into(ActionId action, Typed typed) {
        return new Into(
                priority(action, typed),
                typed.prose("ref." + action),
                typed.prose("text." + action),
                leads(typed, "." + action),
                timescale(typed, "due." + action),
                null);
    }

    private static @Nullable String priority(ActionId action, Typed typed) {
        var priority = typed.get("priority." + action);
        return priority.isEmpty() ? null : priority;
    }

    private static List<ActionId> with(ActionId action, Typed typed) {
        try {
            var other = typed.get("with." + action);
            return other.isEmpty() ? List.of() : List.of(ActionId.of(other));
        } catch (IllegalArgumentException e) {
            throw new Mistake("with." + action, "Choose an action of this plan to merge it with.");
        }
    }

    private static List<Into> parts(ActionId action, Typed typed) {
        var parts = new ArrayList<Into>();
        for (int n = 1; n <= PARTS; n++) {
            var ref = typed.prose("part-ref-" + n + "." + action);
            var text = typed.prose("part-" + n + "." + action);
            var leads = leads(typed, "-" + n + "." + action);
            var timescale = timescale(typed, "due-" + n + "." + action);
            if (ref != null || text != null || leads != null || timescale != null) {
                parts.add(new Into(priority(action, typed), ref, text, leads, timescale, null));
            }
        }
        return parts;
    }

    /** @return nothing where none is named: whoever led it goes on */
    private static @Nullable List<NamedLead> leads(Typed typed, String of) {
        var leads = Fields.leads(typed, of);
        return leads.isEmpty() ? null : leads;
    }

    /** @return nothing where no date is given: the one that it has stays */
    private static @Nullable Timescale timescale(Typed typed, String field) {
        var due = Fields.due(typed, field);
        return due == null ? null : Fields.timescale(due);
    }

    static List<Integer> partNumbers() {
        return IntStream.rangeClosed(1, PARTS).boxed().toList();
    }

    /** “3 carried forward, 2 completed”. */
    static String counted(GetCarryOver.Answer answer, Typed typed) {
        var said = new ArrayList<String>();
        for (var choice : Choice.values()) {
            var number = answer.actions().stream()
                    .filter(row -> typed.get("decision." + row.actionId()).equals(choice.word()))
                    .count();
            if (number > 0) {
                said.add(number + " " + Wordings.decided(choice));
            }
        }
        return String.join(", ", said);
    }
}
