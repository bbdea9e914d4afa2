package throughline.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks a page for in its address. A day comes in three boxes, or as one ISO word; whatever cannot be read
 * is said, and stays in its box as it was typed.
 */
public final class Asked {
    /** @param field the id of the box that it is about */
    public record Problem(String field, String sentence) {}

    /**
     * A filter in use.
     *
     * @param address of the same page without it
     */
    public record Tag(String words, String address) {}

    private final Map<String, String> fields;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private Asked(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @param days which of the fields are days */
    static Asked of(Map<String, String> fields, String... days) {
        var asked = new Asked(fields);
        for (var day : days) {
            asked.read(day);
        }
        return asked;
    }

    private void read(String name) {
        try {
            var day = DayFields.read(fields, name);
            if (day == null && get(name).matches("\\d{4}-\\d\\d-\\d\\d")) {
                day = LocalDate.parse(get(name));
            }
            if (day != null) {
                days.put(name, day);
            }
        } catch (IllegalArgumentException e) {
            problems.put(name, new Problem(name + "-day", String.valueOf(e.getMessage())));
        } catch (DateTimeException e) {
            problems.put(name, new Problem(name + "-day", "“" + get(name) + "” is not a day that exists."));
        }
    }

    /** A range that ends before it starts holds nothing, and is more likely a slip than a question. */
    Asked mustBeInOrder(String from, String to) {
        var first = days.get(from);
        var last = days.get(to);
        if (first != null && last != null && last.isBefore(first)) {
            problems.put(to, new Problem(to + "-day", "The last day is before the first. Give a last day that is on or after "
                    + new British().day(first) + "."));
        }
        return this;
    }

    void wrong(String name, String field, String sentence) {
        problems.put(name, new Problem(field, sentence));
    }

    /** What was typed; empty where nothing was. */
    public String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    @Nullable String chosen(String name) {
        return get(name).isEmpty() ? null : get(name);
    }

    @Nullable LocalDate day(String name) {
        return problems.containsKey(name) ? null : days.get(name);
    }

    /** What stands in one of a day's three boxes: what was typed, also where that is no day. */
    public String box(String name, String box) {
        var typed = get(name + "-" + box);
        var day = days.get(name);
        if (!typed.isEmpty() || day == null) {
            return typed;
        }
        return String.valueOf(
                switch (box) {
                    case "day" -> day.getDayOfMonth();
                    case "month" -> day.getMonthValue();
                    default -> day.getYear();
                });
    }

    /** Why what was typed cannot be used; empty where it can. */
    public String problem(String name) {
        var problem = problems.get(name);
        return problem == null ? "" : problem.sentence();
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** The fields that are not empty, days as one word each; of the names given alone. */
    Map<String, String> kept(String... names) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : names) {
            var day = day(name);
            if (day != null) {
                kept.put(name, day.toString());
            } else if (!get(name).isEmpty() && !problems.containsKey(name)) {
                kept.put(name, get(name));
            }
        }
        return kept;
    }

    static Map<String, String> without(Map<String, String> kept, String name) {
        var rest = new LinkedHashMap<>(kept);
        rest.remove(name);
        return rest;
    }

    static Map<String, String> with(Map<String, String> kept, String name, String value) {
        var more = new LinkedHashMap<>(kept);
        more.put(name, value);
        return more;
    }

    static String address(String path, Map<String, String> query) {
        var parts = new ArrayList<String>();
        query.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? path : parts.stream().collect(Collectors.joining("&", path + "?", ""));
    }
}
