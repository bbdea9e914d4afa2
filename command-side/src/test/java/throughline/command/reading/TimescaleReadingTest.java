package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.command.reading.DatesTest.FEBRUARY_TO_JANUARY;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.events.Prose;

class TimescaleReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 March 2024 | BY_DATE 2024-03-22",
                "30 Jun 2009 | BY_DATE 2009-06-30",
                "31/03/2009 | BY_DATE 2009-03-31",
                "01/02/26 | BY_DATE 2026-02-01",
                "Apr-28 | BY_MONTH 2028-04",
                "March 2015. | BY_MONTH 2015-03",
                "03/2024 | BY_MONTH 2024-03",
                "By the end of March | BY_MONTH 2024-03",
                "By February 2024 for report to the Board. | BY_MONTH 2024-02",
                "By end of Summer 2014 | BY_MONTH 2014-08",
                "Autumn 2024 | BY_MONTH 2024-11 from 2024-09-01",
                "Key posts January/February 2024 | BY_MONTH 2024-02 from 2024-01-01",
                "25 Oct | BY_DATE 2024-10-25",
                "251024 | BY_DATE 2024-10-25",
                "20 TH November 2024 | BY_DATE 2024-11-20",
                "mid July | BY_MONTH 2024-07",
                "late Apr/early May 24 | BY_MONTH 2024-05 from 2024-04-01",
                "The work is to be complete by 30 June 2024 at the latest | BY_DATE 2024-06-30",
                "Annual report March 2025 | BY_MONTH 2025-03",
            })
    void a_day_or_a_month_is_the_last_one(String text, String read) {
        assertThat(shown(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024/25 | PERIOD 2025-03-31 from 2024-04-01",
                "2024/27 | PERIOD 2027-03-31 from 2024-04-01",
                "Expected award 2024/26 | PERIOD 2026-03-31 from 2024-04-01",
                "April 2023 – June 2023 | PERIOD 2023-06 from 2023-04-01",
                "October 2023 – October 2025 | PERIOD 2025-10 from 2023-10-01",
                "w/c 25/3 | PERIOD 2024-03-31 from 2024-03-25",
                "Application 2024 3 year action 2024/27 | PERIOD 2027-03-31 from 2024-04-01 dates [Application=2024-12-31, 3 year action=2027-03-31]",
            })
    void a_period_has_a_first_day(String text, String read) {
        assertThat(shown(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 March 2024 30 September 2024 | BY_DATE 2024-09-30 dates [null=2024-03-31, null=2024-09-30]",
                "31/3/25 (extended from 31/12/24) | BY_DATE 2025-03-31 dates [null=2025-03-31, extended=2024-12-31]",
                "10th and 11th June 2024 | BY_DATE 2024-06-11 dates [null=2024-06-10, null=2024-06-11]",
                "Phase 1 June 2024 Phase 2 Dec 2024 | BY_MONTH 2024-12 dates [Phase 1=2024-06, Phase 2=2024-12]",
                "Draft June 2024, final by 1 October 2024 | BY_DATE 2024-10-01 dates [Draft=2024-06, final=2024-10-01]",
            })
    void of_several_dates_the_last_is_due_and_each_is_kept_with_its_words(String text, String read) {
        assertThat(shown(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Six monthly | RECURRING null every six monthly",
                "Review quarterly | RECURRING null every quarterly",
                "Every August in line with annual progress report | RECURRING null every every August",
                "Meetings on the first Monday of each month | RECURRING null every first Monday of each month",
                "Looked at monthly through A meetings. 3 monthly in B meetings, (some words) | RECURRING null every monthly; 3 monthly",
                "Via quarterly meetings of the Data Group | RECURRING null every quarterly",
                "Quarterly from April 2024 until March 2025 | RECURRING 2025-03 from 2024-04-01 every quarterly",
                "At each Board meeting | RECURRING null every each Board meeting",
                "Monthly meetings until Dec 2024 | RECURRING 2024-12 every monthly",
                "Twice a year | RECURRING null every twice a year",
            })
    void what_recurs_says_how_often_in_its_own_words(String text, String read) {
        assertThat(shown(text)).startsWith(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CSB dates SCP dates | EVENT null",
                "Next meeting of the Board after January | EVENT null",
                "Within six months of commencement of Action Plan | EVENT null",
                "Following the review of March 2024 | EVENT null from 2024-04-01",
                "On completion of the pilot | EVENT null",
                "As and when required | EVENT null",
                "Review at next iteration of Plan – January 2025 | REVIEW_AT 2025-01",
                "To be reviewed March 2025 | REVIEW_AT 2025-03",
                "At next review | REVIEW_AT null",
                "Ongoing | ONGOING null",
                "On-going. | ONGOING null",
                "Ongoing until March 2025 | ONGOING 2025-03",
                "1 May 2024 - ongoing | ONGOING null from 2024-05-01",
                "April 2024 onwards | ONGOING null from 2024-04-01",
                "Ongoing – review March 2025 | REVIEW_AT 2025-03",
                "Next Partnership Board | EVENT null",
                "By end of financial year | BY_DATE 2024-03-31",
                "Spring/Summer 2024 | BY_MONTH 2024-08",
                "Ongoing 2024/25 | PERIOD 2025-03-31 from 2024-04-01",
                "Uncertain | UNCERTAIN null",
                "TBC | UNCERTAIN null",
                "N/A | NONE null",
                "n/a. | NONE null",
                "Not applicable | NONE null",
                "- | NONE null",
                "'' | NONE null",
            })
    void other_words_have_their_kind_and_no_invented_date(String text, String read) {
        assertThat(shown(text)).isEqualTo(read);
        assertThat(TimescaleReading.of(text, FEBRUARY_TO_JANUARY).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024/ | null null",
                "31 June 2024 | null null",
                "31/06/2024 | null null",
                "12/25/2024 | null null",
                "ASAP | UNCERTAIN null",
                "Qtr 2 | PERIOD null",
                "Q3 2025 | PERIOD null",
                "Winter 2024 | null null",
                "Spring term 2025 | null null",
                "early 2024 | null null",
                "end of FY 2024 | PERIOD null",
                "Academic year 2024/25 | null null",
                "By Easter 2025 | null null",
                "by 2025 | null null",
                "6 months | null null",
                "From April 2024 | PERIOD null from 2024-04-01",
                "March 2024? | BY_MONTH 2024-03",
                "TBC – March 2024 | BY_MONTH 2024-03",
                "Police | null null",
                "Toolkit reports shared with the Board. Website updated quarterly | RECURRING null every quarterly",
            })
    void what_an_expert_would_ask_about_is_a_doubt_that_says_why(String text, String read) {
        assertThat(shown(text)).isEqualTo(read);
        assertThat(TimescaleReading.of(text, FEBRUARY_TO_JANUARY).doubts())
                .isNotEmpty()
                .allSatisfy(doubt -> assertThat(doubt.span().of(text)).isNotBlank())
                .allSatisfy(doubt -> assertThat(doubt.sentence()).endsWith("."));
    }

    @Test
    void without_the_plans_period_a_date_without_a_year_keeps_its_kind_and_is_doubted() {
        var read = TimescaleReading.of("By the end of March", Reference.NONE);

        assertThat(read.timescale().kind()).isEqualTo(throughline.events.Timescale.Kind.BY_MONTH);
        assertThat(read.timescale().due()).isNull();
        assertThat(read.doubts())
                .singleElement()
                .extracting(Doubt::sentence)
                .asString()
                .contains("names no year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January 2025 NB carry over to next Action Plan",
                "January 2025 – to be carried forward to the next plan",
                "January 2025 c/f"
            })
    void a_mark_to_carry_forward_is_read_beside_the_date(String text) {
        assertThat(shown(text)).isEqualTo("BY_MONTH 2025-01");
        assertThat(TimescaleReading.of(text, FEBRUARY_TO_JANUARY).carryForward())
                .isTrue();
    }

    @Test
    void a_mark_to_carry_forward_alone_says_nothing_of_when() {
        var read = TimescaleReading.of("Carry over to next plan", FEBRUARY_TO_JANUARY);

        assertThat(read.carryForward()).isTrue();
        assertThat(read.timescale().kind()).isNull();
        assertThat(read.doubts()).hasSize(1);
    }

    @Test
    void partners_with_a_date_each_have_their_own() {
        var read = TimescaleReading.of("ABC accreditation due 2025-27 XYZ Accreditation due 24-26", Reference.NONE);

        assertThat(read.partnerDates())
                .extracting(one -> one.party() + " " + one.from() + " " + one.due())
                .containsExactly("ABC 2025-04-01 2027-03-31", "XYZ 2024-04-01 2026-03-31");
        assertThat(TimescaleReading.of("Draft June 2024, final July 2024", Reference.NONE)
                        .partnerDates())
                .isEmpty();
    }

    @Test
    void quarters_are_placed_where_the_plans_year_begins_with_one() {
        var year = new Reference(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));

        assertThat(shown("By end of Qtr 2", year)).isEqualTo("PERIOD 2024-09");
        assertThat(shown("Qtr 2", year)).isEqualTo("PERIOD 2024-09 from 2024-07-01");
    }

    @Test
    void a_text_of_four_thousand_characters_is_kept_as_written_with_a_doubt() {
        var text = "By March 2024 or so. ".repeat(200).substring(0, 4_000);

        var read = TimescaleReading.of(text, FEBRUARY_TO_JANUARY);

        assertThat(read.timescale().asWritten()).isEqualTo(new Prose(text));
        assertThat(read.timescale().kind()).isNull();
        assertThat(read.doubts())
                .singleElement()
                .extracting(Doubt::sentence)
                .asString()
                .contains("too long");
    }

    private static String shown(String text) {
        return shown(text, FEBRUARY_TO_JANUARY);
    }

    private static String shown(String text, Reference reference) {
        var read = TimescaleReading.of(text, reference).timescale();
        var dates = read.dates();
        return Stream.of(
                        read.kind() + " " + read.due(),
                        read.from() == null ? "" : " from " + read.from(),
                        read.every() == null ? "" : " every " + read.every(),
                        dates == null
                                ? ""
                                : " dates ["
                                        + dates.stream()
                                                .map(one -> one.what() + "=" + one.due())
                                                .collect(Collectors.joining(", "))
                                        + "]")
                .collect(Collectors.joining());
    }
}
