package throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.events.Due;

/** Days and moments as a British reader writes them. */
@Component("british")
public class British {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(LONDON));
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(LONDON));
    }

    public String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(LONDON));
    }

    /** “22 Mar 2024”, where there is little room. */
    public String brief(@Nullable LocalDate day) {
        return day == null ? "" : BRIEF.format(day);
    }

    /** “09:12”. */
    public String clock(@Nullable Instant moment) {
        return moment == null ? "" : CLOCK.format(moment.atZone(LONDON));
    }

    /** “22 March 2024”, or “March 2024” where only the month is known. */
    public String due(@Nullable Due due) {
        if (due == null) {
            return "";
        }
        return due.text().length() == 7 ? MONTH.format(YearMonth.parse(due.text())) : DAY.format(due.lastDay());
    }

    /** By which way something was recorded: “on a page”. */
    public String channel(String channel) {
        return switch (channel) {
            case "page" -> "on a page";
            case "api" -> "by the API";
            case "import" -> "by import";
            case "sample" -> "in the sample";
            default -> channel;
        };
    }
}
