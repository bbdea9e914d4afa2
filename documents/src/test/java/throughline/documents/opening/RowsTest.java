package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.documents.made.CsvMade;
import throughline.documents.made.Options;
import throughline.documents.made.Plans;

/** CSV comes in, whatever parts its cells and however its letters are encoded. */
class RowsTest {
    @SuppressWarnings("unused")
    private static final java.util.List<String> PLANS = Plans.NAMES;

    private static java.util.List<String> open(String text) {
        return Seen.of(Opening.open(text.getBytes(StandardCharsets.UTF_8), "plan.csv"));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void cells_are_parted_by_whatever_makes_rows_of_equal_length(char delimiter) {
        assertThat(open("Action,Lead,Due\nMap it,Ann,May\n\"Plan, then act; now|ok\tyes\",Ben,June\n"
                        .replace(",L", delimiter + "L")
                        .replace(",D", delimiter + "D")
                        .replace("it,Ann,May", "it" + delimiter + "Ann" + delimiter + "May")
                        .replace(",Ben,", delimiter + "Ben" + delimiter)))
                .containsExactly(
                        "Action | Lead | Due", "Map it | Ann | May", "Plan, then act; now|ok\tyes | Ben | June");
    }

    @Test
    void a_line_break_inside_quotes_is_a_line_of_its_cell_and_a_bullet_makes_it_a_point() {
        assertThat(open("Action,Milestones\n\"Map\nit\",\"• Draft\n• Agree\"\n\"Say \"\"yes\"\"\",none\n"))
                .containsExactly("Action | Milestones", "Map⏎it | • Draft⏎• Agree", "Say \"yes\" | none");
    }

    @Test
    void what_stands_above_the_table_is_text_and_an_empty_line_parts_tables() {
        assertThat(open("Safer Thornmere,,\n,,\nAction,Lead,\nMap,Ann,\n,,\nKey,Meaning,\nGreen,On track,\n"))
                .containsExactly("Safer Thornmere", "Action | Lead", "Map | Ann", "Key | Meaning", "Green | On track");
    }

    @Test
    void letters_are_read_in_the_encoding_that_they_were_saved_in() {
        var text = "Action,Lead\nCafé – £5,Zoë\nx,y\n";
        for (var bytes : java.util.List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
            var paper = Opening.open(bytes, "plan.csv");
            assertThat(Seen.of(paper)).contains("Café – £5 | Zoë");
            assertThat(paper.remarks()).isEmpty();
        }
        var windows = Opening.open(text.getBytes(Charset.forName("windows-1252")), "plan.csv");
        assertThat(Seen.of(windows)).contains("Café – £5 | Zoë");
        assertThat(Seen.kinds(windows)).containsExactly("encoding");
    }

    @Test
    void a_cell_that_begins_like_a_formula_is_a_text() {
        assertThat(open("Action,Lead\n=SUM(A1),@ann\n'=quoted,+44\n"))
                .containsExactly("Action | Lead", "=SUM(A1) | @ann", "'=quoted | +44");
    }

    @Test
    void the_guard_before_a_text_is_taken_off_only_where_the_file_is_ours() {
        assertThat(
                        open(
                                "Part,Text\ntitle,'=Plan\nperiod,2026\n\nPriority,Action\n1 Places,''quoted\n1 Places,- first\n"))
                .containsExactly(
                        "Part | Text",
                        "title | =Plan",
                        "period | 2026",
                        "Priority | Action",
                        "1 Places | 'quoted",
                        "1 Places | - first");
    }

    @Test
    void plain_text_is_paragraphs() {
        assertThat(open("This plan, as agreed, stands.\nIt has no table.\n"))
                .containsExactly("This plan, as agreed, stands.", "It has no table.");
    }

    @Test
    void excels_own_note_of_its_delimiter_is_followed() {
        assertThat(open("sep=;\nAction;Lead\nMap, then act;Ann\n"))
                .containsExactly("Action | Lead", "Map, then act | Ann");
    }

    @ParameterizedTest
    @FieldSource("PLANS")
    void every_text_of_a_plan_is_found_in_its_csv(String name) {
        assumeTrue(Plans.there(), "the five plans are not beside the project");
        var plan = Plans.rated(Plans.real(name));
        for (char delimiter : new char[] {',', ';', '\t'}) {
            var bytes = CsvMade.of(plan, Options.of(Options.Layout.MERGED_COLUMN), delimiter, StandardCharsets.UTF_16);

            assertThat(Texts.missing(plan, Opening.open(bytes, "plan.csv"))).isEmpty();
        }
    }
}
