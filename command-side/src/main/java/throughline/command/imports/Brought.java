package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.Words;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.around.Around;
import throughline.command.imports.around.Surroundings;
import throughline.command.party.Register;
import throughline.events.AccountabilityRule;
import throughline.events.ActionEvent;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;

/**
 * Everything that a document brings in, decided and not recorded yet: the same whether it is recorded now or only shown.
 *
 * @param version that the document says it is; absent where it says none
 */
record Brought(
        List<SectionWritten> sections,
        @Nullable AccountabilityRuleSet rule,
        List<Heading> headings,
        Around around,
        @Nullable VersionPublished version,
        List<Finding> findings) {
    /** @param actions each with its facts, the opening one first */
    record Heading(PriorityAdded priority, List<List<ActionEvent>> actions) {}

    static PlanOpened opening(WrittenPlan written, PlanId plan, PartnershipId partnership) {
        return new PlanOpened(
                plan,
                partnership,
                Words.needed(written.title(), "Give the plan a title."),
                written.period(),
                written.marking(),
                written.statusKey(),
                written.source(),
                null);
    }

    static Brought of(
            WrittenPlan written, PlanId plan, PartnershipId partnership, Register register, Progress progress) {
        var interpreting = new Interpreting(written, plan, partnership, register);
        var headings = headings(written, plan, interpreting, progress);
        var around = Surroundings.read(written, plan, partnership, register);
        return new Brought(
                sections(written, plan),
                interpreting.rule().map(rule -> stated(rule, plan)).orElse(null),
                headings,
                around,
                version(written, plan),
                Stream.of(written.findings(), interpreting.findings(), around.findings())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Heading> headings(
            WrittenPlan written, PlanId plan, Interpreting interpreting, Progress progress) {
        var headings = new ArrayList<Heading>();
        var done = 0;
        for (int number = 0; number < written.priorities().size(); number++) {
            var printed = written.priorities().get(number);
            var id = PriorityId.next();
            var title = Words.needed(printed.title(), "Give the priority a title.");
            var actions = new ArrayList<List<ActionEvent>>();
            for (int place = 0; place < printed.actions().size(); place++) {
                actions.add(interpreting.row(number, place, id));
                progress.reached(plan, ++done, written.actions());
            }
            headings.add(new Heading(new PriorityAdded(plan, id, printed.ref(), title), List.copyOf(actions)));
        }
        return List.copyOf(headings);
    }

    private static List<SectionWritten> sections(WrittenPlan written, PlanId plan) {
        var sections = new ArrayList<SectionWritten>();
        for (var section : written.sections()) {
            sections.add(new SectionWritten(SectionId.next(), plan, sections.size(), section.key(), section.content()));
        }
        return List.copyOf(sections);
    }

    /** The rule that the printed plan states itself. */
    private static AccountabilityRuleSet stated(AccountabilityRule rule, PlanId plan) {
        return new AccountabilityRuleSet(plan, rule, null, new Prose("notes"));
    }

    private static @Nullable VersionPublished version(WrittenPlan written, PlanId plan) {
        var label = label(written);
        return label == null ? null : new VersionPublished(plan, label, null, null);
    }

    /** The version that the document says it is; absent where it says none. */
    static @Nullable Prose label(WrittenPlan written) {
        var label = written.version();
        return label == null || label.text().isBlank() ? null : Words.notTooLong(label);
    }

    /** In the order in which they are recorded, after the plan was opened. */
    List<Event> facts() {
        var facts = new ArrayList<Event>(sections);
        add(facts, rule);
        for (var heading : headings) {
            facts.add(heading.priority());
            heading.actions().forEach(facts::addAll);
        }
        around.facts().forEach(facts::add);
        add(facts, version);
        return List.copyOf(facts);
    }

    private static void add(List<Event> facts, @Nullable PlanEvent fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }
}
