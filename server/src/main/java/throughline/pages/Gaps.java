package throughline.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.query.indicators.GetIndicators.Reading;

/** Where a reading is missing between two others, as far as their periods tell. */
final class Gaps {
    private final List<Reading> readings;
    private final boolean dated;
    private final boolean apart;
    private final long usual;

    Gaps(List<Reading> readings) {
        this.readings = readings;
        this.dated = readings.stream().allMatch(reading -> reading.from() != null && reading.to() != null);
        this.apart = dated && IntStream.range(0, readings.size()).allMatch(this::followsOn);
        this.usual = dated ? usual() : 0;
    }

    /** Between the reading at this place and the one before it. */
    boolean before(int at) {
        if (!dated || at == 0) {
            return false;
        }
        return apart ? days(to(at - 1), from(at)) > length(at) : 2 * step(at) > 3 * usual;
    }

    /** Quarters and years follow on each other; a year that ends each quarter, or a single day, does not. */
    private boolean followsOn(int at) {
        return length(at) > 1 && (at == 0 || from(at).isAfter(to(at - 1)));
    }

    /** The step that is taken most often, the longer one where two are. */
    private long usual() {
        var counts = IntStream.range(1, readings.size())
                .mapToObj(this::step)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    /** In whole months, so that February counts as March does. */
    private long step(int at) {
        return Math.max(1, Math.round(days(to(at - 1), to(at)) / 30.44));
    }

    private long length(int at) {
        return days(from(at), to(at)) + 1;
    }

    private LocalDate from(int at) {
        return day(readings.get(at).from());
    }

    private LocalDate to(int at) {
        return day(readings.get(at).to());
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return java.util.Objects.requireNonNull(day);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
