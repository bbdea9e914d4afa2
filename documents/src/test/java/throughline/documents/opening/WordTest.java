package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.documents.made.Docx;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** What a reader sees of a Word document is what comes in. */
class WordTest {
    private static Paper open(Docx document) {
        return Opening.open(document.bytes(), "plan.docx");
    }

    private static List<String> body(String xml) {
        return Seen.of(open(new Docx().raw(xml)));
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr>" + Docx.characters(text) + "</w:r>";
    }

    private static String numbered(int level, String text) {
        return Docx.paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"2\"/></w:numPr>", text);
    }

    @Test
    void headings_keep_their_level_and_bold_lines_in_capitals_are_none() {
        var paper = open(new Docx()
                .styled("Heading1", "Plan")
                .styled("Heading2", "Places")
                .raw("<w:p>" + run("<w:b/>", "NOT A HEADING") + "</w:p>")
                .raw(Docx.paragraph("<w:outlineLvl w:val=\"2\"/>", "By its outline")));

        assertThat(Seen.of(paper)).containsExactly("# Plan", "## Places", "NOT A HEADING", "### By its outline");
        assertThat(paper.language()).isEqualTo("en-GB");
    }

    @Test
    void a_title_with_a_style_of_its_own_is_the_only_heading_of_level_1() {
        assertThat(Seen.of(open(new Docx()
                        .styled("Title", "Plan")
                        .styled("Heading1", "Places")
                        .styled("Heading2", "Theme"))))
                .containsExactly("# Plan", "## Places", "### Theme");
        assertThat(Seen.of(open(new Docx().styled("Title", "Plan").styled("Heading2", "Places"))))
                .containsExactly("# Plan", "## Places");
    }

    @Test
    void bullets_and_numbers_are_points_and_their_signs_are_no_text() {
        assertThat(body(Docx.bullet("One") + Docx.bullet("Two\nstill two") + "<w:p/>" + numbered(0, "First")))
                .containsExactly("* One", "* Two\nstill two", "* First");
    }

    @Test
    void a_number_that_word_counts_is_the_reference_where_it_stands_alone_or_is_put_together() {
        var row = Docx.row(false, "<w:tc>" + numbered(1, "") + "</w:tc>", Docx.cell("Act"));

        assertThat(body(numbered(0, "Places") + new TableXml(row + row)))
                .containsExactly("* Places", "1.1 | Act", "1.2 | Act");
        assertThat(body(new TableXml(Docx.row(false, "<w:tc>" + numbered(0, "Act") + "</w:tc>", Docx.cell("Ann")))
                        .toString()))
                .containsExactly("1. Act | Ann");
        assertThat(body(new TableXml(Docx.row(
                                false,
                                "<w:tc>" + numbered(0, "Draft") + numbered(0, "Agree") + "</w:tc>",
                                Docx.cell("Ann")))
                        .toString()))
                .containsExactly("• Draft⏎• Agree | Ann");
    }

    /** The XML of a table of two columns. */
    private record TableXml(String rows) {
        @Override
        public String toString() {
            return "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
        }
    }

    @Test
    void a_cell_that_spans_two_rows_stands_once() {
        var paper = open(new Docx()
                .table(
                        3,
                        Docx.row(true, Docx.cell("A"), Docx.cell("B"), Docx.cell("C"))
                                + Docx.row(
                                        false,
                                        Docx.cell("<w:vMerge w:val=\"restart\"/>", "", List.of("both"), false),
                                        Docx.cell("b1"),
                                        Docx.cell("c1"))
                                + Docx.row(
                                        false,
                                        Docx.cell("<w:vMerge/>", "", List.of(), false),
                                        Docx.cell("<w:gridSpan w:val=\"2\"/>", "", List.of("wide"), false))));

        assertThat(Seen.of(paper)).containsExactly("A | B | C", "both ↓2 | b1 | c1", "wide ›2");
        var table = Seen.table(paper);
        assertThat(table.headings()).isEqualTo(1);
        assertThat(table.rows().get(2).cells().getFirst().place().inWords()).isEqualTo("table 1, row 3, column 2");
    }

    @Test
    void a_colour_behind_a_cell_or_behind_all_its_words_is_its_shade() {
        var paragraphShade =
                "<w:tc>" + Docx.paragraph("<w:shd w:val=\"clear\" w:fill=\"FFC000\"/>", "Amber") + "</w:tc>";
        var marked = "<w:tc><w:p>" + run("<w:highlight w:val=\"red\"/>", "Red") + "</w:p></w:tc>";
        var partly =
                "<w:tc><w:p>" + run("<w:highlight w:val=\"red\"/>", "Red") + Docx.run(" and more") + "</w:p></w:tc>";

        assertThat(body(new TableXml(Docx.row(
                                false,
                                Docx.cell("", "00B050", List.of(), false),
                                paragraphShade,
                                marked,
                                partly,
                                Docx.cell("", "FFFFFF", List.of("white"), false)))
                        .toString()))
                .containsExactly("#00b050 | Amber #ffc000 | Red #ff0000 | Red and more | white");
    }

    @Test
    void a_line_break_is_a_new_line_and_a_bullet_marks_only_its_first() {
        assertThat(body(new TableXml(Docx.row(
                                false,
                                Docx.cell("", "", List.of("one\ntwo", "three"), false),
                                Docx.cell("", "", List.of("draft\nand agree", "send"), true)))
                        .toString()))
                .containsExactly("one⏎two⏎three | • draft⏎and agree⏎• send");
    }

    @Test
    void tracked_changes_are_read_as_accepted_and_said() {
        var paper = open(new Docx()
                .raw("<w:p>" + Docx.run("Map ") + "<w:del><w:r><w:delText>cold</w:delText></w:r></w:del>" + "<w:ins>"
                        + Docx.run("hot") + "</w:ins>" + Docx.run(" spots") + "</w:p>"));

        assertThat(Seen.of(paper)).containsExactly("Map hot spots");
        assertThat(paper.remarks().getFirst().sentence()).contains("1 insertion kept", "1 deletion left out");
    }

    @Test
    void comments_hidden_text_pictures_and_macros_are_left_out_and_said() {
        var paper = open(new Docx()
                .raw("<w:p>" + Docx.run("Seen") + run("<w:vanish/>", "hidden")
                        + "<w:r><w:drawing><blip/></w:drawing></w:r></w:p>")
                .part(
                        "comments",
                        "<w:comments><w:comment w:id=\"1\"><w:p>" + Docx.run("why?")
                                + "</w:p></w:comment></w:comments>")
                .macros());

        assertThat(Seen.of(paper)).containsExactly("Seen");
        assertThat(Seen.kinds(paper)).containsExactlyInAnyOrder("hidden-text", "pictures", "comments", "macros");
    }

    @Test
    void text_boxes_links_and_forms_are_read_and_empty_prompts_are_not() {
        var box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
                + Docx.paragraph("", "In a box")
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                + Docx.paragraph("", "In a box")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var form = "<w:sdt><w:sdtPr/><w:sdtContent>" + Docx.run("filled") + "</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + Docx.run("Click here")
                + "</w:sdtContent></w:sdt>";

        assertThat(body("<w:p>" + box + "<w:hyperlink>" + Docx.run("a link ") + "</w:hyperlink>" + form + "</w:p>"))
                .containsExactly("a link filled", "In a box");
    }

    @Test
    void a_table_inside_a_cell_is_read_as_lines_of_it() {
        var inner = new TableXml(Docx.row(false, Docx.cell("a"), Docx.cell("b")));
        var paper = open(new Docx()
                .raw(new TableXml(Docx.row(
                                false,
                                "<w:tc>" + Docx.paragraph("", "before") + inner + "<w:p/></w:tc>",
                                Docx.cell("x")))
                        .toString()));

        assertThat(Seen.of(paper)).containsExactly("before⏎a⏎b | x");
        assertThat(Seen.kinds(paper)).containsExactly("nested-tables");
    }

    @Test
    void what_runs_along_the_pages_is_apart_and_without_page_numbers() {
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Docx.run("7")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var paper = open(new Docx()
                .text("Plan")
                .head(Docx.paragraph("", "OFFICIAL"))
                .foot("<w:p>" + Docx.run("Thornmere\tPage ") + field + Docx.run(" of 12") + "</w:p>"));

        assertThat(paper.heads()).containsExactly("OFFICIAL");
        assertThat(paper.feet()).containsExactly("Thornmere");
        assertThat(Seen.of(paper)).containsExactly("Plan");
    }

    @Test
    void footnotes_stand_after_the_text() {
        var paper = open(new Docx()
                .raw("<w:p>" + Docx.run("Plan") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .text("End")
                .part(
                        "footnotes",
                        "<w:footnotes><w:footnote w:id=\"2\">" + Docx.paragraph("", "As agreed")
                                + "</w:footnote></w:footnotes>"));

        assertThat(Seen.of(paper)).containsExactly("Plan", "End", "As agreed");
    }

    @Test
    void pages_are_counted_by_the_breaks_that_word_noted() {
        var noted =
                "<w:tc><w:p><w:r><w:lastRenderedPageBreak/>" + Docx.characters("second page") + "</w:r></w:p></w:tc>";
        var paper = open(new Docx()
                .text("first")
                .raw(new TableXml(Docx.row(false, Docx.cell("a"), Docx.cell("b"))
                                + Docx.row(false, noted, Docx.cell("c")))
                        .toString())
                .raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
                .raw("<w:p><w:r><w:lastRenderedPageBreak/>" + Docx.characters("third") + "</w:r></w:p>"));

        assertThat(Seen.table(paper).rows())
                .extracting(row -> row.place().inWords())
                .containsExactly("page 1, table 1, row 1", "page 2, table 1, row 2");
        assertThat(paper.blocks().getLast().place().page()).isEqualTo(3);
    }

    @Test
    void signs_of_other_scripts_and_of_picture_fonts_stay_in_their_order() {
        assertThat(body("<w:p>" + run("<w:rtl/>", "שלום עולם") + Docx.run(" Café\tnaïve ")
                        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:noBreakHyphen/></w:r></w:p>"))
                .containsExactly("שלום עולם Café\tnaïve ✓\u2011");
    }

    @Test
    void results_of_fields_are_read_and_their_instructions_are_not() {
        assertThat(body(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Docx.run("see 4")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
                .containsExactly("see 4");
    }

    @Test
    void a_caption_belongs_to_its_table() {
        var paper = open(new Docx().styled("Caption", "Table 1: Actions").table(1, Docx.row(false, Docx.cell("x"))));

        assertThat(paper.blocks())
                .hasSize(1)
                .first()
                .extracting(block -> ((Block.Table) block).caption())
                .isEqualTo("Table 1: Actions");
    }

    @Test
    void bullets_that_somebody_typed_are_points_but_not_in_what_we_printed() {
        var typed = new TableXml(Docx.row(
                false, Docx.cell("", "", List.of("Steps", "•\tDraft", "• Agree"), false), Docx.cell("- none")));

        assertThat(body(Docx.paragraph("", "• One") + Docx.paragraph("", "• Two") + typed))
                .containsExactly("* One", "* Two", "Steps⏎• Draft⏎• Agree | - none");
        var ours = open(new Docx()
                .foot(Docx.paragraph("", "As recorded up to entry 1,042"))
                .raw(new TableXml(Docx.row(false, Docx.cell("• a text"), Docx.cell("x"))).toString()));
        assertThat(Seen.table(ours).rows().getFirst().cells().getFirst().lines())
                .containsExactly(new Block.Line("• a text", false));
    }
}
