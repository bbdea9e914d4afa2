package throughline.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;
import throughline.documents.reading.Corrections;
import throughline.documents.reading.Corrections.Apart;
import throughline.documents.reading.Corrections.Cell;
import throughline.documents.reading.Corrections.Use;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Corrections as they are kept, and as they are sent with a document.
 *
 * @param tables by the table's number from 1: {@code actions}, {@code section} or {@code left-out}
 * @param columns by table and column, {@code 2.5}: {@code ref}, {@code theme}, {@code priority}, {@code priority-owner},
 *     {@code outcome}, {@code text}, {@code lead}, {@code timescale}, {@code milestones}, {@code progress}, {@code rating},
 *     {@code links}, {@code other} or {@code left-out}
 * @param priorities by the table's number, the heading that it stands under
 * @param ratings by colour, six hexadecimal digits, the label that it stands for; empty for none
 * @param texts by path in {@code plan-as-written/1}, the right words; empty for none
 * @param apart rows at whose text a second action begins
 * @param together rows that belong to the row above them
 * @param kept text that is to be kept as a section though it was not used, by its place in words
 */
public record CorrectionsForm(
        @Nullable Map<String, String> tables,
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> priorities,
        @Nullable Map<String, String> ratings,
        @Nullable Map<String, String> texts,
        @Nullable List<Apart> apart,
        @Nullable List<String> together,
        @Nullable List<String> kept) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException with a sentence, where it cannot be read */
    public static Corrections read(String json) {
        try {
            return JSON.readValue(json, CorrectionsForm.class).corrections();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The corrections cannot be read. They are a JSON object with tables, columns,"
                    + " priorities, ratings, texts, apart, together and kept; /v3/api-docs describes them.", e);
        }
    }

    static String json(Corrections corrections) {
        var tables = new LinkedHashMap<String, String>();
        corrections.tables().forEach((table, use) -> tables.put(String.valueOf(table), plain(use)));
        var columns = new LinkedHashMap<String, String>();
        corrections.columns().forEach((at, column) -> columns.put(at.table() + "." + at.column(), plain(column)));
        var priorities = new LinkedHashMap<String, String>();
        corrections.priorities().forEach((table, heading) -> priorities.put(String.valueOf(table), heading));
        return JSON.writeValueAsString(new CorrectionsForm(
                tables,
                columns,
                priorities,
                corrections.ratings(),
                corrections.texts(),
                corrections.apart(),
                corrections.together(),
                corrections.kept()));
    }

    private Corrections corrections() {
        return new Corrections(
                mapped(tables, CorrectionsForm::number, use -> named(Use.class, use)),
                mapped(columns, CorrectionsForm::cell, column -> named(Column.class, column)),
                mapped(priorities, CorrectionsForm::number, heading -> heading),
                mapped(ratings, colour -> colour.toLowerCase(Locale.ROOT), label -> label),
                mapped(texts, path -> path, words -> words),
                apart == null ? List.of() : List.copyOf(apart),
                together == null ? List.of() : List.copyOf(together),
                kept == null ? List.of() : List.copyOf(kept));
    }

    private static <K, V> Map<K, V> mapped(
            @Nullable Map<String, String> from, Function<String, K> key, Function<String, V> value) {
        var to = new LinkedHashMap<K, V>();
        if (from != null) {
            from.forEach((one, other) -> to.put(key.apply(one), value.apply(other)));
        }
        return to;
    }

    private static int number(String digits) {
        if (!digits.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("“%s” is no table's number. Tables are counted from 1.".formatted(digits));
        }
        return Integer.parseInt(digits);
    }

    private static Cell cell(String at) {
        var parts = at.split("\\.");
        if (parts.length != 2) {
            throw new IllegalArgumentException("“%s” is no column. Write the table's number, a dot and the column's, such as 2.5.".formatted(at));
        }
        return new Cell(number(parts[0]), number(parts[1]));
    }

    /** {@code left-out} for {@link Use#LEFT_OUT}. */
    public static String plain(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException with a sentence, where there is no such thing */
    public static <E extends Enum<E>> E named(Class<E> type, String plain) {
        var known = new ArrayList<String>();
        for (var one : type.getEnumConstants()) {
            if (plain(one).equals(plain)) {
                return one;
            }
            known.add(plain(one));
        }
        throw new IllegalArgumentException("“%s” is not something that a document's part can be. It can be %s.".formatted(plain, String.join(", ", known)));
    }
}
