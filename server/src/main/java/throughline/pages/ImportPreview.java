package throughline.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.SignedIn;
import throughline.query.carrying.Foretell;
import throughline.query.reading.GetReading;
import throughline.query.reading.ReadAhead;
import throughline.staging.StagedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays out how a staged document was read: findings first, then each row beside its source. */
@Component
class ImportPreview {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ask reading;

    ImportPreview(Ask reading) {
        this.reading = reading;
    }

    /**
     * @param findings under what is to be done about them
     * @param priorities in their printed order
     */
    record Shown(
            String title,
            String partnership,
            ReadAhead.Answer ahead,
            Reconciled reconciled,
            int findingsInAll,
            Map<ToDo, List<Finding>> findings,
            List<Priority> priorities) {}

    /**
     * @param label the reference of its row, or the place in plain words
     * @param row whose reading stands further down; absent where it is about no row
     * @param words that it is about; absent where it is about more than one place
     */
    record Finding(String label, @Nullable ActionId row, @Nullable String words, String sentence) {}

    record Priority(String heading, List<GetReading.Row> rows) {}

    Shown of(StagedDocument staged, SignedIn who) {
        var document = JSON.readTree(Objects.requireNonNull(staged.text()));
        var answer = JSON.readTree(Objects.requireNonNull(staged.answer()));
        var rehearsed = answer.path("rehearsed");
        var name = document.path("partnership").asString().strip().replaceAll("\\s+", " ");
        var by = new By(who.person(), who.organisation(), By.Role.COORDINATOR, By.Channel.IMPORT, "");
        var facts = rehearsed.path("facts").valueStream()
                .map(fact -> new Foretell.Fact(fact.path("type").asString(), fact.path("data").toString()))
                .toList();
        var partnership = PartnershipId.of(rehearsed.path("partnership").asString());
        var ahead = reading.ask(new ReadAhead(partnership, name, facts, by), ReadAhead.Answer.class);
        var findings = findings(document, answer, ahead);
        return new Shown(
                ahead.reading().title(),
                name,
                ahead,
                Reconciled.of(document, ahead, rehearsed.path("facts")),
                findings.values().stream().mapToInt(List::size).sum(),
                findings,
                priorities(document, ahead));
    }

    /** The same as the import itself will answer. */
    private static Map<ToDo, List<Finding>> findings(JsonNode document, JsonNode answer, ReadAhead.Answer ahead) {
        var grouped = new EnumMap<ToDo, List<Finding>>(ToDo.class);
        Stream.concat(
                        answer.path("findings").valueStream()
                                .map(one -> new throughline.query.context.Finding(
                                        one.path("kind").asString(),
                                        one.path("where").asString(),
                                        one.path("sentence").asString())),
                        ahead.disagreements().stream())
                .forEach(one -> grouped.computeIfAbsent(ToDo.about(one.kind()), key -> new ArrayList<>())
                        .add(shown(one, document, ahead)));
        return grouped;
    }

    private static Finding shown(
            throughline.query.context.Finding found, JsonNode document, ReadAhead.Answer ahead) {
        var row = InDocument.row(found.where());
        var words = InDocument.words(document, found.where());
        if (row == null) {
            return new Finding(place(found.where()), null, words, found.sentence());
        }
        var printed = document.path("priorities").path(row.priority());
        var ref = printed.path("actions").path(row.row()).path("ref").asString("");
        var label = ref.isBlank()
                ? "Row %d under priority %s".formatted(row.row() + 1, printed.path("ref").asString(String.valueOf(row.priority() + 1)))
                : ref;
        var column = row.column() == null ? "" : ", " + Wordings.lower(new Columns().of(row.column()));
        return new Finding(label + column, ahead.rowsFound().get(row.priority()).get(row.row()), words, found.sentence());
    }

    /** “Indicators” for {@code indicators[3].change}, “All rows” for {@code priorities}. */
    private static String place(String where) {
        var first = where.replaceFirst("^other\\.", "").replaceFirst("[.\\[].*", "");
        return first.equals("priorities") ? "All rows" : Wordings.field(first);
    }

    private static List<Priority> priorities(JsonNode document, ReadAhead.Answer ahead) {
        var shown = new ArrayList<Priority>();
        var rows = ahead.reading().rows();
        for (var ids : ahead.rowsFound()) {
            var printed = document.path("priorities").path(shown.size());
            var ref = printed.path("ref").asString("");
            var heading = (ref.isBlank() ? "" : ref + " ") + printed.path("title").asString();
            shown.add(new Priority(
                    heading,
                    rows.stream().filter(row -> ids.contains(row.actionId())).toList()));
        }
        return shown;
    }
}
