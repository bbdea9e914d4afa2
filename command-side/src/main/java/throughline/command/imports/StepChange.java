package throughline.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.command.Order;
import throughline.command.action.Printed.Step;
import throughline.command.reading.MilestoneReading;
import throughline.command.reading.Reference;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Excerpt;
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
    /** @param words that it was compared in, which say what was recorded of it besides */
    record Known(Step step, Prose words) {}

    private final ActionId action;
    private final PlanId plan;
    private final Prose reason;
    private final List<Known> before;
    private final List<Prose> printed;
    private final RowFacts reader;

    /** @param reader of the row that prints them now */
    StepChange(
            ActionId action, PlanId plan, Prose reason, List<Known> before, List<Prose> printed, RowFacts reader) {
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

    static boolean isNone(Prose printed) {
        return MilestoneReading.of(printed.text(), Reference.ofPeriod(null)).none();
    }

    List<ActionEvent> facts() {
        var known = known();
        var facts = new ArrayList<ActionEvent>();
        before.stream()
                .filter(one -> !known.containsValue(one))
                .forEach(one -> facts.add(
                        new MilestoneWithdrawn(action, plan, one.step().id(), reason)));
        var order = new ArrayList<>(
                before.stream()
                        .filter(known::containsValue)
                        .map(one -> one.step().id())
                        .toList());
        var wanted = new ArrayList<MilestoneId>();
        for (int place = 0; place < printed.size(); place++) {
            if (!isNone(printed.get(place))) {
                var one = known.get(place);
                wanted.add(one == null ? added(place, order, facts) : kept(one, place, facts));
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

    private MilestoneId kept(Known one, int place, List<ActionEvent> facts) {
        var words = printed.get(place);
        var step = one.step();
        if (!words.equals(one.words())) {
            facts.add(new MilestoneReworded(action, plan, step.id(), words, reason));
            var due = reader.dueOf(words);
            if (due != null && !due.equals(step.due())) {
                var from = new Excerpt(
                        new Prose("milestones[%d]".formatted(place)), 0, words.text().length());
                facts.add(new MilestoneDated(action, plan, step.id(), due, step.due() == null ? null : reason, from));
            }
        }
        return step.id();
    }

    /** By the place where they are printed now: first those whose words are the same, then those that are alike. */
    private Map<Integer, Known> known() {
        var known = new LinkedHashMap<Integer, Known>();
        var left = new ArrayList<>(before);
        for (int place = 0; place < printed.size(); place++) {
            var words = printed.get(place);
            take(known, left, place, first(left, one -> one.words().equals(words)));
        }
        for (int place = 0; place < printed.size(); place++) {
            var words = printed.get(place);
            if (!known.containsKey(place) && !isNone(words)) {
                take(known, left, place, alike(left, words));
            }
        }
        return known;
    }

    private static @Nullable Known first(List<Known> some, Predicate<Known> which) {
        return some.stream().filter(which).findFirst().orElse(null);
    }

    private static @Nullable Known alike(List<Known> some, Prose words) {
        return some.stream()
                .filter(one -> alike(one, words) >= 0.5)
                .max(Comparator.comparingDouble(one -> alike(one, words)))
                .orElse(null);
    }

    private static double alike(Known one, Prose words) {
        return Alike.words(one.step().text().text(), words.text());
    }

    private static void take(Map<Integer, Known> known, List<Known> left, int place, @Nullable Known one) {
        if (one != null) {
            known.put(place, one);
            left.remove(one);
        }
    }
}
