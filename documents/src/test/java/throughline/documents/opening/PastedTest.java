package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table copied from Word, Excel or a web page comes in as it looked. */
class PastedTest {
    private static List<String> pasted(String text) {
        return Seen.of(Opening.pasted(text));
    }

    @Test
    void a_table_of_a_page_keeps_its_spans_its_colours_and_its_lines() {
        var paper = Opening.pasted("""
                <h2>Places</h2>
                <table><thead><tr><th>Action<th>RAG<th>Steps</tr></thead>
                <tr><td rowspan=2>Map<br>it</td><td bgcolor="#00B050">Green</td><td><ul><li>Draft<li>Agree</ul></td></tr>
                <tr><td style="background-color: rgb(255, 192, 0)">Amber</td><td style="background:red"></td></tr>
                <tr><td colspan=3>All</td></tr></table>
                <p>Above <b>all</b></p>""");

        assertThat(Seen.of(paper))
                .containsExactly(
                        "## Places",
                        "Action | RAG | Steps",
                        "Map⏎it ↓2 | Green #00b050 | • Draft⏎• Agree",
                        "Amber #ffc000 | #ff0000",
                        "All ›3",
                        "Above all");
        assertThat(Seen.table(paper).headings()).isEqualTo(1);
        assertThat(Seen.table(paper).rows().get(2).cells().getFirst().place().column())
                .isEqualTo(2);
    }

    @Test
    void excel_puts_its_colours_into_classes() {
        assertThat(
                        pasted(
                                "<html><head><style><!-- .xl65 {mso-pattern:black none; background:#FFC000;} td {color:black} --></style>"
                                        + "</head><body><!--StartFragment--><table><tr><td class=xl65>Amber</td><td class=xl66>a<br style='mso-data-placement:same-cell;'>b</td></tr></table>"))
                .containsExactly("Amber #ffc000 | a⏎b");
    }

    @Test
    void word_writes_its_bullets_as_signs_to_be_ignored() {
        assertThat(
                        pasted(
                                "<table><tr><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                                        + "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Draft</p></td>"
                                        + "<td><p class=MsoNormal><span style='background:lime;mso-highlight:lime'>Green</span></p><p>&nbsp;</p></td></tr></table>"))
                .containsExactly("• Draft | Green #00ff00");
    }

    @Test
    void what_is_not_seen_is_not_read() {
        assertThat(
                        pasted(
                                "<p>Plan<script>alert(1)</script><span style='display:none'>no</span><del>old</del></p><p hidden>no</p>"))
                .containsExactly("Plan");
    }

    @Test
    void lines_parted_by_tabs_are_rows_and_quoted_cells_may_have_several_lines() {
        assertThat(pasted("Action\tLead\n\"Map\nit\"\tAnn\nPlan\tBen\n"))
                .containsExactly("Action | Lead", "Map⏎it | Ann", "Plan | Ben");
    }

    @Test
    void a_single_row_with_tabs_is_a_row() {
        assertThat(pasted("1.1\tMap it\tAnn")).containsExactly("1.1 | Map it | Ann");
    }

    @Test
    void plain_lines_are_paragraphs_and_typed_bullets_are_points() {
        assertThat(pasted("The plan < 2027\n• Draft\n")).containsExactly("The plan < 2027", "* Draft");
    }

    @Test
    void a_web_page_that_was_saved_is_read_as_one() {
        var paper = Opening.open(
                "<!DOCTYPE html><html lang=cy><title>Cynllun</title><ul><li>Un<ul><li>Dau</ul></ul>"
                        .getBytes(StandardCharsets.UTF_8),
                "plan.html");

        assertThat(Seen.of(paper)).containsExactly("* Un", "** Dau");
        assertThat(paper.language()).isEqualTo("cy");
        assertThat(paper.title()).isEqualTo("Cynllun");
    }
}
