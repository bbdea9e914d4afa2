package throughline.command.carrying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.command.carrying.Sorted.Closing;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.carrying.Sorted.Share;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Sorts a plan's decisions, or says which of them cannot stand, and why. */
final class Sorting {
    private final Map<ActionId, Unfinished> plan;
    private final Map<ActionId, Decision> decided = new LinkedHashMap<>();
    private final Merging merging;

    private Sorting(Map<ActionId, Unfinished> plan, List<Decision> decisions) {
        this.plan = plan;
        decisions.forEach(this::take);
        this.merging = new Merging(plan, decided);
    }

    /**
     * @param plan every action of the plan, in its order
     * @param every that each action which is still owed needs a decision
     * @throws Refusal when the decisions do not fit the plan or each other
     */
    static Sorted of(Map<ActionId, Unfinished> plan, List<Decision> decisions, boolean every) {
        if (decisions.isEmpty() && !every) {
            throw Refusal.malformed("Decide about at least one action: decisions: [{actionId, decision, reason}].");
        }
        var sorting = new Sorting(plan, decisions);
        if (every) {
            sorting.mustAllBeDecided();
        }
        return sorting.sorted();
    }

    private void take(@Nullable Decision decision) {
        if (decision == null || decision.actionId() == null || decision.decision() == null) {
            throw Refusal.malformed("Give every decision its actionId and what becomes of it: carry-forward, complete,"
                    + " stop, business-as-usual, split, merge or leave.");
        }
        var action = Merging.known(plan, decision.actionId());
        if (decided.put(decision.actionId(), decision) != null) {
            throw Refusal.malformed("%s is decided twice. Decide about each action once.".formatted(action.name()));
        }
        if (action.settled() != null && decision.decision() != Kind.LEAVE) {
            throw Refusal.rule("%s %s, so there is nothing left to decide about it. Leave it out%s."
                    .formatted(
                            action.name(),
                            action.settled(),
                            action.settled().equals("is completed") ? ", or reopen it first" : ""));
        }
        if (decision.decision() != Kind.MERGE && decision.with() != null && !decision.with().isEmpty()) {
            throw Refusal.malformed("Only a merge says what it is with. Decide “merge” for %s, or leave out “with”."
                    .formatted(action.name()));
        }
        mustHaveItsParts(action, decision);
    }

    private static void mustHaveItsParts(Unfinished action, Decision decision) {
        var parts = decision.into() == null ? List.<Into>of() : decision.into();
        if (parts.stream().anyMatch(Objects::isNull)) {
            throw Refusal.malformed("A part of %s is empty. Say what it goes on as, or leave it out.".formatted(action.name()));
        }
        switch (decision.decision()) {
            case SPLIT -> {
                if (parts.size() < 2) {
                    throw Refusal.malformed("%s is split into %s. Name two parts or more, or carry it forward as it is."
                            .formatted(action.name(), parts.isEmpty() ? "nothing" : "one part only"));
                }
                if (Set.copyOf(parts).size() < parts.size()) {
                    throw Refusal.malformed("Two parts of %s say the same. Give each its own wording, leads or reference."
                            .formatted(action.name()));
                }
            }
            case CARRY_FORWARD, MERGE -> {
                if (parts.size() > 1) {
                    throw Refusal.malformed("%s goes on as one action here. Decide “split” where it becomes several."
                            .formatted(action.name()));
                }
            }
            case COMPLETE, STOP, BUSINESS_AS_USUAL, LEAVE -> {
                if (!parts.isEmpty()) {
                    throw Refusal.malformed("%s does not go on, so it has no “into”. Leave it out, or carry it forward."
                            .formatted(action.name()));
                }
            }
            case null -> {}
        }
    }

    private void mustAllBeDecided() {
        var missing = plan.values().stream()
                .filter(Unfinished::owed)
                .filter(action -> !decided.containsKey(action.actionId()) && !merging.takesIn(action.actionId()))
                .map(Unfinished::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.rule("Nothing is decided about %s%s, and this plan is to end. Decide about each, if only to leave it."
                    .formatted(
                            String.join(", ", missing.subList(0, Math.min(5, missing.size()))),
                            missing.size() > 5 ? " and %d more".formatted(missing.size() - 5) : ""));
        }
    }

    private Sorted sorted() {
        var goingOn = new ArrayList<GoingOn>();
        var closing = new ArrayList<Closing>();
        Set<ActionId> told = new LinkedHashSet<>();
        for (var action : plan.values()) {
            var group = merging.groupOf(action.actionId());
            var decision = decided.get(action.actionId());
            if (!group.isEmpty()) {
                if (told.addAll(group)) {
                    goingOn.add(merging.merged(group));
                }
            } else if (decision != null && decision.decision() != null) {
                switch (decision.decision()) {
                    case CARRY_FORWARD, SPLIT, MERGE -> goingOn.add(alone(action, decision));
                    case COMPLETE, BUSINESS_AS_USUAL, STOP -> closing.add(new Closing(action, decision));
                    case LEAVE -> {}
                }
            }
        }
        return new Sorted(List.copyOf(goingOn), List.copyOf(closing));
    }

    private static GoingOn alone(Unfinished action, Decision decision) {
        var parts = decision.into() == null || decision.into().isEmpty() ? List.of(Into.AS_IT_WAS) : decision.into();
        return new GoingOn(List.of(new Share(action, reason(action, decision.reason()))), List.copyOf(parts));
    }

    static Prose reason(Unfinished action, @Nullable Prose reason) {
        return Words.needed(reason, "Say why %s is carried forward.".formatted(action.name()));
    }
}
