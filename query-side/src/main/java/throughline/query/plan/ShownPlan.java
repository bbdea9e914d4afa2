package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent;
import throughline.events.PriorityId;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.StatusKey;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;

/** A plan's state in the shape that readers get. */
public final class ShownPlan {
    private static final String NOT_RATED = "not rated";

    private final Names names;
    private final PartnershipNames partnerships;

    public ShownPlan(Names names, PartnershipNames partnerships) {
        this.names = names;
        this.partnerships = partnerships;
    }

    /**
     * @param asAt the instant that was asked for
     * @param on the day that lateness is counted on
     */
    public GetPlan.Answer of(PlanState plan, Instant asAt, LocalDate on) {
        var opening = plan.opening();
        var shown = new ShownAction(plan, on, names);
        var actions = plan.actions().values().stream().map(shown::of).toList();
        return new GetPlan.Answer(
                opening.planId(),
                opening.title().text(),
                partnerships.of(opening.partnershipId()),
                opening.partnershipId(),
                ShownAction.text(opening.period()),
                ShownAction.text(opening.marking()),
                version(plan),
                opening.succeeds(),
                opening.source() == null ? null : opening.source().name().text(),
                plan.standing(),
                asAt,
                on,
                plan.position(),
                statusKey(plan.statusKey()),
                counts(plan, actions),
                versions(plan),
                plan.sections().values().stream()
                        .sorted(Comparator.comparingInt(SectionWritten::place))
                        .map(ShownPlan::section)
                        .toList(),
                priorities(plan, actions),
                corrections(plan, shown),
                plan.rule(),
                plan.ratingRule() == null ? null : plan.ratingRule().event().rule(),
                around(plan, on));
    }

    private static GetPlan.Around around(PlanState plan, LocalDate on) {
        var context = plan.context();
        var officer = context.governance().officerOn(on);
        return new GetPlan.Around(
                context.indicators().size(),
                context.interventions().size(),
                context.funds().size(),
                context.governance().boards().size(),
                officer == null ? null : plan.nameOf(officer.event().officer()),
                context.governance().next(GovernanceEvent.Review.REVIEW),
                context.alignment().aligned().stream()
                        .map(aligned -> aligned.strategy().name().text())
                        .toList());
    }

    public static GetPlan.Section section(SectionWritten section) {
        return new GetPlan.Section(section.key().text(), Plain.of(section.content()));
    }

    /** What can change of a plan as a whole, by the names that its answer uses. */
    public static Map<String, Object> fields(PlanState plan, Names names) {
        var fields = new LinkedHashMap<String, Object>();
        var version = version(plan);
        if (version != null) {
            fields.put("version", version);
        }
        fields.put("versions", versions(plan));
        fields.put("standing", plan.standing());
        fields.put("statusKey", statusKey(plan.statusKey()));
        var rule = plan.accountabilityRule();
        if (rule != null && rule.event().rule() != null) {
            fields.put("accountabilityRule", rule.event().rule());
        }
        var ratingRule = plan.ratingRule();
        if (ratingRule != null && ratingRule.event().rule() != null) {
            fields.put("ratingRule", ratingRule.event().rule());
        }
        fields.put("corrections", corrections(plan, new ShownAction(plan, LocalDate.EPOCH, names)));
        return fields;
    }

    private static @Nullable String version(PlanState plan) {
        var versions = plan.versions();
        return versions.isEmpty() ? null : versions.getLast().event().label().text();
    }

    private static List<GetPlan.Version> versions(PlanState plan) {
        return plan.versions().stream()
                .map(noted -> new GetPlan.Version(
                        noted.event().label().text(),
                        noted.event().publishedOn(),
                        ShownAction.text(noted.event().note()),
                        noted.recordedAt()))
                .toList();
    }

    private static List<GetPlan.Correction> corrections(PlanState plan, ShownAction shown) {
        return plan.corrections().stream()
                .map(noted -> shown.correction(
                        noted,
                        noted.event().position(),
                        noted.event().correction(),
                        noted.event().reason()))
                .toList();
    }

    public static List<GetPlan.Key> statusKey(StatusKey key) {
        return key.entries().stream()
                .map(entry -> new GetPlan.Key(
                        entry.rating().label(), entry.colour(), entry.meaning().text()))
                .toList();
    }

    /** In the printed order of both; the order of an action in its priority is the order in which they were added. */
    private static List<GetPlan.Priority> priorities(PlanState plan, List<GetPlan.Action> actions) {
        var byPriority = new LinkedHashMap<PriorityId, List<GetPlan.Action>>();
        plan.priorities().keySet().forEach(priority -> byPriority.put(priority, new ArrayList<>()));
        for (var action : actions) {
            var state = plan.actions().get(action.actionId());
            if (state != null) {
                var siblings = byPriority.get(state.added().priorityId());
                if (siblings != null) {
                    siblings.add(action);
                }
            }
        }
        return plan.priorities().values().stream()
                .map(priority -> new GetPlan.Priority(
                        priority.priorityId(),
                        ShownAction.text(priority.ref()),
                        priority.title().text(),
                        List.copyOf(byPriority.getOrDefault(priority.priorityId(), List.of()))))
                .toList();
    }

    private static GetPlan.Counts counts(PlanState plan, List<GetPlan.Action> actions) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        plan.statusKey().entries().forEach(entry -> ratings.put(entry.rating().label(), 0));
        ratings.put(NOT_RATED, 0);
        Map<String, Integer> statuses = new LinkedHashMap<>();
        int overdue = 0;
        int pastFirst = 0;
        int unresolved = 0;
        int mismatches = 0;
        for (var action : actions) {
            ratings.merge(action.rating() == null ? NOT_RATED : action.rating(), 1, Integer::sum);
            statuses.merge(action.status(), 1, Integer::sum);
            var when = action.timescale();
            overdue += when.overdueDays() > 0 ? 1 : 0;
            pastFirst += when.overdueDays() == 0 && when.pastFirstDays() > 0 ? 1 : 0;
            mismatches += action.byRule() != null && action.byRule().mismatch() ? 1 : 0;
            var state = plan.actions().get(action.actionId());
            var owed = state != null && !state.status().done();
            unresolved += owed && action.accountable().unresolved() != null ? 1 : 0;
        }
        return new GetPlan.Counts(
                plan.priorities().size(),
                actions.size(),
                ratings,
                statuses,
                overdue,
                pastFirst,
                unresolved,
                mismatches);
    }
}
