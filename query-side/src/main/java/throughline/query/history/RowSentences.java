package throughline.query.history;

import throughline.events.RowEvent;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.BodyAnswered;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.ConditionSettled;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.RowEvent.DoubtSettled;
import throughline.events.RowEvent.Involvement;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.RowEvent.QuantityPromised;
import throughline.query.plan.PlanState;

/** What was said of the rest of a row: conditions, quantities, bodies, related actions, links. */
final class RowSentences {
    private RowSentences() {}

    static String of(RowEvent event, String action, PlanState plan) {
        return switch (event) {
            case ConditionNoted e -> "noted a condition on " + action + ": " + Words.ending(e.text());
            case ConditionSettled e ->
                "said that a condition on " + action + (e.met() ? " was met" : " was not met") + condition(e, plan)
                        + Words.because(e.reason());
            case QuantityPromised e ->
                "noted that " + action + " promises " + e.count() + " " + Words.inFull(e.what())
                        + (e.every() == null ? "" : " " + e.every()) + ".";
            case QuantityCounted e -> counted(e, action, plan);
            case BodyInvolved e ->
                "noted that " + plan.nameOf(e.body()) + " must " + must(e.involvement()) + " in " + action
                        + Words.because(e.what());
            case BodyAnswered e ->
                "recorded what " + plan.nameOf(e.body()) + " said on " + action
                        + (e.agreed() == null ? "" : e.agreed() ? " (agreed)" : " (not agreed)")
                        + Words.because(e.answer());
            case ActionRelated e ->
                "related " + action + " to " + Words.action(plan, e.related()) + Words.because(e.note());
            case DoubtNoted e -> "left open in the reading of " + action + ": " + Words.ending(e.sentence());
            case DoubtSettled e ->
                "settled what the reading of " + action + " had left open at @" + e.position()
                        + Words.because(e.how());
            case ActionLinked e ->
                "linked " + action + " to " + (e.number() == null ? "" : "priority " + e.number() + ", ")
                        + Words.inFull(e.title())
                        + (e.subTheme() == null ? "" : ", " + Words.inFull(e.subTheme()))
                        + (e.to() == null ? "" : " of " + Words.inFull(e.to())) + ".";
        };
    }

    private static String condition(ConditionSettled event, PlanState plan) {
        var action = plan.actions().get(event.actionId());
        var known = action == null ? null : action.facts().conditions().get(event.conditionId());
        return known == null ? "" : " (" + Words.inFull(known.noted().event().text()) + ")";
    }

    private static String counted(QuantityCounted event, String action, PlanState plan) {
        var state = plan.actions().get(event.actionId());
        var known = state == null ? null : state.facts().quantities().get(event.quantityId());
        return "counted " + event.count() + " more"
                + (known == null ? "" : " " + Words.inFull(known.promised().event().what())) + " in " + action
                + " for " + plan.nameOf(event.organisation()) + Words.because(event.note());
    }

    private static String must(Involvement involvement) {
        return switch (involvement) {
            case ANSWERS -> "answer";
            case APPROVES -> "approve";
            case RECEIVES -> "be told";
        };
    }
}
