package throughline.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Appointment.Manner;
import throughline.query.party.FindParties.Appointed;
import throughline.query.party.FindParties.Gap;

/**
 * Who held something when, as a small line of time: one bar for each appointment, below each other where they overlap.
 *
 * @param inWords the same for those who do not see it
 * @param on where the day asked about stands; absent outside the line
 * @param gaps said aloud, as sentences
 */
public record Tenures(
        String inWords, int height, String first, String last, @Nullable String on, List<Bar> bars, List<String> gaps) {
    private static final int LANE = 16;
    private static final British BRITISH = new British();

    /** @param fill the class that tells a holder from a gap, and who acts from who does not */
    public record Bar(String fill, String x, String width, int y) {}

    /** Absent where there is nothing to draw. */
    static @Nullable Tenures of(List<Appointed> all, List<Gap> gaps, LocalDate on) {
        if (all.isEmpty()) {
            return null;
        }
        var inOrder = all.stream().sorted(Comparator.comparing(Appointed::from)).toList();
        var first = inOrder.getFirst().from();
        var last = Stream.concat(
                        Stream.of(on, first.plusMonths(1)),
                        all.stream().flatMap(one -> Stream.of(one.from(), one.to() == null ? one.from() : one.to())))
                .max(Comparator.naturalOrder())
                .orElse(on);
        var span = new Year(first, last);
        var bars = new ArrayList<Bar>();
        var ends = new ArrayList<LocalDate>();
        for (var one : inOrder) {
            var to = one.to() == null ? last : one.to();
            bars.add(bar(fill(one.manner()), one.from(), to, lane(ends, one.from(), to), span));
        }
        for (var gap : gaps) {
            bars.add(bar("tl-held--nobody", gap.from(), gap.to() == null ? on : gap.to(), 0, span));
        }
        return new Tenures(
                inWords(inOrder, gaps),
                ends.size() * LANE + 4,
                BRITISH.brief(first),
                BRITISH.brief(last),
                span.holds(on) ? percent(span.share(on.plusDays(1))) : null,
                bars,
                gaps.stream().map(Tenures::said).toList());
    }

    /** The first lane that is free by then. */
    private static int lane(List<LocalDate> ends, LocalDate from, LocalDate to) {
        for (var lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane).isBefore(from)) {
                ends.set(lane, to);
                return lane;
            }
        }
        ends.add(to);
        return ends.size() - 1;
    }

    private static Bar bar(String fill, LocalDate from, LocalDate to, int lane, Year span) {
        var start = span.share(from);
        var width = Math.max(0.5, span.share(to.plusDays(1)) - start);
        return new Bar(fill, percent(start), percent(width), lane * LANE + 2);
    }

    private static String fill(Manner manner) {
        return switch (manner) {
            case SUBSTANTIVE -> "tl-held";
            case JOINT -> "tl-held tl-held--joint";
            case ACTING -> "tl-held tl-held--acting";
        };
    }

    private static String inWords(List<Appointed> all, List<Gap> gaps) {
        var held = all.stream()
                .map(one -> one.holder() + manner(one.manner()) + " from " + BRITISH.day(one.from())
                        + (one.to() == null ? " on" : " to " + BRITISH.day(one.to())))
                .collect(Collectors.joining("; "));
        return held + (gaps.isEmpty() ? "" : ". " + gaps.stream().map(Tenures::said).collect(Collectors.joining(" ")));
    }

    private static String manner(Manner manner) {
        return switch (manner) {
            case SUBSTANTIVE -> "";
            case JOINT -> " jointly";
            case ACTING -> " acting";
        };
    }

    private static String said(Gap gap) {
        var to = gap.to();
        if (to == null) {
            return "Nobody has held it since " + BRITISH.day(gap.from().minusDays(1)) + ".";
        }
        return gap.from().equals(to)
                ? "Nobody held it on " + BRITISH.day(to) + "."
                : "Nobody held it from " + BRITISH.day(gap.from()) + " to " + BRITISH.day(to) + ".";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
