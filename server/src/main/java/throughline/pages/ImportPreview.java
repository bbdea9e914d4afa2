package throughline.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
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
     * @param ahead how it would be read once recorded; absent where a plan cannot be made of it yet, as are its counts
     * @param paper how the paper itself was read; absent where the document came as a plan as written
     * @param findings under what is to be done about them
     * @param priorities in their printed order
     */
    record Shown(
            String title,
            String partnership,
            int actions,
            ReadAhead.@Nullable Answer ahead,
            @Nullable Reconciled reconciled,
            @Nullable PaperShown paper,
            int findingsInAll,
            Map<ToDo, List<Finding>> findings,
            List<Priority> priorities,
            Map<String, String> colours) {}

    /**
     * @param label the reference of its row, or the place in plain words
     * @param row whose reading stands further down; absent where it is about no row
     * @param words that it is about; absent where it is about more than one place
     */
    record Finding(String label, @Nullable String row, @Nullable String words, String sentence) {}

    record Priority(String heading, List<Row> rows) {}

    /**
     * @param path of the row in the document
     * @param read what its words were read to say; absent where nothing was read out of them
     * @param where it stands in the paper; empty where that is not known
     * @param rating absent where it has none
     */
    record Row(
            String path,
            String anchor,
            @Nullable String ref,
            String text,
            GetReading.@Nullable Row read,
            String where,
            @Nullable String rating,
            @Nullable String rated) {}

    Shown of(StagedDocument staged, SignedIn who) {
        var document = JSON.readTree(Objects.requireNonNull(staged.text()));
        var paper = staged.paper() == null ? null : PaperShown.of(staged, staged.paper(), document);
        var name = document.path("partnership").asString().strip().replaceAll("\\s+", " ");
        var title = document.path("title").asString("");
        var actions = document.path("priorities").valueStream().mapToInt(one -> one.path("actions").size()).sum();
        if (staged.answer() == null) {
            return new Shown(title, name, actions, null, null, paper, 0, Map.of(), priorities(staged, document, null), PaperShown.drawn(document));
        }
        var answer = JSON.readTree(staged.answer());
        var rehearsed = answer.path("rehearsed");
        var ahead = ahead(rehearsed, name, who);
        var findings = findings(document, answer, ahead);
        return new Shown(
                title,
                name,
                actions,
                ahead,
                Reconciled.of(document, ahead, rehearsed.path("facts")),
                paper,
                findings.values().stream().mapToInt(List::size).sum(),
                findings,
                priorities(staged, document, ahead),
                PaperShown.drawn(document));
    }

    private ReadAhead.Answer ahead(JsonNode rehearsed, String partnership, SignedIn who) {
        var by = new By(who.person(), who.organisation(), By.Role.COORDINATOR, By.Channel.IMPORT, "");
        var facts = rehearsed.path("facts").valueStream()
                .map(fact -> new Foretell.Fact(fact.path("type").asString(), fact.path("data").toString()))
                .toList();
        var id = PartnershipId.of(rehearsed.path("partnership").asString());
        return reading.ask(new ReadAhead(id, partnership, facts, by), ReadAhead.Answer.class);
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
                        .add(shown(one, document)));
        return grouped;
    }

    private static Finding shown(throughline.query.context.Finding found, JsonNode document) {
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
        return new Finding(label + column, anchor(row.priority(), row.row()), words, found.sentence());
    }

    static String anchor(int priority, int row) {
        return "row-" + (priority + 1) + "-" + (row + 1);
    }

    /** “Indicators” for {@code indicators[3].change}, “All rows” for {@code priorities}. */
    private static String place(String where) {
        var first = where.replaceFirst("^other\\.", "").replaceFirst("[.\\[].*", "");
        return first.equals("priorities") ? "All rows" : Wordings.field(first);
    }

    private static List<Priority> priorities(StagedDocument staged, JsonNode document, ReadAhead.@Nullable Answer ahead) {
        var read = ahead == null
                ? Map.<Object, GetReading.Row>of()
                : ahead.reading().rows().stream().collect(Collectors.toMap(row -> (Object) row.actionId(), Function.identity()));
        var shown = new ArrayList<Priority>();
        for (int p = 0; p < document.path("priorities").size(); p++) {
            var printed = document.path("priorities").path(p);
            var ref = printed.path("ref").asString("");
            var rows = new ArrayList<Row>();
            for (int a = 0; a < printed.path("actions").size(); a++) {
                var id = ahead == null ? null : ahead.rowsFound().get(p).get(a);
                rows.add(row(staged, p, a, printed.path("actions").path(a), id == null ? null : read.get(id)));
            }
            shown.add(new Priority((ref.isBlank() ? "" : ref + " ") + printed.path("title").asString(), List.copyOf(rows)));
        }
        return shown;
    }

    private static Row row(StagedDocument staged, int priority, int row, JsonNode printed, GetReading.@Nullable Row read) {
        var path = "priorities[%d].actions[%d]".formatted(priority, row);
        var source = staged.paper() == null ? null : staged.paper().sources().get(path + ".text");
        var rated = staged.paper() == null ? null : staged.paper().sources().get(path + ".rating");
        return new Row(
                path,
                anchor(priority, row),
                printed.path("ref").asString(null),
                printed.path("text").asString(""),
                read,
                source == null ? "" : PaperShown.where(source.place().column(0)),
                printed.path("rating").asString(null),
                rated == null || rated.words().isBlank() ? null : rated.words());
    }
}
