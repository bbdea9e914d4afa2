package throughline.query.alignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.PlanId;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Answers which strategies plans serve, and what they all do for one, out of the folds of the plans. */
public final class AlignmentAnswers {
    private final AlignedPlans aligned;
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public AlignmentAnswers(
            AlignedPlans aligned, PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.aligned = aligned;
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public GetAlignment.Answer answer(GetAlignment asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        return new GetAlignment.Answer(
                asked.planId(),
                plan.opening().title().text(),
                plan.instant(asked.asAt(), clock),
                plan.position(),
                new ShownAlignment(plan).strategies(),
                plan.context().alignment().sequence());
    }

    @QueryHandler
    public FindStrategies.Answer answer(FindStrategies asked) {
        return new FindStrategies.Answer(aligned.strategies(asked.partnerships()));
    }

    @QueryHandler
    public FindAlignment.Answer answer(FindAlignment asked) {
        var parentId = planId(asked.strategy());
        var instant = asked.asAt() instanceof Moment.Until until
                ? until.instant()
                : clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var on = asked.on() == null ? LocalDate.ofInstant(instant, Moment.LONDON) : asked.on();
        var found = new ArrayList<PlanAligned>();
        var rollUps = new ArrayList<RollUp>();
        for (var id : aligned.to(asked.strategy(), parentId, asked.partnerships())) {
            var plan = known(id, asked.asAt());
            var to = plan == null ? null : alignedTo(asked.strategy(), parentId, plan);
            if (plan != null && to != null) {
                found.add(to);
                rollUps.add(new RollUp(plan, to, partnerships.of(plan.opening().partnershipId()), on, names));
            }
        }
        var parents = parents(parentId, asked.asAt(), found, rollUps);
        return new FindAlignment.Answer(
                name(asked.strategy(), parentId, found),
                parentId,
                instant,
                on,
                rollUps.size(),
                parents.stream().map(parent -> served(parent, rollUps)).toList(),
                rollUps.stream()
                        .filter(rollUp -> rollUp.servings().isEmpty())
                        .map(RollUp::unplaced)
                        .toList());
    }

    private static FindAlignment.Parent served(FindAlignment.Parent parent, List<RollUp> rollUps) {
        var parts = rollUps.stream()
                .map(rollUp -> rollUp.of(parent))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new FindAlignment.Parent(
                parent.ref(),
                parent.title(),
                parts.stream()
                        .flatMap(part -> part.subThemes().stream())
                        .distinct()
                        .toList(),
                RollUp.counts(
                        parts.stream().flatMap(part -> part.actions().stream()).toList()),
                parts);
    }

    /** The strategy's own priorities in their order, then those that plans name without its having them. */
    private List<FindAlignment.Parent> parents(
            @Nullable PlanId parentId, Moment asAt, List<PlanAligned> found, List<RollUp> rollUps) {
        var own = parentId == null ? named(found) : ofPlan(states.of(parentId, asAt));
        var all = new ArrayList<>(own.toList());
        for (var rollUp : rollUps) {
            for (var serving : rollUp.servings()) {
                if (all.stream().noneMatch(serving::serves)) {
                    all.add(parent(serving.parent(), null));
                }
            }
        }
        return all;
    }

    private static Stream<FindAlignment.Parent> ofPlan(PlanState parent) {
        return parent.priorities().values().stream()
                .map(priority -> parent(
                        ShownAlignment.text(priority.ref()), priority.title().text()));
    }

    /** As the plans print them; the first that gives a title for a reference names it. */
    private static Stream<FindAlignment.Parent> named(List<PlanAligned> found) {
        var byLabel = new LinkedHashMap<String, FindAlignment.Parent>();
        found.stream().flatMap(aligned -> aligned.priorities().stream()).forEach(priority -> {
            var ref = ShownAlignment.text(priority.ref());
            var title = ShownAlignment.text(priority.title());
            var label = AlignmentState.plain(Objects.requireNonNull(ref == null ? title : ref));
            var known = byLabel.get(label);
            if (known == null || known.title() == null) {
                byLabel.put(label, parent(ref, title));
            }
        });
        return byLabel.values().stream();
    }

    private static FindAlignment.Parent parent(@Nullable String ref, @Nullable String title) {
        return new FindAlignment.Parent(ref, title, List.of(), RollUp.counts(List.of()), List.of());
    }

    private @Nullable PlanState known(PlanId id, Moment asAt) {
        try {
            return states.of(id, asAt);
        } catch (Unknown notYet) {
            return null;
        }
    }

    private static @Nullable PlanAligned alignedTo(String strategy, @Nullable PlanId parent, PlanState plan) {
        return plan.context().alignment().aligned().stream()
                .filter(to -> parent != null
                        ? parent.equals(to.strategy().plan())
                        : AlignmentState.plain(to.strategy().name()).equals(AlignmentState.plain(strategy)))
                .findFirst()
                .orElse(null);
    }

    private String name(String asked, @Nullable PlanId parent, List<PlanAligned> found) {
        if (parent != null) {
            return states.of(parent, Moment.NOW).opening().title().text();
        }
        return found.isEmpty()
                ? asked.strip()
                : found.getFirst().strategy().name().text();
    }

    private static @Nullable PlanId planId(String strategy) {
        try {
            return new PlanId(UUID.fromString(strategy.strip()));
        } catch (IllegalArgumentException name) {
            return null;
        }
    }
}
