package throughline.command.carrying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.command.Words;
import throughline.command.carrying.CarryOverPlan.Heading;
import throughline.command.carrying.CarryOverPlan.To;
import throughline.command.plan.Keys;
import throughline.command.plan.Outline;
import throughline.command.plan.Terms;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.StatusKey;

/**
 * The plan that succeeds another, before it is opened.
 *
 * @param facts that it is opened with
 */
record NextPlan(Destination destination, List<PlanEvent> facts) {
    /** @throws throughline.command.Refusal when it lacks something */
    static NextPlan succeeding(Outline last, Terms from, To asked) {
        var id = PlanId.next();
        var key = asked.statusKey() == null ? last.statusKey() : Keys.checked(asked.statusKey());
        var facts = new ArrayList<PlanEvent>();
        facts.add(new PlanOpened(
                id,
                from.partnershipId(),
                Words.needed(asked.title(), "Give the next plan a title."),
                said(asked.period()),
                asked.marking() == null ? last.opened().marking() : said(asked.marking()),
                key,
                null,
                from.planId()));
        if (Boolean.TRUE.equals(asked.keepRules())) {
            facts.addAll(rules(id, last, key));
        }
        var copied = new HashMap<PriorityId, PriorityId>();
        var priorities = asked.priorities() == null
                ? copies(id, last.priorities(), copied)
                : asked.priorities().stream().map(heading -> added(id, heading)).toList();
        facts.addAll(priorities);
        var headings = priorities.stream()
                .map(priority -> new Terms.Heading(
                        priority.priorityId(),
                        priority.ref() == null ? null : priority.ref().text().strip()))
                .toList();
        var terms = new Terms(id, from.partnershipId(), key, headings, false, null, said(asked.period()));
        return new NextPlan(new Destination(terms, from, Map.copyOf(copied)), List.copyOf(facts));
    }

    /** They go along as they are, and the new plan's own record says where they come from. */
    private static List<PlanEvent> rules(PlanId plan, Outline last, StatusKey key) {
        var facts = new ArrayList<PlanEvent>();
        var from = new Prose("As in “" + last.opened().title() + "”, which this plan succeeds.");
        if (last.accountabilityRule() != null) {
            facts.add(new AccountabilityRuleSet(plan, last.accountabilityRule(), from, null));
        }
        if (last.ratingRule() != null) {
            facts.add(new RatingRuleSet(plan, Keys.checked(last.ratingRule(), key), from));
        }
        return facts;
    }

    private static List<PriorityAdded> copies(
            PlanId plan, List<PriorityAdded> last, Map<PriorityId, PriorityId> copied) {
        return last.stream()
                .map(priority -> {
                    var copy = new PriorityAdded(plan, PriorityId.next(), priority.ref(), priority.title());
                    copied.put(priority.priorityId(), copy.priorityId());
                    return copy;
                })
                .toList();
    }

    private static PriorityAdded added(PlanId plan, @Nullable Heading heading) {
        var title = Words.needed(
                Objects.requireNonNullElse(heading, new Heading(null, null)).title(), "Give every priority a title.");
        return new PriorityAdded(plan, PriorityId.next(), heading == null ? null : said(heading.ref()), title);
    }

    private static @Nullable Prose said(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : Words.notTooLong(words);
    }
}
