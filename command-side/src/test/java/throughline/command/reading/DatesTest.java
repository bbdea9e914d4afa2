package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    static final Reference FEBRUARY_TO_JANUARY = new Reference(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31));
    private static final Reference FINANCIAL_YEAR = new Reference(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 March 2024 | 22 March 2024=2024-03-22",
                "done 30 Jun 2009. | 30 Jun 2009=2009-06-30",
                "on 20 TH November 2024 circa | 20 TH November 2024=2024-11-20",
                "the 1st of May 2025 | 1st of May 2025=2025-05-01",
                "25 Oct 24 | 25 Oct 24=2024-10-25",
                "March 3rd, 2024 | March 3rd, 2024=2024-03-03",
                "October 24 2024 | October 24 2024=2024-10-24",
                "talks 08/02/2024 09/03/2024 | 08/02/2024=2024-02-08, 09/03/2024=2024-03-09",
                "15/01/24 & 16/01/24 | 15/01/24=2024-01-15, 16/01/24=2024-01-16",
                "01/02/26 | 01/02/26=2026-02-01",
                "22.03.24 | 22.03.24=2024-03-22",
                "2024-03-22 | 2024-03-22=2024-03-22",
                "251024 – shared | 251024=2024-10-25",
                "in place by 310325, but | 310325=2025-03-31",
                "events on 9 and 10 Oct 2024 | 9=2024-10-09, 10 Oct 2024=2024-10-10",
                "9-10 October 2024 | 9-10 October 2024=2024-10-09..2024-10-10",
                "w/c 25/3/24 | w/c 25/3/24=2024-03-25..2024-03-31",
                "week ending 31 March 2024 | week ending 31 March 2024=2024-03-25..2024-03-31",
            })
    void days_are_found_in_british_order(String text, String found) {
        assertThat(shown(text, Reference.NONE)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 2015. | March 2015=2015-03",
                "Apr-28 | Apr-28=2028-04",
                "in place since Sep 23 | Sep 23=2023-09",
                "as of sept 24) | sept 24=2024-09",
                "from Sept24/Jan 25 | Sept24=2024-09, Jan 25=2025-01",
                "gained 03/2024 | 03/2024=2024-03",
                "Key things January/February 2024 | January/February 2024=2024-01-01..2024-02",
                "Oct/Nov 2024 | Oct/Nov 2024=2024-10-01..2024-11",
                "late Apr/early May 24 | late Apr/early May 24=2024-04-01..2024-05",
                "December/January 2025 | December/January 2025=2024-12-01..2025-01",
                "March and September 2024 | March=2024-03, September 2024=2024-09",
                "March, June and September 2024 | March=2024-03, June=2024-06, September 2024=2024-09",
                "by the end of March 2024 | the end of March 2024=2024-03",
                "mid July 2024 | mid July 2024=2024-07",
            })
    void months_are_found_alone_and_together(String text, String found) {
        assertThat(shown(text, Reference.NONE)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024/25 | 2024/25=2024-04-01..2025-03-31",
                "action 2024/27 | 2024/27=2024-04-01..2027-03-31",
                "due 2025-27 | 2025-27=2025-04-01..2027-03-31",
                "due 24-26 | 24-26=2024-04-01..2026-03-31",
                "April 2023 – June 2023 | April 2023 – June 2023=2023-04-01..2023-06",
                "April-June 2023 | April-June 2023=2023-04-01..2023-06",
                "October 2023 - October 2025 | October 2023 - October 2025=2023-10-01..2025-10",
                "between 1 May and 3 June 2024 | 1 May and 3 June 2024=2024-05-01..2024-06-03",
                "25 March – 3 April 2024 | 25 March – 3 April 2024=2024-03-25..2024-04-03",
                "15 March 2024 – 20 March 2024 | 15 March 2024 – 20 March 2024=2024-03-15..2024-03-20",
                "Q3 2025/26 | Q3 2025/26=2025-10-01..2025-12",
                "By end of Summer 2014 | end of Summer 2014=2014-06-01..2014-08",
                "Winter 2024/25 | Winter 2024/25=2024-12-01..2025-02",
                "by the end of 2024 | the end of 2024=2024-01-01..2024-12-31",
            })
    void periods_have_a_first_day_and_an_end(String text, String found) {
        assertThat(shown(text, Reference.NONE)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by the end of March | the end of March=2024-03",
                "25 Oct | 25 Oct=2024-10-25",
                "met w/c 25/3 to discuss | w/c 25/3=2024-03-25..2024-03-31",
                "planned mid July. | mid July=2024-07",
                "Jan 15 th event | Jan 15 th=2025-01-15",
                "Reports in Aug/Sept at 6 months | Aug/Sept=2024-08-01..2024-09",
                "Reports in Jan/Feb at 12 months | Jan/Feb=2025-01-01..2025-02",
            })
    void a_date_without_a_year_is_placed_where_the_plans_period_has_it_once(String text, String found) {
        assertThat(shown(text, FEBRUARY_TO_JANUARY)).isEqualTo(found);
        assertThat(shown(text, Reference.NONE)).isEmpty();
        var twoYears = new Reference(LocalDate.of(2024, 2, 1), LocalDate.of(2026, 1, 31));
        if (!text.contains(" at ")) {
            assertThat(shown(text, twoYears)).isEmpty();
        }
    }

    @Test
    void quarters_are_those_of_the_plans_own_year() {
        assertThat(shown("Qtr 2", FINANCIAL_YEAR)).isEqualTo("Qtr 2=2024-07-01..2024-09");
        assertThat(shown("Q4 2024", FINANCIAL_YEAR)).isEqualTo("Q4 2024=2025-01-01..2025-03");
        var calendar = new Reference(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(shown("Q3 2025", calendar)).isEqualTo("Q3 2025=2025-07-01..2025-09");
        assertThat(shown("Qtr 2", FEBRUARY_TO_JANUARY)).isEmpty();
        assertThat(shown("Q3 2025", Reference.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We may 24 of them",
                "June to ring the school",
                "ages 10-17 and 0-19",
                "open 24/7 on 24/7 terms",
                "Level 2 and Level 3",
                "the Crime and Disorder Act 1998 and a strategy of 2023",
                "£251024 or 0191 251024",
                "aged between 27- 42 years",
                "see 3.10 and 4.12.1",
                "31 June 2024 and 31/06/2024 and 29 February 2023",
                "Winter 2024, early 2024, FY 2024, 2024/",
                "Every August as usual",
                "they march 24 times",
            })
    void what_only_looks_like_a_date_or_is_unclear_is_not_found(String text) {
        assertThat(shown(text, FEBRUARY_TO_JANUARY)).isEmpty();
    }

    @Test
    void a_printed_period_makes_a_reference() {
        assertThat(Reference.ofPeriod("2024-25")).isEqualTo(FINANCIAL_YEAR);
        assertThat(Reference.ofPeriod("February 2024 - January 2025")).isEqualTo(FEBRUARY_TO_JANUARY);
        assertThat(Reference.ofPeriod("some years")).isEqualTo(Reference.NONE);
        assertThat(Reference.ofPeriod(null)).isEqualTo(Reference.NONE);
    }

    static String shown(String text, Reference reference) {
        return Dates.in(text, reference).stream()
                .map(found ->
                        found.span().of(text) + "=" + (found.from() == null ? "" : found.from() + "..") + found.due())
                .collect(Collectors.joining(", "));
    }
}
