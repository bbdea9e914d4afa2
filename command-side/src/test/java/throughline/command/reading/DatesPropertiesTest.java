package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import throughline.events.Due;

class DatesPropertiesTest {
    private static final List<String> DAYS = List.of(
            "d MMMM yyyy",
            "dd MMMM yyyy",
            "d MMM yyyy",
            "d MMM yy",
            "d-MMM-yy",
            "d MMMM, yyyy",
            "dd/MM/yyyy",
            "d/M/yy",
            "dd/MM/yy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "yyyy-MM-dd",
            "ddMMyy",
            "d'th' MMMM yyyy",
            "d 'TH' MMMM yyyy",
            "d'th of' MMMM yyyy",
            "MMMM d, yyyy",
            "EEEE d MMMM yyyy");
    private static final List<String> MONTHS = List.of(
            "MMMM yyyy",
            "MMM yyyy",
            "MMM-yy",
            "MMM. yyyy",
            "MMM ''yy",
            "MM/yyyy",
            "'end of' MMMM yyyy",
            "'mid' MMM yyyy");
    private static final List<String> BEFORE = List.of(
            "",
            "By ",
            "Report to the Board on ",
            "Completed by ABC (",
            "Level 2 and 3 meetings\n",
            "12 schools – ",
            "see 4.12: ");
    private static final List<String> AFTER =
            List.of("", ".", ", then more", ") and 4 schools", " – shared", "\nNext line", "; done");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 19 * 365).map(LocalDate.of(2021, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> dayShapes() {
        return Arbitraries.of(DAYS);
    }

    @Provide
    Arbitrary<String> monthShapes() {
        return Arbitraries.of(MONTHS);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(BEFORE);
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of(AFTER);
    }

    @Property
    void a_day_in_any_shape_in_any_sentence_is_found_with_its_words(
            @ForAll("days") LocalDate day,
            @ForAll("dayShapes") String shape,
            @ForAll("before") String before,
            @ForAll("after") String after) {
        isFound(new Due(day.toString()), before, printed(shape, day), after);
    }

    @Property
    void a_month_in_any_shape_in_any_sentence_is_found_with_its_words(
            @ForAll("days") LocalDate day,
            @ForAll("monthShapes") String shape,
            @ForAll("before") String before,
            @ForAll("after") String after) {
        isFound(new Due(YearMonth.from(day).toString()), before, printed(shape, day), after);
    }

    @Property
    void a_range_of_any_two_days_has_its_first_and_its_last(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll("before") String before) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        var text = before + printed("d MMMM yyyy", first) + " – " + printed("d MMMM yyyy", last);

        assertThat(Dates.in(text, Reference.NONE)).singleElement().satisfies(found -> {
            assertThat(found.from()).isEqualTo(first);
            assertThat(found.due().lastDay()).isEqualTo(last);
        });
    }

    @Property
    void a_day_without_a_year_is_found_where_the_plans_year_has_it(
            @ForAll("days") LocalDate first, @ForAll("days") LocalDate any) {
        var reference = new Reference(first, first.plusYears(1).minusDays(1));
        var text = "Ready by " + printed("d MMMM", any);

        for (var found : Dates.in(text, reference)) {
            var day = found.due().lastDay();
            assertThat(reference.holds(day)).isTrue();
            assertThat(day.getMonth()).isEqualTo(any.getMonth());
            assertThat(day.getDayOfMonth()).isEqualTo(any.getDayOfMonth());
        }
        if (any.getDayOfYear() < 59) {
            assertThat(Dates.in(text, reference)).hasSize(1);
        }
    }

    private static void isFound(Due due, String before, String printed, String after) {
        var text = before + printed + after;

        assertThat(Dates.in(text, Reference.NONE)).singleElement().satisfies(found -> {
            assertThat(found.due()).isEqualTo(due);
            assertThat(printed).endsWith(found.span().of(text));
            assertThat(found.span().end()).isEqualTo(before.length() + printed.length());
        });
    }

    private static String printed(String shape, LocalDate day) {
        return DateTimeFormatter.ofPattern(shape, Locale.UK).format(day);
    }
}
