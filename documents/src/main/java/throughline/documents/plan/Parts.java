package throughline.documents.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;

/**
 * Everything of a plan but its actions as rows of a path and a text, the way that sheets and CSV files carry it, and back.
 * A name that has a dot, a bracket or a quotation mark in it, or that is empty, stands in brackets and quotation marks:
 * {@code fund["a.b"]}. An empty list is {@code notes[]}, an empty object {@code fund{}}.
 */
public final class Parts {
    /** One part: {@code title}, {@code priorities[0].owner}, {@code other.vision}, {@code indicators[3].name}. */
    public record Part(String path, String text) {}

    private Parts() {}

    /** Each priority says with {@code priorities[0].actions} how many rows of the table of actions are its own. */
    public static List<Part> of(AsWritten plan) {
        var parts = new ArrayList<Part>();
        add(parts, "source", plan.source());
        add(parts, "title", plan.title());
        add(parts, "partnership", plan.partnership());
        add(parts, "period", plan.period());
        add(parts, "version", plan.version());
        add(parts, "marking", plan.marking());
        for (int i = 0; i < plan.statusKey().size(); i++) {
            var key = plan.statusKey().get(i);
            var path = "statusKey[" + i + "]";
            add(parts, path + ".label", key.label());
            add(parts, path + ".colour", key.colour());
            add(parts, path + ".meaning", key.meaning());
        }
        for (int i = 0; i < plan.priorities().size(); i++) {
            var priority = plan.priorities().get(i);
            var path = "priorities[" + i + "]";
            add(parts, path + ".ref", priority.ref());
            add(parts, path + ".title", priority.title());
            priority.more().forEach((name, words) -> add(parts, PathNames.under(path, name), words));
            add(parts, path + ".actions", String.valueOf(priority.actions().size()));
        }
        for (var section : plan.sections()) {
            content(parts, PathNames.section(section.key()), section.content());
        }
        return parts;
    }

    private static void content(List<Part> parts, String path, Content content) {
        switch (content) {
            case Content.Words words -> parts.add(new Part(path, words.text()));
            case Content.Items items -> {
                if (items.items().isEmpty()) {
                    parts.add(new Part(path + "[]", ""));
                }
                for (int i = 0; i < items.items().size(); i++) {
                    content(parts, path + "[" + i + "]", items.items().get(i));
                }
            }
            case Content.Fields fields -> {
                if (fields.fields().isEmpty()) {
                    parts.add(new Part(path + "{}", ""));
                }
                for (Field field : fields.fields()) {
                    content(parts, PathNames.under(path, field.name()), field.content());
                }
            }
        }
    }

    private static void add(List<Part> parts, String path, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.add(new Part(path, text));
        }
    }
}
