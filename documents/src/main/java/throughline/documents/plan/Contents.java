package throughline.documents.plan;

import java.util.ArrayList;
import java.util.stream.Collectors;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a section holds, to and from JSON: words a text, items a list, fields an object. */
final class Contents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Contents() {}

    static JsonNode json(Content content) {
        return switch (content) {
            case Content.Words words -> JSON.stringNode(words.text());
            case Content.Items items -> {
                var list = JSON.arrayNode();
                items.items().forEach(item -> list.add(json(item)));
                yield list;
            }
            case Content.Fields fields -> {
                var object = JSON.objectNode();
                fields.fields().forEach(field -> object.set(field.name(), json(field.content())));
                yield object;
            }
        };
    }

    static Content of(JsonNode node) {
        if (node.isArray()) {
            var items = new ArrayList<Content>();
            node.forEach(item -> items.add(of(item)));
            return new Content.Items(items);
        }
        if (node.isObject()) {
            var fields = new ArrayList<Field>();
            node.properties().forEach(field -> fields.add(new Field(field.getKey(), of(field.getValue()))));
            return new Content.Fields(fields);
        }
        return new Content.Words(plain(node));
    }

    /** The words of a node in one text: of a list one a line, of an object each behind its name. */
    static String plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Contents::plain).collect(Collectors.joining("\n"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ": " + plain(field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return node.isNull() ? "" : node.asString("");
    }
}
