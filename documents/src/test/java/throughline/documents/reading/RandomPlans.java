package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;

/**
 * Plans of all shapes with texts of all kinds: accents, Hebrew and Arabic, what a program takes for a formula, bullets and
 * line breaks inside a text, bars and quotation marks, very long texts, priorities without actions, the same references and
 * the same texts again.
 */
final class RandomPlans {
    private static final List<String> WORDS = List.of(
            "Council",
            "police",
            "naïve",
            "café",
            "Łódź",
            "שלום",
            "العربية",
            "=cmd|' /C calc'!A0",
            "+44",
            "-5",
            "@home",
            "'quoted",
            "\"so\"",
            "|",
            "a|b",
            "• bullet",
            "– dash",
            "1.3",
            "Priority 2:",
            "Lead:",
            "Q3",
            "2024/25",
            "100%",
            "<b>",
            "&amp;",
            "_x0041_",
            "review",
            "the",
            "and",
            "of",
            "young",
            "people",
            "£4,000",
            "()",
            "{x}",
            "[0]",
            "\\",
            "Owner: me",
            "Part",
            "Text",
            "ﬁ",
            "𝒳",
            "e\u0301",
            "…",
            "“quote”",
            "OFFICIAL",
            "1 of 3",
            "Red");
    private static final List<String> HEADINGS =
            List.of("Cost", "Kosten & Mittel", "Evidence", "Risk (of all)", "=1+1", "שם", "Baseline");
    private static final List<String> COLOURS = List.of("blue", "green", "amber", "red", "grey");

    private final Random random;
    private final List<String> said = new ArrayList<>();

    RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    AsWritten plan() {
        var title = line();
        var keys = keys();
        return new AsWritten(
                random.nextInt(3) == 0 ? title : line(),
                title,
                line(),
                maybe(this::line),
                maybe(this::line),
                maybe(() -> "OFFICIAL"),
                keys,
                list(4, () -> priority(keys)),
                sections());
    }

    private List<Key> keys() {
        var keys = new ArrayList<Key>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add(new Key("Rating " + i, pick(COLOURS), random.nextBoolean() ? text() : ""));
        }
        return keys;
    }

    private Priority priority(List<Key> keys) {
        var more = new LinkedHashMap<String, String>();
        if (random.nextInt(3) == 0) {
            more.put("owner", line());
        }
        if (random.nextInt(4) == 0) {
            more.put("outcome", text());
        }
        return new Priority(
                maybe(this::ref), line(), more, random.nextInt(6) == 0 ? List.of() : list(5, () -> row(keys)));
    }

    private Row row(List<Key> keys) {
        return new Row(
                maybe(this::ref),
                random.nextInt(3) == 0 ? line() : null,
                text(),
                maybe(this::text),
                maybe(this::text),
                random.nextBoolean() ? List.of() : list(4, this::point),
                maybe(this::text),
                keys.isEmpty()
                        ? (random.nextInt(3) == 0 ? "Amber" : null)
                        : maybe(() -> pick(keys).label()),
                random.nextInt(3) == 0 ? list(3, this::point) : List.of(),
                columns());
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var heading : HEADINGS) {
            if (random.nextInt(6) == 0) {
                columns.put(heading, text());
            }
        }
        return columns;
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (random.nextBoolean()) {
            sections.add(new Section("notes", new Content.Items(list(3, () -> new Content.Words(text())))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sections.add(new Section("other.part" + i + pick(List.of("", " of it", ".dotted", "[x]")), content(2)));
        }
        if (random.nextInt(3) == 0) {
            sections.add(new Section("fund", content(2)));
        }
        return sections;
    }

    private Content content(int deep) {
        return switch (deep == 0 ? 0 : random.nextInt(4)) {
            case 1 -> new Content.Items(list(3, () -> content(deep - 1)));
            case 2 -> new Content.Fields(fields(deep));
            case 3 -> {
                var names = fields(0).stream().map(Field::name).toList();
                yield new Content.Items(list(
                        3,
                        () -> new Content.Fields(names.stream()
                                .map(name -> new Field(name, new Content.Words(text())))
                                .toList())));
            }
            default -> new Content.Words(text());
        };
    }

    private List<Field> fields(int deep) {
        var fields = new ArrayList<Field>();
        var names = new ArrayList<>(List.of("name", "area", "A.B", "FIGHTING CRIME", "x[0]", "1", "\"q\""));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            fields.add(new Field(
                    names.remove(random.nextInt(names.size())), deep == 0 ? new Content.Words("") : content(deep - 1)));
        }
        return fields;
    }

    private String ref() {
        return pick(List.of("1", "1.1", "1.1", "2 (i)", "SP1.1", "A", "=2", "٣", "1.10"));
    }

    private String text() {
        if (!said.isEmpty() && random.nextInt(8) == 0) {
            return pick(said);
        }
        var lines = new ArrayList<String>();
        lines.add(words(random.nextInt(40) == 0 ? 400 : 12));
        while (random.nextInt(4) == 0) {
            lines.add(random.nextInt(6) == 0 ? "" : words(8));
        }
        var text = String.join("\n", lines).strip();
        said.add(text);
        return text;
    }

    /** A milestone or a link: a line of it that begins with a bullet would be a point of its own. */
    private String point() {
        var text = text().replaceAll("(?m)^• ", "")
                .replaceAll("(?m)^– ", "")
                .replaceAll("\n\\s*\n", "\n")
                .strip();
        return text.isEmpty() ? "Step" : text;
    }

    private String line() {
        return words(7);
    }

    private String words(int most) {
        var words = new ArrayList<String>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    private <T> List<T> list(int most, Supplier<T> each) {
        var list = new ArrayList<T>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private <T> @Nullable T maybe(Supplier<T> one) {
        return random.nextInt(3) == 0 ? null : one.get();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
