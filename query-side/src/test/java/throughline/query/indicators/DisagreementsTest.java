package throughline.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.query.Story.PLAN;
import static throughline.query.Story.prose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.events.Citation;
import throughline.events.Figure;
import throughline.events.Good;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.IndicatorEvent.ReadingCorrected;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.IndicatorId;
import throughline.events.Passage;
import throughline.events.Period;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.query.Story;
import throughline.query.context.Finding;

/** Broken lamps rose from 40 to 50, fires fell from 30 to 27, fires in bins fell from 10 to 5. */
class DisagreementsTest {
    private static final IndicatorId LAMPS = IndicatorId.next();
    private static final IndicatorId FIRES = IndicatorId.next();
    private static final IndicatorId BINS = IndicatorId.next();

    private static Story measured() {
        return measured(
                measured(measured(Story.begun(), LAMPS, "Broken Lamps", "40", "50"), FIRES, "Fires", "30", "27"),
                BINS,
                "Fires in Bins",
                "10",
                "5");
    }

    private static Story measured(Story story, IndicatorId id, String name, String first, String last) {
        return story.then(new IndicatorAdded(id, PLAN, Story.PARTNERSHIP, prose(name), null, null, Good.DOWN, null))
                .then(new ReadingRecorded(id, PLAN, year(2022), figure(last), null))
                .then(new ReadingRecorded(id, PLAN, year(2021), figure(first), null));
    }

    private static Period year(int year) {
        return new Period(prose("" + year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Figure figure(String number) {
        return new Figure(prose(number), new BigDecimal(number));
    }

    private static List<Finding> found(Story story) {
        return Disagreements.in(story.state(), "Riverside");
    }

    private static Story saying(String... sentences) {
        return measured().then(section("other.text", sentences));
    }

    private static SectionWritten section(String key, String... points) {
        var parts = List.of(points).stream()
                .map(point -> Passage.text(null, prose(point)))
                .toList();
        return new SectionWritten(SectionId.next(), PLAN, 0, prose(key), new Passage(null, null, parts, true));
    }

    private static Change change(Story story, IndicatorId id) {
        return story.state().context().indicators().get(id).change();
    }

    @Test
    void a_change_is_computed_from_the_first_period_to_the_last_whatever_was_recorded_first() {
        var change = change(measured(), LAMPS);
        assertThat(change.absolute()).isEqualTo("10");
        assertThat(change.percent()).isEqualTo("25.0");
        assertThat(change.way()).isEqualTo(Change.Way.UP);
        assertThat(change.better()).isFalse();
    }

    @Test
    void a_change_from_nought_has_no_percentage_and_says_why() {
        var change = change(measured(Story.begun(), LAMPS, "Lamps", "0", "4"), LAMPS);
        assertThat(change.absolute()).isEqualTo("4");
        assertThat(change.percent()).isNull();
        assertThat(change.noPercentage()).contains("0");
    }

    @Test
    void a_corrected_reading_changes_the_change_and_stays_readable() {
        var story =
                measured().then(new ReadingCorrected(LAMPS, PLAN, year(2022), figure("30"), prose("counted twice")));
        assertThat(change(story, LAMPS).percent()).isEqualTo("-25.0");
        var shown = new ShownIndicators(Story.NAMES)
                .of(story.state().context().indicators().get(LAMPS));
        assertThat(shown.readings().getLast().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.was()).isEqualTo("50");
            assertThat(correction.now()).isEqualTo("30");
        });
    }

    @Test
    void the_change_since_the_baseline_stands_beside_that_between_readings() {
        var story = measured().then(new BaselineSet(LAMPS, PLAN, figure("80"), null, null, null));
        var since = story.state().context().indicators().get(LAMPS).sinceBaseline();
        assertThat(since.percent()).isEqualTo("-37.5");
        assertThat(since.better()).isTrue();
    }

    @Test
    void a_baseline_to_be_confirmed_is_compared_with_nothing_and_told() {
        var story = measured().then(new BaselineSet(LAMPS, PLAN, new Figure(prose("TBC"), null), null, null, null));
        assertThat(story.state().context().indicators().get(LAMPS).sinceBaseline())
                .isNull();
        assertThat(found(story)).extracting(Finding::kind).containsExactly("baseline-no-number");
    }

    @ParameterizedTest
    @CsvSource({"25, true", "25.0, true", "24, false", "25.1, false", "-25, false", "26, false"})
    void a_printed_change_agrees_when_it_is_the_computed_one_rounded_as_printed(BigDecimal printed, boolean agrees) {
        var story = measured()
                .then(new PrintedChangeKept(
                        LAMPS, PLAN, prose(printed + "%"), printed, Citation.of("indicators", "[0].change")));
        assertThat(found(story)).hasSize(agrees ? 0 : 1);
    }

    @Test
    void rounding_alone_is_no_disagreement() {
        // From 152 to 138 is a fall of 9.2105 per cent.
        var change = Change.between(
                new Change.Point("a", new BigDecimal("152")), new Change.Point("b", new BigDecimal("138")), Good.DOWN);
        assertThat(change.agreesWith(new BigDecimal("-9"))).isTrue();
        assertThat(change.agreesWith(new BigDecimal("-9.2"))).isTrue();
        assertThat(change.agreesWith(new BigDecimal("-9.21"))).isTrue();
        assertThat(change.agreesWith(new BigDecimal("-9.3"))).isFalse();
        assertThat(change.agreesWith(new BigDecimal("-10"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Broken lamps have fallen.",
                "We saw that broken lamps have clearly decreased by 25%.",
                "Broken lamps rose by 30% in 2022.",
                "Fires are showing an upward trend.",
                "There has been a rise in fires.",
                "Fires in bins have risen, though fires fell by 10%."
            })
    void a_sentence_that_says_the_opposite_of_the_table_is_found(String sentence) {
        assertThat(found(saying("Nothing here.", sentence))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("prose-contradicts-table");
            assertThat(finding.where()).isEqualTo("other.text[1]");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Broken lamps have risen by 25%.",
                "Fires have also seen a reduction of 10% in 2022.",
                "Fires in bins fell by half.",
                // It is about something narrower, another place, another time, a hope, or nothing that happened.
                "Kitchen fires have risen.",
                "Fires among young people rose.",
                "Fires rose in Harbourside.",
                "Fires have risen since 2015.",
                "Fires rose over the last five years.",
                "Fires will rise unless we act.",
                "We aim for a rise in fires.",
                "The Broken Lamps Reduction Unit meets.",
                "Broken lamps rose by almost 30%.",
                "Fires have not risen."
            })
    void a_sentence_that_agrees_or_speaks_of_something_else_is_not(String sentence) {
        assertThat(found(saying(sentence))).isEmpty();
    }

    @Test
    void a_claim_about_all_measures_is_held_against_each_of_them() {
        assertThat(found(saying("All measures have increased.")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("“Fires” went from 30", "“Fires in Bins”")
                        .doesNotContain("Lamps"));
    }

    @Test
    void which_three_measures_are_meant_is_taken_from_a_list_of_three() {
        var said = "The two headline measures have seen an increase across all these types.";
        assertThat(found(saying(said))).isEmpty();
        var listed = saying(said).then(section("other.measures", "Broken lamps in streets.", "Fires."));
        assertThat(found(listed))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("“Fires”"));
    }
}
