package throughline.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.party.Register;
import throughline.command.reading.Parties;
import throughline.command.reading.ReadRule;
import throughline.command.reading.Reference;
import throughline.command.reading.RuleReading;
import throughline.events.AccountabilityRule;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/** Reads all rows of a document, each in the light of the others, and lists what stays unclear. */
final class Interpreting {
    /** What an abbreviation stands for may also be a programme, an offence or an hour of the night. */
    private static final Pattern BODY = Pattern.compile(
            "(?i)\\b(?:boards?|partnerships?|police|teams?|services?|councils?|units?|authorit(?:y|ies)|agenc(?:y|ies)|trusts?"
                    + "|commissioners?|committees?|groups?|forums?|hubs?)\\b");

    private final WrittenPlan written;
    private final PlanId plan;
    private final PartnershipId partnership;
    private final PartyNames names;
    private final Reference reference;
    private final Rows rows;
    private final List<Finding> findings = new ArrayList<>();

    Interpreting(WrittenPlan written, PlanId plan, PartnershipId partnership, Register register) {
        this(
                written,
                plan,
                partnership,
                register,
                Stream.generate(ActionId::next).limit(written.actions()).toList());
    }

    /** @param ids of its rows, over all priorities, in their order */
    Interpreting(
            WrittenPlan written, PlanId plan, PartnershipId partnership, Register register, List<ActionId> ids) {
        this.written = written;
        this.plan = plan;
        this.partnership = partnership;
        var all = written.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        var cells = all.stream()
                .map(Row::lead)
                .filter(Objects::nonNull)
                .map(Prose::text)
                .toList();
        var parties = Parties.learn(cells, written.glossary());
        names = new PartyNames(partnership, register, written.glossary(), parties);
        reference = Reference.ofPeriod(
                written.period() == null ? null : written.period().text());
        var partyNames = new LinkedHashSet<String>();
        written.glossary().expansions().forEach((abbreviation, expansion) -> {
            if (BODY.matcher(expansion).find()) {
                partyNames.add(abbreviation);
            }
        });
        cells.forEach(cell -> names.leads(cell).leads().forEach(lead -> partyNames.add(lead.name())));
        rows = new Rows(List.copyOf(ids), all, partyNames);
    }

    /** What a row says, the opening fact first. */
    List<ActionEvent> row(int priority, int place, PriorityId under) {
        var facts = reader(number(priority, place));
        var events = facts.of(under, partnership);
        found(facts, priority, place);
        return events;
    }

    /** Reads one row, by its number over all priorities from 0. */
    RowFacts reader(int number) {
        return new RowFacts(
                rows.rows().get(number), rows.ids().get(number), plan, written.statusKey(), names, reference, rows);
    }

    private void found(RowFacts facts, int priority, int place) {
        facts.doubts()
                .forEach(doubted -> findings.add(new Finding(
                        doubted.doubt().kind(),
                        "priorities[%d].actions[%d].%s".formatted(priority, place, doubted.column()),
                        doubted.doubt().sentence())));
    }

    /** The plan's own rule for who answers, where it states one. */
    Optional<AccountabilityRule> rule() {
        return RuleReading.of(written.notes()).map(ReadRule::rule);
    }

    /** What the rows left open, in the order of the document; whole once every row was read. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private int number(int priority, int place) {
        return place
                + written.priorities().subList(0, priority).stream()
                        .mapToInt(before -> before.actions().size())
                        .sum();
    }
}
