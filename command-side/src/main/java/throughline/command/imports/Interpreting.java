package throughline.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
        rows = new Rows(all.stream().map(row -> ActionId.next()).toList(), all, partyNames);
    }

    /** What a row says, the opening fact first. */
    List<ActionEvent> row(int priority, int place, PriorityId under) {
        var row = written.priorities().get(priority).actions().get(place);
        var facts = new RowFacts(row, rows.ids().get(number(priority, place)), plan, written.statusKey(), names, reference, rows);
        var events = facts.of(under, partnership);
        facts.doubts()
                .forEach(doubted -> findings.add(new Finding(
                        doubted.doubt().kind(),
                        "priorities[%d].actions[%d].%s".formatted(priority, place, doubted.column()),
                        doubted.doubt().sentence())));
        return events;
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
