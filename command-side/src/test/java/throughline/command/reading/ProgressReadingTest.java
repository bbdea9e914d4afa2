package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.command.reading.ReadEntry.Kind.COMPLETED;
import static throughline.command.reading.ReadEntry.Kind.ON_HOLD;
import static throughline.command.reading.ReadEntry.Kind.PROGRESS;
import static throughline.command.reading.ReadEntry.Kind.QUERY;
import static throughline.command.reading.ReadEntry.Kind.RESUMED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.command.reading.ReadEntry.Kind;

class ProgressReadingTest {
    private static final List<String> PARTIES = List.of(
            "ABC", "DEF", "GHC", "Police", "Schools", "Harbour Trust", "Northshire Domestic Abuse Board", "All");
    private static final List<String> LEADS = List.of("ABC", "DEF");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Complete | COMPLETED",
                "Action completed. | COMPLETED",
                "Completed March 2024 | COMPLETED",
                "This action is now COMPLETED. | COMPLETED",
                "Achieved | COMPLETED",
                "Done | COMPLETED",
                "Completed and closed | COMPLETED",
                "In place COMPLETED | IN_PLACE",
                "Now business as usual. | IN_PLACE",
                "Partially completed | PARTLY_COMPLETED",
                "Partly complete - training outstanding | PARTLY_COMPLETED",
                "Closed | CLOSED",
                "Cancelled due to low demand | CLOSED",
                "Superseded by action 3.4 | SUPERSEDED",
                "On track | PROGRESS",
                "Ongoing | PROGRESS",
                "Not completed | PROGRESS",
                "80% complete | PROGRESS",
                "To be completed by March 2025 | PROGRESS",
                "Completed risk assessments for 12 sites | PROGRESS",
                "Stopped 12 vehicles in May | PROGRESS",
                "Hoping to restart in the spring | PROGRESS",
                "Not started | NOT_STARTED",
                "No update received | UPDATE_NOT_RECEIVED",
                "Nothing to report this quarter | NO_CHANGE",
                "Update required | UPDATE_REQUIRED",
                "On hold until April 2025 | ON_HOLD",
                "The programme has been paused due to staffing. | ON_HOLD",
                "Delayed until May 2025 | ON_HOLD",
                "No longer on hold | RESUMED",
                "Restarted in June 2024 | RESUMED",
                "Re-opened | REOPENED",
                "Carried forward to 2025/26 | CARRIED_FORWARD",
                "c/f | CARRIED_FORWARD",
                "Duplicate of 3.2 | DUPLICATE",
                "Query: who pays for the hall? | QUERY",
                "As above | SEE_ELSEWHERE",
                "See 3.2 | SEE_ELSEWHERE",
                "N/A | NOTHING",
                "– | NOTHING"
            })
    void a_set_phrase_says_more_than_a_note_and_a_sentence_that_only_resembles_one_does_not(String cell, Kind kind) {
        assertThat(read(cell).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(kind);
            assertThat(entry.text()).isEqualTo(cell);
        });
    }

    @Test
    void an_update_is_owed_by_each_partner_named_after_from_and_the_next_sentence_may_follow_without_a_stop() {
        says("Requires updates from ABC/DEF Training is booked", "UPDATE_REQUIRED ABC,DEF", "PROGRESS ");
        says(
                "Requires updates from ABC Steering Group. Funding agreed",
                "UPDATE_REQUIRED ABC Steering Group",
                "PROGRESS ");
        says("Requires updates from Police Summer patrols start soon", "UPDATE_REQUIRED Police", "PROGRESS ");
        says(
                "Update required from the Head of Housing and Police by 12 March 2024",
                "UPDATE_REQUIRED Head of Housing,Police");
        says("Requires updates from Police, Fire and Rescue Service", "UPDATE_REQUIRED Police,Fire and Rescue Service");
        says("Requires updates from Harbour Trust COMPLETED", "UPDATE_REQUIRED Harbour Trust", "COMPLETED ");
    }

    @Test
    void who_was_asked_and_gave_nothing_in_time_stays_named() {
        says(
                "Starts in summer update required from DEF not provided in time for the return",
                "PROGRESS ",
                "UPDATE_REQUIRED DEF",
                "UPDATE_NOT_RECEIVED DEF");
        says("No update received from ABC.", "UPDATE_NOT_RECEIVED ABC");
    }

    @Test
    void initials_of_a_party_are_known_and_others_are_asked_about() {
        assertThat(read("Requires updates from DAB").doubts()).isEmpty();
        assertThat(read("Requires updates from XQ").doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo("partner-unclear"));
    }

    @Test
    void a_date_before_a_dash_opens_an_entry_of_that_day() {
        dated("Requires updates from ABC 251024 – DEF have shared profiles", null, "2024-10-25");
        dated("Update 12/03/24: plan agreed", "2024-03-12");
        dated("12 March 2024 – plan agreed\n15 June 2024 – plan launched", "2024-03-12", "2024-06-15");
        dated("COMPLETED 251024 – next phase planned", null, "2024-10-25");
        dated("123456 – leaflets handed out", (String) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accreditation gained 03/2024 | 2024-03",
                "Installed and operational Aug 24 | 2024-08",
                "Works finished 2023. | 2023",
                "Event held on 3 May 2024 with schools | 2024-05-03",
                "Meetings in place since 2020 | 2020",
                "Completed March 2024 | 2024-03",
                "COMPLETE – 14.03.24 | 2024-03-14",
                "Resumed Sept 2024 | 2024-09",
                "40 shops signed up as of Sept 2024 | 2024-09"
            })
    void a_date_beside_a_word_for_a_done_thing_dates_the_entry(String cell, String when) {
        dated(cell, when);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Expected summer 2024",
                "To be installed by March 2025",
                "Accreditation due 2025",
                "Papers prepared for submission in 2024",
                "Operational by July 2024",
                "Event scheduled for 9 October 2024",
                "Visits 08/02/2024 09/03/2024 22/05/2024",
                "Shared to inform planning for 2025/26"
            })
    void an_expected_planned_or_merely_mentioned_date_is_not_the_entrys(String cell) {
        dated(cell, (String) null);
    }

    @Test
    void a_date_without_a_year_is_placed_by_the_plans_period_or_asked_about() {
        var cell = "JS 12/3 – rang the school";
        var period = new Reference(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31));

        assertThat(ProgressReading.of(cell, PARTIES, LEADS, period)
                        .entries()
                        .getFirst()
                        .when())
                .hasToString("2024-03-12");
        assertThat(read(cell).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo("date-unclear"));
    }

    @Test
    void partners_run_together_in_one_line_each_have_their_entry() {
        says(
                "ABC meetings monthly DEF Meetings in place since 2021 GHC are looking at sites",
                "PROGRESS ABC",
                "PROGRESS DEF",
                "PROGRESS GHC");
        says("ABC and DEF to meet after Easter", "PROGRESS ABC,DEF");
        says("All districts meet monthly", "PROGRESS All districts");
        says("Police: two operations run", "PROGRESS Police");
        says("[Update from Police] Two operations run", "PROGRESS Police");
    }

    @Test
    void a_partner_that_is_only_mentioned_has_no_entry() {
        says("Safe places at ABC Riverside and with DEF wardens", "PROGRESS ");
        says("Subject to costs approval by GHC", "PROGRESS ");
        says("awaiting GHC decision", "PROGRESS ");
        says("Schools visits by the Police and GHC Licensing", "PROGRESS ");
        says("ABC's event went well", "PROGRESS ");
    }

    @Test
    void a_body_that_is_the_subject_of_its_sentence_is_the_partner() {
        says("County Youth Board reviews the figures", "PROGRESS County Youth Board");
    }

    @Test
    void a_completion_belongs_to_the_partner_who_is_named_with_it() {
        says("COMPLETED by ABC but may extend in 2025\nDEF started", "COMPLETED_BY_PARTNER ABC", "PROGRESS DEF");
        says("ABC COMPLETED DEF still to start", "COMPLETED_BY_PARTNER ABC", "PROGRESS DEF");
        says("ABC – complete\nDEF: not started", "COMPLETED_BY_PARTNER ABC", "NOT_STARTED DEF");
        says("COMPLETED ABC & DEF", "COMPLETED_BY_PARTNER ABC,DEF");
    }

    @Test
    void capitals_complete_in_the_middle_of_a_line_and_progress_may_go_on_after_it() {
        says("Leaflets printed COMPLETED Partners met again", "PROGRESS ", "COMPLETED ", "PROGRESS ");
        says("2 programmes in place COMPLETED", "PROGRESS ", "IN_PLACE ");
        says("NOT COMPLETED", "PROGRESS ");
    }

    @Test
    void completed_on_one_partners_line_beside_others_is_read_as_the_whole_and_asked_about() {
        var reading = read("ABC awaiting funding\nDEF event run COMPLETED");

        assertThat(kinds(reading)).containsExactly(PROGRESS, PROGRESS, COMPLETED);
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo("completion-unclear");
            assertThat(doubt.sentence()).contains("DEF", "ABC");
        });
        assertThat(read("ABC event run DEF event run COMPLETED").doubts()).isEmpty();
        assertThat(read("ABC event run COMPLETED").doubts()).isEmpty();
    }

    @Test
    void finished_works_without_a_completion_are_a_note_and_asked_about() {
        var reading = read("ABC wardens gave out alarms. Works completed 2023. New contract being arranged");

        assertThat(kinds(reading)).containsExactly(PROGRESS);
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo("completion-unclear"));
    }

    @Test
    void a_completion_may_be_queried_with_the_suggestion_to_carry_forward() {
        var reading = read("Run in all areas COMPLETED Query – did ABC reach each school? If not c/f to next year.");

        assertThat(kinds(reading)).containsExactly(PROGRESS, COMPLETED, QUERY);
        assertThat(reading.entries().getLast().carryForward()).isTrue();
    }

    @Test
    void stopped_is_on_hold_the_hope_to_restart_is_a_note_and_a_confirmed_date_resumes_with_a_doubt() {
        var reading = read(
                "Stopped this year due to funding. Aim to restart in May. CONFIRMED DATE 4 May 2024 for 20 pupils");

        assertThat(kinds(reading)).containsExactly(ON_HOLD, PROGRESS, RESUMED);
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo("resumption-unclear"));
    }

    @Test
    void an_empty_cell_says_nothing() {
        assertThat(read("").entries()).isEmpty();
        assertThat(read(" \n ").entries()).isEmpty();
    }

    @Test
    void states_that_end_an_action_keep_their_own_sentence() {
        says("Funding ended. Closed. Learning shared", "PROGRESS ", "CLOSED ", "PROGRESS ");
        says("Two done. To be carried forward to 2025/26.", "PROGRESS ", "CARRIED_FORWARD ");
        says("COMPLETED\nThis is a duplication of the school talks, see note above", "COMPLETED ", "DUPLICATE ");
    }

    private static ProgressReading read(String cell) {
        return ProgressReading.of(cell, PARTIES, LEADS, Reference.NONE);
    }

    private static List<Kind> kinds(ProgressReading reading) {
        return reading.entries().stream().map(ReadEntry::kind).toList();
    }

    private static void says(String cell, String... entries) {
        assertThat(read(cell).entries().stream()
                        .map(entry -> entry.kind() + " " + String.join(",", entry.partners()))
                        .collect(Collectors.toList()))
                .as(cell)
                .containsExactly(entries);
    }

    private static void dated(String cell, String... when) {
        assertThat(read(cell).entries().stream()
                        .map(entry -> entry.when() == null ? null : entry.when().toString())
                        .collect(Collectors.toList()))
                .as(cell)
                .containsExactly(when);
    }
}
