package throughline.query.carrying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;

/**
 * What is proposed to become of one action, and why. It rests on what the record says and decides nothing.
 *
 * @param with the action that it is proposed to be merged with
 * @param why sentences, the one that decided first
 */
public record Proposal(Choice choice, @Nullable ActionId with, List<String> why) {
    private record Ground(Choice choice, String sentence) {}

    /** Absent where nothing is left to decide about it. */
    public static @Nullable Proposal of(ActionState action, PlanState plan, LocalDate on) {
        var duplicate = action.standings().duplicate();
        if (duplicate != null && open(action)) {
            return duplicate(duplicate.event().original(), duplicate.event().reason().text(), plan);
        }
        if (action.status().done()) {
            return null;
        }
        var signs = new Signs(action, plan, on);
        var well = signs.untroubled();
        var grounds = new ArrayList<Ground>();
        ground(signs.marked(), Choice.CARRY_FORWARD, grounds);
        ground(signs.questions(), Choice.CARRY_FORWARD, grounds);
        ground(signs.partsDone(), Choice.COMPLETE, grounds);
        ground(signs.held(), Choice.CARRY_FORWARD, grounds);
        ground(signs.endless(), well && signs.underWay() ? Choice.BUSINESS_AS_USUAL : Choice.CARRY_FORWARD, grounds);
        ground(signs.stepsDone(), well ? Choice.COMPLETE : Choice.CARRY_FORWARD, grounds);
        ground(signs.open(), Choice.CARRY_FORWARD, grounds);
        return new Proposal(
                grounds.getFirst().choice(),
                null,
                grounds.stream().map(Ground::sentence).toList());
    }

    private static void ground(List<String> said, Choice choice, List<Ground> grounds) {
        said.forEach(sentence -> grounds.add(new Ground(choice, sentence)));
    }

    /** A duplicate is closed, and yet its throughline is kept where it is merged with what it repeats. */
    private static Proposal duplicate(@Nullable ActionId original, String reason, PlanState plan) {
        var other = original == null ? null : plan.actions().get(original);
        if (other == null) {
            return new Proposal(Choice.STOP, null, List.of("It repeats another action: " + Signs.ended(reason)));
        }
        var name = Signs.name(other);
        return other.status().done()
                ? new Proposal(
                        Choice.STOP,
                        null,
                        List.of("It repeats " + name + ", which is " + other.status().word().replace('-', ' ') + ": "
                                + Signs.ended(reason)))
                : new Proposal(
                        Choice.MERGE,
                        other.added().actionId(),
                        List.of("It repeats " + name + ", which is not finished: " + Signs.ended(reason)));
    }

    /** Closed only because it repeats another. */
    private static boolean open(ActionState action) {
        return action.carried().isEmpty()
                && action.standings().stopped() == null
                && action.rounds().stream().noneMatch(round -> round.stands() && round.whole());
    }

    /** What else can be chosen; a whole action that is still owed can become anything. */
    public List<Choice> choices() {
        return Choice.ALL;
    }

    /** Why a settled action might have to be opened again; empty for almost all of them. */
    static List<String> doubts(ActionState action, PlanState plan, LocalDate on) {
        if (!action.carried().isEmpty() || of(action, plan, on) != null) {
            return List.of();
        }
        var signs = new Signs(action, plan, on);
        return Stream.concat(signs.marked().stream(), signs.questions().stream()).toList();
    }
}
