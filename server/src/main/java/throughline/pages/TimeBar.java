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

/** A plan's life drawn as one line, in hundredths of its length: a mark per step, a flag per version, the months. */
record TimeBar(List<Mark> marks, List<Flag> flags, List<Month> months, double hand) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_MONTHS = 13;

    /** @param past up to the moment that is shown */
    record Mark(double at, boolean tall, boolean past, long position) {}

    record Flag(double at, String label) {}

    /** @param odd left out where there is little room */
    record Month(double at, String name, boolean odd) {}

    static TimeBar of(Steps steps, int chosen, Instant now) {
        var list = steps.list();
        var from = list.isEmpty() ? now : list.getFirst().at();
        var span = Math.max(1, Duration.between(from, now).toMillis());
        var marks = new ArrayList<Mark>();
        var flags = new ArrayList<Flag>();
        for (int i = 0; i < list.size(); i++) {
            var step = list.get(i);
            var at = percent(from, step.at(), span);
            marks.add(new Mark(at, step.hasRating(), i <= chosen, step.position()));
            step.events().stream()
                    .filter(event -> event.type().equals("VersionPublished"))
                    .forEach(event -> flags.add(new Flag(at, "v" + (flags.size() + 1))));
        }
        var hand = chosen < 0 ? 0 : percent(from, list.get(chosen).at(), span);
        return new TimeBar(List.copyOf(marks), List.copyOf(flags), months(from, now, span), hand);
    }

    private static List<Month> months(Instant from, Instant now, long span) {
        var first = YearMonth.from(from.atZone(LONDON)).plusMonths(1);
        var last = YearMonth.from(now.atZone(LONDON));
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
