package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.query.Who;
import throughline.query.indicators.GetIndicators;

class ChartTest {
    private static final Who WHO = new Who("Ada Quill", "Council", "coordinator", "page");

    private static GetIndicators.Reading year(int year, @Nullable String value) {
        return reading("" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), value);
    }

    private static GetIndicators.Reading reading(
            String period, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String value) {
        var number = value == null || !value.matches("[-\\d.,%]+")
                ? null
                : new BigDecimal(value.replaceAll("[,%]", ""));
        return new GetIndicators.Reading(
                period, from, to, value == null ? "<5" : value, number, List.of(), WHO, Instant.EPOCH, false, 1, null);
    }

    private static GetIndicators.Indicator indicator(
            @Nullable String unit, @Nullable String baseline, @Nullable String target, GetIndicators.Reading... readings) {
        var baselines = new ArrayList<GetIndicators.Baseline>();
        if (baseline != null) {
            baselines.add(new GetIndicators.Baseline(
                    baseline, new BigDecimal(baseline), "2019", null, WHO, Instant.EPOCH, 1));
        }
        var targets = new ArrayList<GetIndicators.Target>();
        if (target != null) {
            targets.add(new GetIndicators.Target(
                    target, new BigDecimal(target), null, null, null, WHO, Instant.EPOCH, 1));
        }
        return new GetIndicators.Indicator(
                IndicatorId.next(),
                "Robberies",
                null,
                unit,
                Good.DOWN,
                baselines,
                targets,
                List.of(readings),
                null,
                null,
                null,
                List.of(),
                null,
                1);
    }

    @Test
    void a_line_runs_through_the_readings_and_ends_with_its_value() {
        var chart = Chart.of(indicator(null, null, "30", year(2021, "41"), year(2022, "36"), year(2023, "29")));
        assertThat(chart.line()).singleElement().satisfies(line -> assertThat(line.points().split(" ")).hasSize(3));
        assertThat(chart.dots()).extracting(Chart.Dot::look).containsExactly("reading", "reading", "last");
        assertThat(chart.labels()).extracting(Chart.Label::text).containsExactly("29", "target 30");
        assertThat(chart.inWords()).isEqualTo("Robberies: 2021 41, 2022 36, 2023 29; target 30");
        assertThat(chart.first()).isEqualTo("2021");
        assertThat(chart.last()).isEqualTo("2023");
    }

    @Test
    void the_highest_value_stands_highest() {
        var dots = Chart.of(indicator(null, null, null, year(2021, "5"), year(2022, "-5"), year(2023, "10"))).dots();
        assertThat(y(dots.get(2))).isLessThan(y(dots.get(0)));
        assertThat(y(dots.get(0))).isLessThan(y(dots.get(1)));
    }

    @Test
    void the_line_breaks_where_a_reading_is_withheld_and_where_a_period_is_missing() {
        var withheld = indicator(null, null, null, year(2020, "9"), year(2021, "8"), year(2022, null), year(2023, "7"), year(2024, "6"));
        assertThat(Chart.of(withheld).line()).hasSize(2);
        assertThat(Chart.of(withheld).dots()).hasSize(4);
        var missing = indicator(null, null, null, year(2019, "9"), year(2020, "8"), year(2022, "7"), year(2023, "6"));
        assertThat(Chart.of(missing).line()).hasSize(2);
        var leap = indicator(null, null, null, quarter(2023, 10), quarter(2024, 1), quarter(2024, 4), quarter(2024, 7));
        assertThat(Chart.of(leap).line()).hasSize(1);
    }

    @Test
    void years_that_end_each_quarter_are_one_line_until_a_quarter_is_left_out() {
        var rolling = indicator(null, null, null, yearTo(2023, 3), yearTo(2023, 6), yearTo(2023, 9), yearTo(2024, 3));
        assertThat(Chart.of(rolling).line()).singleElement().satisfies(line -> assertThat(line.points().split(" ")).hasSize(3));
        assertThat(Chart.of(rolling).dots()).hasSize(4);
    }

    @Test
    void a_provisional_reading_is_hollow() {
        var chart = Chart.of(indicator(null, null, null, year(2021, "41"), reading("2022 (provisional)", null, null, "36")));
        assertThat(chart.dots()).extracting(Chart.Dot::look).containsExactly("reading", "provisional");
    }

    @Test
    void one_reading_is_a_point_and_none_is_no_picture() {
        var one = Chart.of(indicator(null, null, null, year(2021, "41")));
        assertThat(one.line()).isEmpty();
        assertThat(one.dots()).hasSize(1);
        assertThat(one.last()).isNull();
        var none = Chart.of(indicator(null, null, "30"));
        assertThat(none.drawn()).isFalse();
        assertThat(none.inWords()).isEqualTo("Robberies: no reading yet; target 30");
    }

    @Test
    void the_baseline_stands_ahead_of_the_readings_unless_it_is_one_of_them() {
        var ahead = Chart.of(indicator(null, "44", null, year(2021, "41"), year(2022, "36")));
        assertThat(ahead.line()).extracting(Chart.Stretch::ahead).containsExactly(true, false);
        assertThat(ahead.dots()).extracting(Chart.Dot::look).containsExactly("baseline", "reading", "last");
        assertThat(Double.parseDouble(ahead.dots().getFirst().x())).isLessThan(Double.parseDouble(ahead.dots().get(1).x()));
        var one = Chart.of(indicator(null, "44", null, year(2019, "44"), year(2020, "36")));
        assertThat(one.dots()).hasSize(2);
    }

    @Test
    void equal_values_lie_in_the_middle_and_huge_ones_stay_within_the_picture() {
        var same = Chart.of(indicator(null, null, null, year(2021, "7"), year(2022, "7"))).dots();
        assertThat(same).extracting(Chart.Dot::y).containsOnly("46.0");
        var huge = Chart.of(indicator(null, null, "123456789012345", year(2021, "1234567"), year(2022, "12345678")));
        assertThat(huge.labels()).extracting(Chart.Label::text).containsExactly("12.3m", "target 123,000bn");
        assertThat(huge.dots()).allSatisfy(dot -> {
            assertThat(Double.parseDouble(dot.x())).isBetween(0.0, 320.0);
            assertThat(y(dot)).isBetween(0.0, 92.0);
        });
    }

    @Test
    void numbers_are_written_as_a_british_reader_writes_them() {
        var chart = Chart.of(indicator("per cent", null, "1500.5", year(2021, "1400"), year(2022, "1234.5")));
        assertThat(chart.labels()).extracting(Chart.Label::text).containsExactly("1,234.5%", "target 1,500.5%");
        assertThat(Chart.of(indicator(null, null, null, year(2021, "57%"))).labels().getFirst().text()).isEqualTo("57%");
        assertThat(Chart.of(indicator(null, null, null, year(2021, "-3"))).labels().getFirst().text()).isEqualTo("-3");
    }

    @Test
    void the_target_never_stands_upon_the_value() {
        for (var target : List.of("30", "29.9", "31", "41", "20", "100")) {
            var labels = Chart.of(indicator(null, null, target, year(2021, "41"), year(2022, "30"))).labels();
            var apart = Double.parseDouble(labels.get(0).y()) - Double.parseDouble(labels.get(1).y());
            assertThat(Math.abs(apart)).as(target).isGreaterThanOrEqualTo(12.9);
        }
    }

    private static GetIndicators.Reading quarter(int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return reading("from " + first, first, first.plusMonths(3).minusDays(1), "5");
    }

    private static GetIndicators.Reading yearTo(int year, int month) {
        var last = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        return reading("to " + last, last.plusDays(1).minusYears(1), last, "5");
    }

    private static double y(Chart.Dot dot) {
        return Double.parseDouble(dot.y());
    }
}
