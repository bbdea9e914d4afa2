package throughline.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.documents.reading.Reading.Source;
import throughline.query.Unknown;
import throughline.staging.StagedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a document whose words are corrected, each cell beside what stands in the document.
 *
 * @param path the name of the row that stays whatever is corrected
 * @param first whether there is no row above it that it could belong to
 * @param splits where a second action may begin in its text
 */
public record ImportRow(
        String path, String anchor, String title, String where, boolean first, List<Cell> cells, Map<Integer, String> splits) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PLAIN = List.of("ref", "theme", "text", "lead", "timescale", "progress", "rating");
    private static final List<String> LISTS = List.of("milestones", "links");
    private static final Pattern BEGINS = Pattern.compile("(?:(?<=[.!?;:])\\s+|\\n+)(?=\\S)");
    private static final int MOST_SPLITS = 40;

    /**
     * @param list whether each line of it is one of several
     * @param from its words in the document; absent where they are not known
     */
    public record Cell(String path, String label, String words, int lines, boolean list, @Nullable Source from) {
        /** Whether the document puts it otherwise than the plan does. */
        public boolean differs() {
            return from != null && !from.words().strip().equals(words.strip());
        }

        public String where() {
            return from == null ? "" : PaperShown.where(from.place());
        }
    }

    /** @throws Unknown where there is no such row */
    static ImportRow of(StagedDocument document, String path) {
        var at = InDocument.row(path);
        var plan = JSON.readTree(Objects.requireNonNull(document.text()));
        if (at == null || at.column() != null || !plan.path("priorities").path(at.priority()).path("actions").has(at.row())) {
            throw new Unknown("The document has no such row now. Go back to how it was read.");
        }
        var row = plan.path("priorities").path(at.priority()).path("actions").path(at.row());
        var paper = Objects.requireNonNull(document.paper());
        var source = paper.sources().get(path + ".text");
        var text = row.path("text").asString("");
        return new ImportRow(
                paper.key(path),
                ImportPreview.anchor(at.priority(), at.row()),
                InDocument.named(path),
                source == null ? "" : PaperShown.where(source.place().column(0)),
                at.priority() == 0 && at.row() == 0,
                cells(path, paper.key(path), row, paper.sources()),
                splits(text));
    }

    private static List<Cell> cells(String path, String key, JsonNode row, Map<String, Source> sources) {
        var cells = new ArrayList<Cell>();
        PLAIN.forEach(name -> cells.add(cell(key, name, row.path(name).asString(""), sources.get(path + "." + name))));
        LISTS.forEach(name -> {
            var words = row.path(name).valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
            cells.add(new Cell(key + "." + name, new Columns().of(name), words, lines(words) + 1, true, null));
        });
        for (var field : row.properties()) {
            var name = field.getKey();
            if (!PLAIN.contains(name) && !LISTS.contains(name)) {
                cells.add(cell(key, name, field.getValue().asString(""), sources.get(path + "." + name)));
            }
        }
        return List.copyOf(cells);
    }

    private static Cell cell(String key, String name, String words, @Nullable Source from) {
        return new Cell(key + "." + name, new Columns().of(name), words, lines(words), false, from);
    }

    private static int lines(String words) {
        return Math.clamp(words.lines().mapToLong(line -> 1 + line.length() / 80).sum(), 1, 14);
    }

    /** By where it begins, the first words of what would be the second action. */
    private static Map<Integer, String> splits(String text) {
        var splits = new LinkedHashMap<Integer, String>();
        var begins = BEGINS.matcher(text);
        while (begins.find() && splits.size() < MOST_SPLITS) {
            var rest = text.substring(begins.end());
            splits.put(begins.end(), rest.length() <= 70 ? rest : rest.substring(0, 70) + "…");
        }
        return splits;
    }
}
