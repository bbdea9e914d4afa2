package throughline.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Compared.FieldChange;
import throughline.documents.plan.Compared.PointChange;

class ComparingTest {
    private static final Row LIGHT =
            row("1.1", "Light the paths of Alder Park before winter").with("Vale Council", "March 2025");
    private static final Row SHOPS = row("1.2", "Train staff of shops in spotting child exploitation").row;
    private static final Row SCHOOL = row("1.3", "Run sessions on knife crime in each secondary school").row;

    @Test
    void the_same_plan_differs_in_nothing() {
        var plan = plan(LIGHT, SHOPS);

        assertThat(Comparing.compare(plan, plan).isEmpty()).isTrue();
        assertThat(Comparing.compare(plan, plan).same()).hasSize(2);
    }

    @Test
    void a_row_is_found_by_its_words_when_the_numbers_moved_on() {
        var compared = Comparing.compare(
                plan(LIGHT, SHOPS, SCHOOL),
                plan(
                        row("1.1", "Open a youth club in Fenwick").row,
                        ref(LIGHT, "1.2"),
                        ref(SHOPS, "1.3"),
                        ref(SCHOOL, "1.4")));

        assertThat(compared.added())
                .extracting(added -> added.row().text())
                .containsExactly("Open a youth club in Fenwick");
        assertThat(compared.removed()).isEmpty();
        assertThat(compared.changed())
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.fields())
                        .extracting(FieldChange::name)
                        .containsExactly("ref"));
    }

    @Test
    void a_number_given_to_other_words_is_another_row() {
        var compared = Comparing.compare(plan(LIGHT), plan(row("1.1", "Commission a survey of licensed premises").row));

        assertThat(compared.added()).hasSize(1);
        assertThat(compared.removed()).hasSize(1);
        assertThat(compared.changed()).isEmpty();
    }

    @Test
    void a_row_that_was_worded_anew_is_the_same_row() {
        var compared = Comparing.compare(
                plan(LIGHT, SHOPS),
                plan(
                        row("1.1", "Light the paths of Alder Park and of Mill Lane before winter")
                                .with("Vale Council", "June 2025"),
                        SHOPS));

        assertThat(compared.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(FieldChange::name)
                        .containsExactly("text", "timescale"));
    }

    @Test
    void progress_that_was_added_to_is_told_from_progress_that_was_written_anew() {
        var before = plan(progress(LIGHT, "Survey done."));

        assertThat(Comparing.compare(before, plan(progress(LIGHT, "Survey done.\nOrder placed.")))
                        .changed()
                        .getFirst()
                        .progress())
                .isEqualTo(new Compared.ProgressChange("Survey done.", "Survey done.\nOrder placed.", "Order placed."));
        assertThat(Comparing.compare(before, plan(progress(LIGHT, "June: order placed.\nSurvey done.")))
                        .changed()
                        .getFirst()
                        .progress())
                .isEqualTo(new Compared.ProgressChange(
                        "Survey done.", "June: order placed.\nSurvey done.", "June: order placed."));
        assertThat(Comparing.compare(before, plan(progress(LIGHT, "Nothing yet.")))
                        .changed()
                        .getFirst()
                        .progress())
                .isEqualTo(new Compared.ProgressChange("Survey done.", "Nothing yet.", null));
    }

    @Test
    void milestones_come_go_and_are_worded_anew() {
        var changes = Comparing.compare(
                        plan(milestones(LIGHT, "Survey the park", "Order the lamps by May", "Tell residents")),
                        plan(milestones(LIGHT, "Order the lamps by July", "Survey the park", "Hold an opening event")))
                .changed()
                .getFirst()
                .milestones();

        assertThat(changes)
                .containsExactly(
                        new PointChange(1, 0, "Order the lamps by May", "Order the lamps by July"),
                        new PointChange(2, null, "Tell residents", null),
                        new PointChange(null, 2, null, "Hold an opening event"));
    }

    @Test
    void a_priority_named_anew_keeps_its_rows_and_one_that_went_takes_them_along() {
        var before = new AsWritten(
                "",
                "Plan",
                "Vale",
                null,
                "1",
                null,
                List.of(),
                List.of(
                        new Priority("1", "Places", Map.of(), List.of(LIGHT, SHOPS)),
                        new Priority("2", "Reporting", Map.of(), List.of(SCHOOL))),
                List.of());
        var after = new AsWritten(
                "",
                "Plan",
                "Vale",
                null,
                "2",
                null,
                List.of(),
                List.of(new Priority("1", "Safer streets", Map.of(), List.of(LIGHT, SHOPS))),
                List.of());

        var compared = Comparing.compare(before, after);

        assertThat(compared.head()).containsExactly(new FieldChange("version", "1", "2"));
        assertThat(compared.priorities()).hasSize(2);
        assertThat(compared.priorities().getFirst().fields())
                .containsExactly(new FieldChange("title", "Places", "Safer streets"));
        assertThat(compared.priorities().getLast().after()).isNull();
        assertThat(compared.removed())
                .extracting(removed -> removed.row().text())
                .containsExactly(SCHOOL.text());
        assertThat(compared.changed()).isEmpty();
    }

    @Test
    void rows_with_the_same_words_and_number_are_told_by_their_order() {
        var plan = plan(SHOPS, SHOPS, SHOPS);

        var compared = Comparing.compare(plan, plan(SHOPS, SHOPS));

        assertThat(compared.removed()).extracting(removed -> removed.at().row()).containsExactly(2);
        assertThat(compared.changed()).isEmpty();
    }

    private record Made(Row row) {
        Row with(String lead, String timescale) {
            return new Row(row.ref(), null, row.text(), lead, timescale, List.of(), null, null, List.of(), Map.of());
        }
    }

    private static Made row(String ref, String text) {
        return new Made(new Row(ref, null, text, null, null, List.of(), null, null, List.of(), Map.of()));
    }

    private static Row ref(Row row, String ref) {
        return new Row(ref, null, row.text(), row.lead(), row.timescale(), List.of(), null, null, List.of(), Map.of());
    }

    private static Row progress(Row row, String progress) {
        return new Row(
                row.ref(),
                null,
                row.text(),
                row.lead(),
                row.timescale(),
                List.of(),
                progress,
                null,
                List.of(),
                Map.of());
    }

    private static Row milestones(Row row, String... milestones) {
        return new Row(
                row.ref(),
                null,
                row.text(),
                row.lead(),
                row.timescale(),
                List.of(milestones),
                null,
                null,
                List.of(),
                Map.of());
    }

    private static AsWritten plan(Row... rows) {
        return new AsWritten(
                "",
                "Plan",
                "Vale",
                null,
                null,
                null,
                List.of(),
                List.of(new Priority("1", "Places", Map.of(), List.of(rows))),
                List.of());
    }
}
