package throughline.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day typed into three fields: {@code from-day}, {@code from-month}, {@code from-year}. */
final class DayFields {
    private DayFields() {}

    /**
     * @return nothing where all three fields are empty
     * @throws IllegalArgumentException with a sentence when they make no day
     */
    static @Nullable LocalDate read(Map<String, String> fields, String prefix) {
        var day = field(fields, prefix + "-day");
        var month = field(fields, prefix + "-month");
        var year = field(fields, prefix + "-year");
        if ((day + month + year).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "“%s %s %s” is not a day that exists. Type it as day, month and year, such as 22 3 2024."
                            .formatted(day, month, year),
                    e);
        }
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
