package throughline.command.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.WrittenPlan.Priority;
import throughline.command.imports.WrittenPlan.Rated;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.imports.WrittenPlan.Section;
import throughline.command.reading.Abbreviations;
import throughline.events.Prose;
import throughline.events.Source;
import tools.jackson.databind.JsonNode;

/**
 * Reads a {@code plan-as-written/1} document. Every part of it ends up in the plan: what has no place of its own is kept
 * as a section or a column and listed among the findings, nothing is guessed at and nothing dropped.
 */
public final class Document {
    private static final String FORMAT = "plan-as-written/1";
    private static final Set<String> HEAD =
            Set.of("format", "source", "title", "partnership", "period", "version", "marking", "statusKey", "priorities");
    private static final Set<String> SECTIONS =
            Set.of("notes", "abbreviations", "fund", "indicators", "interventions", "other");
    private static final Set<String> CELLS = Set.of("ref", "theme", "text", "lead", "timescale", "milestones", "rating");
    private static final Set<String> COLUMNS = Set.of("progress", "links");

    private final JsonNode root;
    private final Origin origin;
    private final List<Section> sections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final OwnColumns own = new OwnColumns();

    private Document(JsonNode root, Origin origin) {
        this.root = root;
        this.origin = origin;
    }

    /** @throws Refusal when the document is no {@code plan-as-written/1}, saying what is missing and where */
    public static WrittenPlan read(JsonNode root) {
        return read(root, Origin.ITSELF);
    }

    /** @throws Refusal as above */
    public static WrittenPlan read(JsonNode root, Origin origin) {
        if (!root.isObject() || !FORMAT.equals(root.path("format").asString(""))) {
            throw Refusal.malformed("This is not a plan in the form “%s”. Send a JSON object whose “format” says so."
                    .formatted(FORMAT));
        }
        return new Document(root, origin).read();
    }

    private WrittenPlan read() {
        var title = needed(root, "title", "");
        var digest = origin.sha256() == null ? sha256(root.toString()) : origin.sha256();
        var source = new Source(orElse(text(root, "source", ""), title), digest);
        var priorities = priorities();
        var ratings = Ratings.of(root.path("statusKey"), priorities);
        findings.addAll(ratings.findings());
        if (ratings.findings().stream().anyMatch(found -> found.where().equals("statusKey"))) {
            keep("statusKey", root.path("statusKey"));
        }
        keepSections();
        own.addTo(findings);
        return new WrittenPlan(
                source,
                title,
                needed(root, "partnership", ""),
                text(root, "period", ""),
                text(root, "version", ""),
                text(root, "marking", ""),
                ratings.key(),
                List.copyOf(sections),
                priorities,
                root.path("indicators").size(),
                Abbreviations.of(root),
                List.copyOf(new Findings(findings).about(priorities)));
    }

    private void keepSections() {
        for (var field : root.properties()) {
            if (field.getKey().equals("other") && field.getValue().isObject()) {
                field.getValue().properties().forEach(part -> keep("other." + part.getKey(), part.getValue()));
            } else if (!HEAD.contains(field.getKey())) {
                keep(field.getKey(), field.getValue());
                if (!SECTIONS.contains(field.getKey())) {
                    unknown(field.getKey());
                }
            }
        }
    }

    private void keep(String key, JsonNode content) {
        sections.add(new Section(new Prose(key), Passages.of(content)));
    }

    private void unknown(String where) {
        findings.add(new Finding(
                "unknown-part", where, "“%s” is not a part of %s; it is kept as written.".formatted(where, FORMAT)));
    }

    /** A form is mended place by place; what a printed table has besides is told once for each heading. */
    private void unknown(String where, String heading) {
        if (origin.sha256() == null) {
            unknown(where);
        } else {
            own.found(where, heading);
        }
    }

    private List<Priority> priorities() {
        var list = new ArrayList<Priority>();
        for (var node : listAt(root, "priorities", "")) {
            var where = "priorities[%d]".formatted(list.size());
            mustBeObject(node, where);
            list.add(new Priority(text(node, "ref", where), needed(node, "title", where), rows(node, where)));
            for (var field : node.properties()) {
                if (!Set.of("ref", "title", "actions").contains(field.getKey())) {
                    keep(where + "." + field.getKey(), field.getValue());
                    unknown(where + "." + field.getKey(), field.getKey());
                }
            }
        }
        return List.copyOf(list);
    }

    private List<Row> rows(JsonNode priority, String above) {
        var rows = new ArrayList<Row>();
        for (var node : listAt(priority, "actions", above)) {
            var where = "%s.actions[%d]".formatted(above, rows.size());
            mustBeObject(node, where);
            var columns = new ArrayList<Section>();
            for (var field : node.properties()) {
                if (COLUMNS.contains(field.getKey()) || !CELLS.contains(field.getKey())) {
                    columns.add(new Section(new Prose(field.getKey()), Passages.of(field.getValue())));
                    if (!COLUMNS.contains(field.getKey())) {
                        unknown(where + "." + field.getKey(), field.getKey());
                    }
                }
            }
            rows.add(new Row(
                    text(node, "ref", where),
                    text(node, "theme", where),
                    needed(node, "text", where),
                    text(node, "lead", where),
                    text(node, "timescale", where),
                    milestones(node, where),
                    rated(node, where),
                    List.copyOf(columns)));
        }
        return List.copyOf(rows);
    }

    private @Nullable Rated rated(JsonNode row, String where) {
        var label = text(row, "rating", where);
        return label == null || label.text().isBlank()
                ? null
                : new Rated(label, new Prose(origin.ratings().getOrDefault(where, "Printed so in the document.")));
    }

    private List<Prose> milestones(JsonNode row, String where) {
        var node = row.path("milestones");
        if (node.isString()) {
            return List.of(new Prose(node.asString()));
        }
        var steps = new ArrayList<Prose>();
        for (var step : listAt(row, "milestones", where)) {
            if (!step.isValueNode()) {
                throw Refusal.malformed(
                        "%s.milestones holds something that is not text. Write each milestone as one text."
                                .formatted(where));
            }
            steps.add(new Prose(step.asString()));
        }
        return List.copyOf(steps);
    }

    private static Iterable<JsonNode> listAt(JsonNode node, String key, String where) {
        var list = node.path(key);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw Refusal.malformed("%s is not a list. Write it in square brackets.".formatted(path(where, key)));
        }
        return list;
    }

    private static void mustBeObject(JsonNode node, String where) {
        if (!node.isObject()) {
            throw Refusal.malformed(
                    "%s is not an object. Write it in curly brackets, with its parts by name.".formatted(where));
        }
    }

    private static Prose needed(JsonNode node, String key, String where) {
        var text = text(node, key, where);
        if (text == null || text.text().isBlank()) {
            throw Refusal.malformed("%s is missing. Add it as the document prints it.".formatted(path(where, key)));
        }
        return text;
    }

    private static @Nullable Prose text(JsonNode node, String key, String where) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw Refusal.malformed("%s is not a text. Write it as the document prints it, in quotation marks."
                    .formatted(path(where, key)));
        }
        return new Prose(value.asString());
    }

    private static String path(String where, String key) {
        return where.isEmpty() ? "“" + key + "”" : where + "." + key;
    }

    private static Prose orElse(@Nullable Prose text, Prose other) {
        return text == null ? other : text;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
