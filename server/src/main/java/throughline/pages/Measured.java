package throughline.pages;

import java.util.Comparator;
import java.util.List;
import throughline.query.indicators.GetIndicators;

/** An indicator with its picture and its sentence. */
public record Measured(GetIndicators.Indicator indicator, Chart chart, Going going) {
    static List<Measured> all(GetIndicators.Answer answer) {
        return answer.indicators().stream().map(Measured::of).toList();
    }

    private static Measured of(GetIndicators.Indicator indicator) {
        return new Measured(indicator, Chart.of(indicator), Going.of(indicator));
    }

    /** What went worse, then what nobody can judge, then what went better, then what has no reading yet. */
    static Comparator<Measured> worstFirst() {
        return Comparator.comparingInt(measured -> {
            var of = measured.indicator();
            var change = of.sinceBaseline() == null ? of.change() : of.sinceBaseline();
            if (change == null) {
                return of.readings().isEmpty() ? 3 : 1;
            }
            return change.better() == null ? 1 : change.better() ? 2 : 0;
        });
    }
}
