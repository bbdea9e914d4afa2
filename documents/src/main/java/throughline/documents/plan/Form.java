package throughline.documents.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as written, to and from its JSON. It takes every part of the form; numbers and true or false inside it become the
 * texts that they are written as, and texts that are blank become absent.
 */
public final class Form {
    public static final String NAME = "plan-as-written/1";

    /** Names in a row that have a meaning of their own, so that no other column may bear them. */
    public static final Set<String> ROW =
            Set.of("ref", "theme", "text", "lead", "timescale", "milestones", "progress", "rating", "links");

    /** Names in a priority that have a meaning of their own. */
    public static final Set<String> PRIORITY = Set.of("ref", "title", "actions");

    private static final Set<String> HEAD = Set.of(
            "format", "source", "title", "partnership", "period", "version", "marking", "statusKey", "priorities");
    private static final String OTHER = "other.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Form() {}

    public static ObjectNode json(AsWritten plan) {
        var root = JSON.objectNode();
        root.put("format", NAME);
        put(root, "source", plan.source());
        put(root, "title", plan.title());
        put(root, "partnership", plan.partnership());
        put(root, "period", plan.period());
        put(root, "version", plan.version());
        put(root, "marking", plan.marking());
        if (!plan.statusKey().isEmpty()) {
            var keys = root.putArray("statusKey");
            plan.statusKey().forEach(key -> {
                var node = keys.addObject();
                put(node, "label", key.label());
                put(node, "colour", key.colour());
                put(node, "meaning", key.meaning());
            });
        }
        var priorities = root.putArray("priorities");
        plan.priorities().forEach(priority -> write(priority, priorities.addObject()));
        plan.sections().forEach(section -> write(section, root));
        return root;
    }

    public static AsWritten plan(JsonNode json) {
        var keys = new ArrayList<Key>();
        json.path("statusKey")
                .forEach(key -> keys.add(new Key(text(key, "label"), text(key, "colour"), text(key, "meaning"))));
        var priorities = new ArrayList<Priority>();
        json.path("priorities").forEach(priority -> priorities.add(priority(priority)));
        return new AsWritten(
                text(json, "source"),
                text(json, "title"),
                text(json, "partnership"),
                orNull(json, "period"),
                orNull(json, "version"),
                orNull(json, "marking"),
                keys,
                priorities,
                sections(json));
    }

    private static void write(Priority priority, ObjectNode node) {
        put(node, "ref", priority.ref());
        put(node, "title", priority.title());
        priority.more().forEach((name, words) -> put(node, name, words));
        if (!priority.actions().isEmpty()) {
            var actions = node.putArray("actions");
            priority.actions().forEach(row -> write(row, actions.addObject()));
        }
    }

    private static void write(Row row, ObjectNode node) {
        put(node, "ref", row.ref());
        put(node, "theme", row.theme());
        put(node, "text", row.text());
        put(node, "lead", row.lead());
        put(node, "timescale", row.timescale());
        put(node, "milestones", row.milestones());
        put(node, "progress", row.progress());
        put(node, "rating", row.rating());
        put(node, "links", row.links());
        row.columns().forEach((heading, words) -> put(node, heading, words));
    }

    private static void write(Section section, ObjectNode root) {
        var node = Contents.json(section.content());
        if (section.key().startsWith(OTHER)) {
            root.withObjectProperty("other").set(section.key().substring(OTHER.length()), node);
        } else {
            root.set(section.key(), node);
        }
    }

    private static Priority priority(JsonNode node) {
        var rows = new ArrayList<Row>();
        node.path("actions").forEach(row -> rows.add(row(row)));
        return new Priority(orNull(node, "ref"), text(node, "title"), rest(node, PRIORITY), rows);
    }

    private static Row row(JsonNode node) {
        return new Row(
                orNull(node, "ref"),
                orNull(node, "theme"),
                text(node, "text"),
                orNull(node, "lead"),
                orNull(node, "timescale"),
                texts(node, "milestones"),
                orNull(node, "progress"),
                orNull(node, "rating"),
                texts(node, "links"),
                rest(node, ROW));
    }

    private static Map<String, String> rest(JsonNode node, Set<String> known) {
        var rest = new LinkedHashMap<String, String>();
        for (var field : node.properties()) {
            if (!known.contains(field.getKey())
                    && !Contents.plain(field.getValue()).isBlank()) {
                rest.put(field.getKey(), Contents.plain(field.getValue()));
            }
        }
        return rest;
    }

    private static List<Section> sections(JsonNode json) {
        var sections = new ArrayList<Section>();
        for (var field : json.properties()) {
            if (field.getKey().equals("other") && field.getValue().isObject()) {
                for (var part : field.getValue().properties()) {
                    sections.add(new Section(OTHER + part.getKey(), Contents.of(part.getValue())));
                }
            } else if (!HEAD.contains(field.getKey())) {
                sections.add(new Section(field.getKey(), Contents.of(field.getValue())));
            }
        }
        return sections;
    }

    private static List<String> texts(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(text -> texts.add(Contents.plain(text)));
            return texts;
        }
        return Contents.plain(value).isBlank() ? List.of() : List.of(Contents.plain(value));
    }

    private static String text(JsonNode node, String name) {
        return Contents.plain(node.path(name));
    }

    private static @Nullable String orNull(JsonNode node, String name) {
        var text = text(node, name);
        return text.isBlank() ? null : text;
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void put(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = node.putArray(name);
            texts.forEach(list::add);
        }
    }
}
