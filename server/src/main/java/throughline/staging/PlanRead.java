package throughline.staging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.Document;
import throughline.command.imports.Origin;
import throughline.command.imports.WrittenPlan;
import throughline.documents.paper.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The plan that was read from a staged document, as the deciding side takes it. */
final class PlanRead {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PlanRead() {}

    static WrittenPlan of(StagedDocument document) {
        var root = JSON.readTree(Objects.requireNonNull(document.text()));
        return document.isForm() ? Document.read(root) : Document.read(root, origin(document, root));
    }

    /**
     * As a rehearsal takes it: what is to be said before the plan can be made is stood in for.
     *
     * @param partnership whose plan it may be
     */
    static WrittenPlan rehearsed(StagedDocument document, String partnership) {
        if (document.isForm()) {
            return of(document);
        }
        var root = (ObjectNode) JSON.readTree(Objects.requireNonNull(document.text()));
        if (root.path("title").asString("").isBlank()) {
            root.put("title", document.file().name());
        }
        root.put("partnership", partnership);
        return Document.read(root, origin(document, root));
    }

    private static Origin origin(StagedDocument document, JsonNode root) {
        return new Origin(document.file().sha256(), reasons(root, document.paper()));
    }

    private static Map<String, String> reasons(JsonNode root, @Nullable PaperRead paper) {
        var reasons = new LinkedHashMap<String, String>();
        var priorities = root.path("priorities");
        for (int p = 0; p < priorities.size(); p++) {
            var rows = priorities.path(p).path("actions");
            for (int a = 0; a < rows.size(); a++) {
                if (rows.path(a).has("rating") && paper != null) {
                    var row = "priorities[%d].actions[%d]".formatted(p, a);
                    reasons.put(row, reason(row, paper));
                }
            }
        }
        return reasons;
    }

    private static String reason(String row, PaperRead paper) {
        var printed = paper.sources().get(row + ".rating");
        var words = printed == null ? "" : printed.words().strip();
        var place = where(printed == null ? paper.sources().get(row + ".text") : printed);
        return LETTER.matcher(words).find()
                ? "Printed as “%s” in the document%s.".formatted(words, place)
                : "By the colour of its cell in the document%s.".formatted(place);
    }

    private static String where(throughline.documents.reading.Reading.@Nullable Source source) {
        var place = source == null ? Place.NOWHERE : source.place().column(0);
        return place.inWords().isEmpty() ? "" : ", " + place.inWords();
    }
}
