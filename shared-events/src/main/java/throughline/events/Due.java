package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** The last day ({@code 2024-03-22}) or the last month ({@code 2024-03}) in which something is due. */
public record Due(@JsonValue String text) {
    /** @throws IllegalArgumentException when the text is neither an ISO day nor an ISO month, or the day does not exist */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Due {
        lastDay(text);
    }

    public LocalDate lastDay() {
        return lastDay(text);
    }

    private static LocalDate lastDay(String text) {
        try {
            return text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "“" + text
                            + "” is not a day or month that exists. Write a day as 2024-03-22 or a month as 2024-03.",
                    e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
