package throughline.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.query.plan.GetTimeline;

/**
 * A plan's life drawn as one line: a mark per step, a flag per version, the months.
 *
 * @param low the marks as a path, in ten-thousandths of the line
 * @param tall the same of those that changed a rating
 * @param hand where the step that is shown stands, in hundredths of the line
 * @param from the first moment of the line
 * @param to the last one
 */
public record TimeBar(
        String low,
        String tall,
        List<Flag> flags,
        List<Month> months,
        double hand,
        Instant from,
        Instant to) {
    /** As many places as a slider knows: more than a wide screen can show. */
    static final int PLACES = 2000;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_MONTHS = 13;
    private static final int WHOLE = 10_000;

    public record Flag(double at, String label) {}

    /** @param odd left out where there is little room */
    public record Month(double at, String name, boolean odd) {}

    static TimeBar of(Steps steps, List<GetTimeline.Version> versions, int chosen, Instant now) {
        var list = steps.list();
        var from = list.isEmpty() ? now : list.getFirst().at();
        var to = list.isEmpty() || now.isAfter(list.getLast().at()) ? now : list.getLast().at();
        var span = Math.max(1, Duration.between(from, to).toMillis());
        var flags = new ArrayList<Flag>();
        for (var version : versions) {
            var step = list.get(Math.max(0, indexOf(version.position(), list)));
            flags.add(new Flag(percent(from, step.at(), span), "v" + (flags.size() + 1)));
        }
        var hand = chosen < 0 ? 0 : percent(from, list.get(chosen).at(), span);
        return new TimeBar(
                path(list, false, from, span),
                path(list, true, from, span),
                List.copyOf(flags),
                months(from, to, span),
                hand,
                from,
                to);
    }

    public int places() {
        return PLACES;
    }

    /** Where the slider stands: never before the step that is shown. */
    public int place() {
        return place(hand);
    }

    /** The moment that a place of the slider stands for. */
    Instant at(int place) {
        return from.plusMillis(Duration.between(from, to).toMillis() * Math.clamp(place, 0, PLACES) / PLACES);
    }

    static int place(double hand) {
        return (int) Math.ceil(hand * PLACES / 100);
    }

    private static int indexOf(long position, List<GetTimeline.Step> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).position() >= position) {
                return i;
            }
        }
        return list.size() - 1;
    }

    /** Marks that fall into one place are drawn once, so that a long life is no heavy picture. */
    private static String path(List<GetTimeline.Step> list, boolean tall, Instant from, long span) {
        return list.stream()
                .filter(step -> step.rating() == tall)
                .map(step -> WHOLE / PLACES * Math.round(Duration.between(from, step.at()).toMillis() * (double) PLACES / span))
                .distinct()
                .map(x -> "M" + x + (tall ? " 40v25" : " 52v13"))
                .collect(Collectors.joining());
    }

    private static List<Month> months(Instant from, Instant to, long span) {
        var first = YearMonth.from(from.atZone(LONDON)).plusMonths(1);
        var last = YearMonth.from(to.atZone(LONDON));
        var every = Math.max(1, (int) Math.ceil(first.until(last, ChronoUnit.MONTHS) / (double) MOST_MONTHS));
        var name = DateTimeFormatter.ofPattern(every > 1 ? "MMM yy" : "MMM", Locale.UK);
        var months = new ArrayList<Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(every)) {
            var at = percent(from, month.atDay(1).atStartOfDay(LONDON).toInstant(), span);
            months.add(new Month(at, name.format(month), months.size() % 2 == 1));
        }
        return List.copyOf(months);
    }

    private static double percent(Instant from, Instant at, long span) {
        return Math.round(Duration.between(from, at).toMillis() * 10_000.0 / span) / 100.0;
    }
}
