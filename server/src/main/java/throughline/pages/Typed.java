package throughline.pages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import throughline.commands.Once;
import throughline.events.Prose;

/**
 * What somebody typed into one of a page's forms, so that nothing of it is lost when it cannot be recorded yet.
 *
 * @param form the command whose form it is; empty before anything was sent
 */
public record Typed(String form, MultiValueMap<String, String> values) {
    static final String KEY = "once";

    static Typed nothing() {
        return new Typed("", new LinkedMultiValueMap<>());
    }

    /** What stands in a field of a form; empty in every other form. */
    public String in(String command, String field) {
        return form.equals(command) ? get(field) : "";
    }

    public String get(String field) {
        return Objects.requireNonNullElse(values.getFirst(field), "").strip();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    @Nullable Prose prose(String field) {
        var text = get(field).replace("\r\n", "\n");
        return Prose.orNull(text);
    }

    /** @throws Mistake when it is empty */
    Prose needed(String field, String ask) {
        var prose = prose(field);
        if (prose == null) {
            throw new Mistake(field, ask);
        }
        return prose;
    }

    /** @throws Mistake when it is not a position */
    long position(String field) {
        var digits = get(field).replaceFirst("^@", "");
        if (!digits.matches("\\d{1,18}")) {
            throw new Mistake(field, "Say which entry is wrong, by the number that stands beside it, such as @42.");
        }
        return Long.parseLong(digits);
    }

    /** The day of three boxes. @throws Mistake when they hold something that is no day */
    @Nullable LocalDate day(String field) {
        var day = get(field + "-day");
        var month = get(field + "-month");
        var year = get(field + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Mistake(field + "-day", "Give a day that exists, as in 22 3 2024: day, month and the whole year.");
        }
    }

    /** The same form sent twice is recorded once. */
    Once once(String path) {
        var key = get(KEY);
        var said = new LinkedMultiValueMap<>(values);
        said.remove(KEY);
        said.remove("_csrf");
        return Once.of(
                key.isEmpty() ? UUID.randomUUID().toString() : key,
                path,
                said.toString().getBytes(StandardCharsets.UTF_8));
    }
}
