package throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.commands.Receipt;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.carrying.Foretell;
import throughline.versions.Beside;
import throughline.versions.Difference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comparing a later version of a document answers, and taking it over. */
@Component
public class VersionAnswers {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ask reading;
    private final Places places;
    private final Access access;

    VersionAnswers(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    /**
     * @param position of the plan's last entry, which choices give back as `seen`
     * @param label of the version, as the document gives it
     * @param head what the document says of the whole otherwise; it is not taken over
     * @param removed actions that the document has no more
     * @param unchanged how many rows say the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comparison(
            long position,
            @Nullable String label,
            List<Difference> head,
            List<Heading> priorities,
            List<Row> added,
            List<Row> removed,
            List<Row> changed,
            List<Section> sections,
            int unchanged) {}

    /**
     * @param priority its number in the document, from 0
     * @param before absent where the plan does not have it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Heading(
            int priority, @Nullable String before, String after, boolean moved) {}

    /**
     * @param row its path in the document; absent where the document has it no more
     * @param actionId absent where the plan does not have it
     * @param sure whether the words alone say that it is this action
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Nullable String row,
            @Nullable ActionId actionId,
            @Nullable String ref,
            String text,
            @Nullable Boolean sure,
            @Nullable List<Difference> differences) {}

    /** @param change {@code added}, {@code changed} or {@code removed}; what is removed stays */
    public record Section(String section, String change) {}

    /**
     * @param rehearsed what would be recorded, sentence by sentence; absent where it was recorded
     * @param findings what stays unclear of what was read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TakenOver(
            @Nullable Long position,
            @Nullable Boolean pending,
            int added,
            int changed,
            int gone,
            List<Finding> findings,
            @Nullable List<Foretell.Line> rehearsed) {}

    Comparison of(Beside beside) {
        var head = beside.compared().head().stream()
                .filter(field -> !field.name().equals("partnership") && !field.name().equals("version"))
                .map(field -> new Difference(field.name(), field.before(), field.after(), null))
                .toList();
        var label = beside.compared().head().stream()
                .filter(field -> field.name().equals("version"))
                .map(field -> field.after())
                .findFirst()
                .orElse(null);
        var priorities = new ArrayList<Heading>();
        for (int priority = 0; priority < beside.headings(); priority++) {
            if (beside.renamed(priority) || beside.movedHeading(priority) || beside.headingBefore(priority) == null) {
                priorities.add(new Heading(
                        priority, beside.headingBefore(priority), beside.heading(priority), beside.movedHeading(priority)));
            }
        }
        var changed = new ArrayList<Row>();
        beside.changed().forEach((row, differences) -> changed.add(changed(beside, row, differences)));
        return new Comparison(
                beside.position(),
                label,
                head,
                priorities,
                beside.added().stream()
                        .map(row -> new Row(
                                beside.path(row), null, beside.row(row).ref(), beside.row(row).text(), null, null))
                        .toList(),
                beside.removed().stream()
                        .map(was -> new Row(
                                null,
                                beside.action(was).actionId(),
                                beside.action(was).ref(),
                                beside.action(was).text(),
                                null,
                                null))
                        .toList(),
                changed,
                sections(beside),
                beside.same());
    }

    private static Row changed(Beside beside, int row, List<Difference> differences) {
        var action = beside.action(beside.known(row));
        return new Row(
                beside.path(row),
                action.actionId(),
                beside.row(row).ref(),
                beside.row(row).text(),
                beside.sure(row),
                differences);
    }

    private static List<Section> sections(Beside beside) {
        var sections = new ArrayList<Section>();
        beside.besideHeadings().keySet().forEach(key -> sections.add(new Section(key, "changed")));
        for (var change : beside.compared().sections()) {
            if (change.after() != null) {
                sections.add(new Section(change.after().key(), change.before() == null ? "added" : "changed"));
            } else if (change.before() != null) {
                sections.add(new Section(change.before().key(), "removed"));
            }
        }
        return sections;
    }

    public TakenOver of(Receipt receipt, PlanId plan, SignedIn who) {
        var made = JSON.readTree(receipt.result());
        var findings = made.path("findings").valueStream()
                .map(one -> new Finding(
                        one.path("kind").asString(),
                        one.path("where").asString(),
                        one.path("sentence").asString()))
                .toList();
        var rehearsed = made.hasNonNull("facts");
        return new TakenOver(
                rehearsed || receipt.position() == 0 ? null : receipt.position(),
                !rehearsed && receipt.pending() ? true : null,
                made.path("added").asInt(),
                made.path("changed").asInt(),
                made.path("gone").asInt(),
                findings,
                rehearsed ? foretold(made.path("facts"), plan, who) : null);
    }

    private List<Foretell.Line> foretold(JsonNode facts, PlanId plan, SignedIn who) {
        var told = new ArrayList<Foretell.Fact>();
        facts.forEach(fact -> told.add(new Foretell.Fact(
                fact.path("type").asString(), fact.path("data").toString())));
        var by = access.by(who, places.of(plan, who).partnershipId(), By.Channel.IMPORT, "");
        return reading.ask(new Foretell(plan, null, told, by), Foretell.Answer.class).lines();
    }
}
