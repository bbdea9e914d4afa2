package throughline.command.carrying;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.carrying.Sorted.Share;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Which actions become one, whichever of them names the others. */
final class Merging {
    private final Map<ActionId, Unfinished> plan;
    private final Map<ActionId, Decision> decided;
    private final Map<ActionId, Set<ActionId>> groups = new LinkedHashMap<>();
    /** The reason of whoever names an action that says nothing itself. */
    private final Map<ActionId, Prose> namedFor = new LinkedHashMap<>();

    Merging(Map<ActionId, Unfinished> plan, Map<ActionId, Decision> decided) {
        this.plan = plan;
        this.decided = decided;
        decided.values().stream()
                .filter(decision -> decision.decision() == Kind.MERGE)
                .forEach(this::join);
    }

    static Unfinished known(Map<ActionId, Unfinished> plan, @Nullable ActionId action) {
        var known = action == null ? null : plan.get(action);
        if (known == null) {
            throw Refusal.unknown("There is no action %s in this plan. Read the plan again and decide about its own."
                    .formatted(action));
        }
        return known;
    }

    private void join(Decision decision) {
        var action = known(plan, decision.actionId());
        var with = decision.with() == null ? List.<ActionId>of() : decision.with();
        if (with.isEmpty()) {
            throw Refusal.malformed("Say which actions %s is merged with, by their actionIds.".formatted(action.name()));
        }
        var reason = Sorting.reason(action, decision.reason());
        for (var other : with) {
            var partner = known(plan, other);
            if (partner == action) {
                throw Refusal.rule("%s cannot be merged with itself. Name another action of the plan."
                        .formatted(action.name()));
            }
            mustGoOn(action, partner);
            namedFor.putIfAbsent(partner.actionId(), reason);
            unite(action.actionId(), partner.actionId());
        }
    }

    private void mustGoOn(Unfinished action, Unfinished partner) {
        if (partner.settled() != null) {
            throw Refusal.rule("%s %s, so %s cannot be merged with it. Merge it with another, or carry it forward."
                    .formatted(partner.name(), partner.settled(), action.name()));
        }
        var its = decided.get(partner.actionId());
        if (its != null && its.decision() != Kind.MERGE && its.decision() != Kind.CARRY_FORWARD) {
            throw Refusal.rule("%s cannot be merged with %s, which is not carried forward as one action. Decide otherwise about one of them."
                    .formatted(action.name(), partner.name()));
        }
    }

    private void unite(ActionId one, ActionId other) {
        var both = new LinkedHashSet<ActionId>();
        both.addAll(groups.getOrDefault(one, Set.of(one)));
        both.addAll(groups.getOrDefault(other, Set.of(other)));
        both.forEach(member -> groups.put(member, both));
    }

    boolean takesIn(ActionId action) {
        return groups.containsKey(action);
    }

    /** Empty where it is merged with none. */
    Set<ActionId> groupOf(ActionId action) {
        return groups.getOrDefault(action, Set.of());
    }

    GoingOn merged(Set<ActionId> group) {
        var members = plan.values().stream()
                .filter(action -> group.contains(action.actionId()))
                .toList();
        var parts = members.stream()
                .map(member -> decided.get(member.actionId()))
                .filter(Objects::nonNull)
                .flatMap(decision -> decision.into() == null ? Stream.empty() : decision.into().stream())
                .toList();
        if (parts.size() > 1) {
            throw Refusal.malformed("%s become one action. Say only once what they go on as."
                    .formatted(names(members)));
        }
        var base = base(members);
        var origins = Stream.concat(
                        Stream.of(base), members.stream().filter(member -> member != base))
                .map(member -> new Share(member, reason(member)))
                .toList();
        return new GoingOn(origins, List.of(parts.isEmpty() ? Into.AS_IT_WAS : parts.getFirst()));
    }

    /** Whose wording goes on: the one that is carried forward, else the one that others are merged into. */
    private Unfinished base(List<Unfinished> members) {
        var carried = members.stream()
                .filter(member -> kind(member) == Kind.CARRY_FORWARD)
                .toList();
        if (carried.size() > 1) {
            throw Refusal.rule("%s are carried forward each by itself, and yet to become one. Decide “merge” for all but one of them."
                    .formatted(names(carried)));
        }
        return Stream.concat(
                        carried.stream(), members.stream().filter(member -> kind(member) == null))
                .findFirst()
                .orElseGet(members::getFirst);
    }

    private @Nullable Kind kind(Unfinished member) {
        var decision = decided.get(member.actionId());
        return decision == null ? null : decision.decision();
    }

    private Prose reason(Unfinished member) {
        var decision = decided.get(member.actionId());
        var own = decision == null ? null : decision.reason();
        return Sorting.reason(member, own == null ? namedFor.get(member.actionId()) : own);
    }

    private static String names(List<Unfinished> members) {
        return String.join(" and ", members.stream().map(Unfinished::name).toList());
    }
}
