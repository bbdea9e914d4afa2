package throughline.command.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.plan.Terms;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.Prose;
import throughline.events.Strategy;

/** The strategies that a plan serves, and their priorities. */
final class Strategies {
    private static final int MOST_PRIORITIES = 100;

    private final Map<String, PlanAligned> byName = new LinkedHashMap<>();

    static PlanAligned checked(AlignPlan asked, Terms.Of plans) {
        var parent = asked.strategyPlan();
        if (parent != null) {
            plans.apply(parent);
        }
        var name = Words.needed(asked.strategy(), "Say which strategy the plan serves: its name, or its plan.");
        if (asked.priorities().size() > MOST_PRIORITIES) {
            throw Refusal.malformed("A strategy can have up to %d priorities here.".formatted(MOST_PRIORITIES));
        }
        for (var priority : asked.priorities()) {
            if (priority == null || Words.orNull(priority.ref()) == null && Words.orNull(priority.title()) == null) {
                throw Refusal.malformed("Give each of the strategy's priorities its reference or its title.");
            }
        }
        var whole = Words.orNull(asked.whole());
        return new PlanAligned(
                asked.planId(),
                new Strategy(new Prose(name.text().strip()), parent),
                parent == null ? asked.priorities() : List.of(),
                whole,
                Words.orNull(asked.subTheme()),
                null);
    }

    void aligned(PlanAligned event) {
        byName.put(plain(event.strategy().name()), event);
    }

    void mustBeNews(PlanAligned aligned) {
        if (aligned.equals(byName.get(plain(aligned.strategy().name())))) {
            throw Refusal.rule(
                    "The plan is aligned to this strategy already. Say what is different, or map a priority.");
        }
    }

    /** The name that the plan knows it by. */
    Prose meant(@Nullable Prose name) {
        if (Words.orNull(name) == null) {
            if (byName.size() != 1) {
                throw Refusal.malformed(
                        byName.isEmpty()
                                ? "The plan is aligned to no strategy yet. Say which one it serves first (align-plan)."
                                : "Say which strategy you mean: " + names() + ".");
            }
            return byName.values().iterator().next().strategy().name();
        }
        var known = byName.get(plain(Objects.requireNonNull(name)));
        if (known == null) {
            throw Refusal.unknown(
                    "The plan is aligned to no strategy “%s”. Align it first (align-plan).".formatted(name));
        }
        return known.strategy().name();
    }

    /** As the strategy itself calls it. @throws Refusal when its priorities are known and this is none of them */
    Prose priorityOf(Prose strategy, @Nullable Prose asked, Terms.Of plans) {
        var parent =
                Words.needed(asked, "Say which of the strategy's priorities is served, by its reference or title.");
        var aligned = Objects.requireNonNull(byName.get(plain(strategy)));
        var plan = aligned.strategy().plan();
        if (plan != null) {
            var terms = plans.apply(plan);
            var ref = terms.refOf(terms.priority(parent.text()));
            return ref == null ? parent : new Prose(ref);
        }
        var priorities = aligned.priorities();
        if (priorities.isEmpty()) {
            return new Prose(parent.text().strip());
        }
        return priorities.stream()
                .filter(priority -> Stream.of(priority.ref(), priority.title())
                        .filter(Objects::nonNull)
                        .anyMatch(label -> plain(label).equals(plain(parent))))
                .map(priority -> Objects.requireNonNullElse(priority.ref(), priority.title()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "“%s” has no priority “%s”. Choose one of its own.".formatted(strategy, parent)));
    }

    private String names() {
        return String.join(
                ", ",
                byName.values().stream()
                        .map(aligned -> aligned.strategy().name().text())
                        .toList());
    }

    static String plain(Prose name) {
        return name.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
