package throughline.documents.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.Parts.Part;
import throughline.documents.plan.PathNames.Step;

/** Rows of a path and a text, put together to what they are parts of. */
public final class PartsRead {
    private final Node root = new Node();

    /** What is at a path while it is put together. */
    private static final class Node {
        private final Map<Object, Node> under = new LinkedHashMap<>();
        private String text = "";
        private boolean list;
        private boolean object;

        Content content() {
            if (list) {
                return new Content.Items(
                        under.values().stream().map(Node::content).toList());
            }
            if (object) {
                var fields = new ArrayList<Field>();
                under.forEach((name, node) -> fields.add(new Field(name.toString(), node.content())));
                return new Content.Fields(fields);
            }
            return new Content.Words(text);
        }
    }

    /** Whether a text is a path that {@link Parts} would write: what tells these rows from any other table. */
    public static boolean isPath(String text) {
        return !PathNames.steps(text).isEmpty();
    }

    public void add(Part part) {
        var node = root;
        for (var step : PathNames.steps(part.path())) {
            switch (step) {
                case Step.Name name -> {
                    node.object = true;
                    node = node.under.computeIfAbsent(name.name(), key -> new Node());
                }
                case Step.Item item -> {
                    node.list = true;
                    node = node.under.computeIfAbsent(item.index(), key -> new Node());
                }
                case Step.Nothing nothing -> {
                    node.list = nothing.list();
                    node.object = !nothing.list();
                }
            }
        }
        node.text = part.text();
    }

    /** All that was added, as an object. */
    public Content.Fields all() {
        root.object = true;
        return (Content.Fields) root.content();
    }

    public static Content.Fields of(List<Part> parts) {
        var read = new PartsRead();
        parts.forEach(read::add);
        return read.all();
    }
}
