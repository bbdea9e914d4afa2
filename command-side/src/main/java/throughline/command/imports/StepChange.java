package throughline.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.command.Order;
import throughline.command.action.Steps.Step;
import throughline.command.reading.MilestoneReading;
import throughline.command.reading.Reference;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** What becomes of an action's milestones where a later version prints others: each is known by its words. */
final class StepChange {
    private final ActionId action;
    private final PlanId plan;
    private final Prose reason;
    private final List<Step> before;
    private final List<Prose> printed;
    private final RowFacts reader;

    /** @param reader of the row that prints them now */
    StepChange(
            ActionId action, PlanId plan, Prose reason, List<Step> before, List<Prose> printed, RowFacts reader) {
        this.action = action;
        this.plan = plan;
        this.reason = reason;
        this.before = before;
        this.printed = printed;
        this.reader = reader;
    }

    /** Those that say that there is none, by the column that keeps them. */
    static Map<String, Prose> none(List<Prose> printed) {
        var none = new LinkedHashMap<String, Prose>();
        for (int place = 0; place < printed.size(); place++) {
            if (isNone(printed.get(place))) {
                none.put("milestones[%d]".formatted(place), printed.get(place));
            }
        }
        return none;
    }

    private static boolean isNone(Prose printed) {
        return MilestoneReading.of(printed.text(), Reference.ofPeriod(null)).none();
    }

    List<ActionEvent> facts() {
        var known = known();
        var facts = new ArrayList<ActionEvent>();
        before.stream()
                .filter(step -> !known.containsValue(step))
                .forEach(step -> facts.add(new MilestoneWithdrawn(action, plan, step.id(), reason)));
        var order = new ArrayList<>(
                before.stream().filter(known::containsValue).map(Step::id).toList());
        var wanted = new ArrayList<MilestoneId>();
        for (int place = 0; place < printed.size(); place++) {
            if (!isNone(printed.get(place))) {
                var step = known.get(place);
                wanted.add(step == null ? added(place, order, facts) : kept(step, place, facts));
            }
        }
        Order.moves(order, wanted)
                .forEach(move -> facts.add(new MilestoneMoved(action, plan, move.what(), move.after(), reason)));
        return facts;
    }

    private MilestoneId added(int place, List<MilestoneId> order, List<ActionEvent> facts) {
        var read = reader.ofMilestone(place);
        var added = read.stream()
                .filter(MilestoneAdded.class::isInstance)
                .map(MilestoneAdded.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
        read.stream().filter(event -> !facts.contains(event)).forEach(facts::add);
        order.add(added.milestoneId());
        return added.milestoneId();
    }

    private MilestoneId kept(Step step, int place, List<ActionEvent> facts) {
        var words = printed.get(place);
        if (!words.equals(step.text())) {
            facts.add(new MilestoneReworded(action, plan, step.id(), words, reason));
            var due = reader.dueOf(words);
            if (due != null && !due.equals(step.due())) {
                facts.add(new MilestoneDated(action, plan, step.id(), due, step.due() == null ? null : reason, null));
            }
        }
        return step.id();
    }

    /** By the place where they are printed now: first those whose words are the same, then those that are alike. */
    private Map<Integer, Step> known() {
        var known = new LinkedHashMap<Integer, Step>();
        var left = new ArrayList<>(before);
        for (int place = 0; place < printed.size(); place++) {
            var words = printed.get(place);
            take(known, left, place, first(left, step -> step.text().equals(words)));
        }
        for (int place = 0; place < printed.size(); place++) {
            var words = printed.get(place);
            if (!known.containsKey(place) && !isNone(words)) {
                take(known, left, place, alike(left, words));
            }
        }
        return known;
    }

    private static @Nullable Step first(List<Step> steps, Predicate<Step> which) {
        return steps.stream().filter(which).findFirst().orElse(null);
    }

    private static @Nullable Step alike(List<Step> steps, Prose words) {
        return steps.stream()
                .filter(step -> Alike.words(step.text().text(), words.text()) >= 0.5)
                .max(Comparator.comparingDouble(step -> Alike.words(step.text().text(), words.text())))
                .orElse(null);
    }

    private static void take(Map<Integer, Step> known, List<Step> left, int place, @Nullable Step step) {
        if (step != null) {
            known.put(place, step);
            left.remove(step);
        }
    }
}
