package throughline.staging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.Document;
import throughline.command.imports.Origin;
import throughline.command.imports.WrittenPlan;
import throughline.documents.paper.Place;
import throughline.documents.reading.Reading;
import throughline.documents.reading.Reading.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as it was read from a file, for the deciding side to take.
 *
 * @param plan as written
 * @param sha256 of the file
 * @param paper absent where the file is itself a plan as written
 */
public record PlanRead(JsonNode plan, String sha256, @Nullable PaperRead paper) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static PlanRead of(StagedDocument document) {
        return new PlanRead(
                JSON.readTree(Objects.requireNonNull(document.text())), document.file().sha256(), document.paper());
    }

    public String partnership() {
        return plan.path("partnership").asString("");
    }

    int actions() {
        return plan.path("priorities").valueStream().mapToInt(one -> one.path("actions").size()).sum();
    }

    public WrittenPlan written() {
        return paper == null ? Document.read(plan) : Document.read(plan, new Origin(sha256, reasons(paper)));
    }

    /**
     * As a rehearsal takes it: what is to be said before the plan can be made is stood in for.
     *
     * @param partnership whose plan it may be
     */
    public WrittenPlan rehearsed(String partnership) {
        if (paper == null) {
            return written();
        }
        var whole = (ObjectNode) plan.deepCopy();
        if (whole.path("title").asString("").isBlank()) {
            whole.put("title", "A plan without a title yet");
        }
        whole.put("partnership", partnership);
        return Document.read(whole, new Origin(sha256, reasons(paper)));
    }

    /** Everything that was read, used or not: all that its reader can find in the file. */
    String words() {
        var unused = paper == null ? Stream.<String>of() : paper.unused().stream().map(Reading.Unused::words);
        return Stream.concat(texts(plan), unused).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(PlanRead::texts)
                : node.isNull() ? Stream.of() : Stream.of(node.asString());
    }

    private Map<String, String> reasons(PaperRead read) {
        var reasons = new LinkedHashMap<String, String>();
        var priorities = plan.path("priorities");
        for (int p = 0; p < priorities.size(); p++) {
            var rows = priorities.path(p).path("actions");
            for (int a = 0; a < rows.size(); a++) {
                if (rows.path(a).has("rating")) {
                    var row = "priorities[%d].actions[%d]".formatted(p, a);
                    reasons.put(row, reason(row, read));
                }
            }
        }
        return reasons;
    }

    private static String reason(String row, PaperRead read) {
        var printed = read.sources().get(row + ".rating");
        var words = printed == null ? "" : printed.words().strip();
        var place = where(printed == null ? read.sources().get(row + ".text") : printed);
        return LETTER.matcher(words).find()
                ? "Printed as “%s” in the document%s.".formatted(words, place)
                : "By the colour of its cell in the document%s.".formatted(place);
    }

    private static String where(@Nullable Source source) {
        var place = source == null ? Place.NOWHERE : source.place().column(0);
        return place.inWords().isEmpty() ? "" : ", " + place.inWords();
    }
}
