package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.documents.made.Docx;
import throughline.documents.made.Options;
import throughline.documents.made.PdfMade;
import throughline.documents.made.Plans;
import throughline.documents.made.SheetMade;
import throughline.documents.made.WordMade;
import throughline.documents.paper.Paper;

/** A PDF printed from Word or Excel is read as its reader sees it. */
class PdfTest {
    private static final String LONG = "Bring the partners of the area together so that nobody has to ask twice. ";
    private static Map<String, byte[]> printed = Map.of();

    @BeforeAll
    static void print() {
        assumeTrue(PdfMade.there(), "LibreOffice is not installed");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("rules.docx", rules());
        files.put("bare.docx", bare());
        files.put("broken.docx", broken());
        files.put("long.docx", repeated());
        if (Plans.there()) {
            int turn = 0;
            for (var name : Plans.NAMES) {
                var plan = Plans.rated(Plans.real(name));
                for (int i = 0; i < 2; i++) {
                    var layout = Options.Layout.values()[turn++ % Options.Layout.values().length];
                    files.put(name + " " + layout + ".docx", WordMade.of(plan, Options.of(layout)));
                }
                files.put(name + " sheet.xlsx", SheetMade.of(plan, Options.of(Options.Layout.MERGED_COLUMN)));
            }
        }
        printed = PdfMade.of(files);
    }

    private static byte[] rules() {
        return new Docx()
                .head(Docx.paragraph("", "OFFICIAL"))
                .foot("<w:p>" + Docx.run("Thornmere Page ") + "<w:fldSimple w:instr=\"PAGE\">" + Docx.run("1")
                        + "</w:fldSimple></w:p>")
                .styled("Heading1", "Safer Thornmere")
                .text(LONG.repeat(5).strip())
                .points(List.of("Draft", "Agree"))
                .styled("Heading2", "Places")
                .table(
                        3,
                        Docx.row(
                                        true,
                                        Docx.cell("", "D9E2F3", List.of("Action"), false),
                                        Docx.cell("Lead"),
                                        Docx.cell("RAG"))
                                + Docx.row(
                                        false,
                                        Docx.cell("<w:vMerge w:val=\"restart\"/>", "", List.of("Map it"), false),
                                        Docx.cell("", "", List.of("Ann", "Ben"), false),
                                        Docx.cell("", "00B050", List.of("Green"), false))
                                + Docx.row(
                                        false,
                                        Docx.cell("<w:vMerge/>", "", List.of(), false),
                                        Docx.cell("", "", List.of(LONG.repeat(3).strip(), "Then stop"), true),
                                        Docx.cell("", "FF0000", List.of(), false))
                                + Docx.row(
                                        false, Docx.cell("<w:gridSpan w:val=\"3\"/>", "", List.of("All of it"), false)))
                .pageBreak()
                .text("After the table: Café – naïve £5")
                .bytes();
    }

    private static byte[] bare() {
        var rows = Docx.row(false, Docx.cell("Ref"), Docx.cell("Action"), Docx.cell("Lead"), Docx.cell("Due"));
        for (int i = 1; i <= 6; i++) {
            rows += Docx.row(
                    false,
                    Docx.cell("1." + i),
                    Docx.cell("Act for place " + i),
                    Docx.cell("Ann"),
                    Docx.cell("May 2027"));
        }
        return new Docx()
                .text(LONG.repeat(4).strip())
                .raw("<w:tbl><w:tblPr><w:tblW w:w=\"15000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
                        + "<w:gridCol w:w=\"3700\"/>".repeat(4) + "</w:tblGrid>" + rows + "</w:tbl>")
                .text("After it.")
                .bytes();
    }

    private static byte[] broken() {
        var rows = new StringBuilder(Docx.row(true, Docx.cell("Ref"), Docx.cell("Action"), Docx.cell("Lead")));
        for (int i = 1; i <= 3; i++) {
            rows.append(Docx.row(
                    false, Docx.cell("1." + i), Docx.cell(LONG.repeat(22).strip()), Docx.cell("Ann " + i)));
        }
        return new Docx().table(3, rows.toString()).bytes();
    }

    private static byte[] repeated() {
        var rows = new StringBuilder(Docx.row(true, Docx.cell("Ref"), Docx.cell("Action")));
        for (int i = 1; i <= 120; i++) {
            rows.append(Docx.row(false, Docx.cell("1." + i), Docx.cell("Act " + i)));
        }
        return new Docx()
                .head(Docx.paragraph("", "OFFICIAL"))
                .table(2, rows.toString())
                .bytes();
    }

    private static Paper open(String name) {
        return Opening.open(printed.get(name), name + ".pdf");
    }

    @Test
    void headings_points_merged_cells_lines_and_colours_are_seen() {
        var paper = open("rules");

        assertThat(Seen.of(paper))
                .containsExactly(
                        "# Safer Thornmere",
                        LONG.repeat(5).strip(),
                        "* Draft",
                        "* Agree",
                        "## Places",
                        "Action #d9e2f3 | Lead | RAG",
                        "Map it ↓2 | Ann⏎Ben | Green #00b050",
                        "• " + LONG.repeat(3).strip() + "⏎• Then stop | #ff0000",
                        "All of it ›3",
                        "After the table: Café – naïve £5");
        assertThat(paper.heads()).containsExactly("OFFICIAL");
        assertThat(paper.feet()).containsExactly("Thornmere");
        assertThat(paper.language()).isEqualTo("en-GB");
        assertThat(paper.blocks().getLast().place().page()).isEqualTo(2);
    }

    @Test
    void a_table_that_goes_on_over_pages_is_one_and_its_heading_stands_once() {
        var paper = open("long");

        assertThat(paper.blocks()).hasSize(1);
        var table = Seen.table(paper);
        assertThat(table.headings()).isEqualTo(1);
        assertThat(table.rows()).hasSize(121);
        assertThat(table.rows().getLast().place().page()).isGreaterThan(1);
        assertThat(paper.remarks()).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.kind()).isEqualTo("repeated-heading");
            assertThat(remark.place().page()).isGreaterThan(1);
        });
        assertThat(paper.heads()).containsExactly("OFFICIAL");
    }

    @Test
    void a_table_without_drawn_lines_is_told_by_its_columns() {
        assertThat(Seen.of(open("bare")))
                .startsWith(
                        LONG.repeat(4).strip(), "Ref | Action | Lead | Due", "1.1 | Act for place 1 | Ann | May 2027")
                .endsWith("1.6 | Act for place 6 | Ann | May 2027", "After it.");
    }

    @Test
    void a_row_that_a_page_broke_is_whole_again() {
        var rows = Seen.table(open("broken")).rows();

        assertThat(rows).hasSize(4);
        assertThat(rows.stream().skip(1).map(row -> row.cells().get(1).text()).distinct())
                .containsExactly(LONG.repeat(22).strip());
        assertThat(rows.stream().skip(1).map(row -> row.cells().getFirst().text()))
                .containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    void nearly_every_text_of_the_five_plans_is_found_whole_and_none_of_their_words_is_lost() {
        assumeTrue(Plans.there(), "the five plans are not beside the project");
        int all = 0;
        int whole = 0;
        for (var each : printed.entrySet()) {
            var name = Plans.NAMES.stream()
                    .filter(each.getKey()::startsWith)
                    .findFirst()
                    .orElse("");
            if (name.isEmpty()) {
                continue;
            }
            var plan = Plans.rated(Plans.real(name));
            var paper = open(each.getKey());
            var wanted = oneLine(Texts.of(plan));
            var there = oneLine(Texts.of(paper));
            all += wanted.values().stream().mapToInt(Integer::intValue).sum();
            whole += wanted.entrySet().stream()
                    .mapToInt(text -> Math.min(text.getValue(), there.getOrDefault(text.getKey(), 0)))
                    .sum();
            assertThat(letters(paper))
                    .as(each.getKey())
                    .satisfies(letters -> letters(Texts.of(plan))
                            .forEach((letter, count) -> assertThat(letters.getOrDefault(letter, 0))
                                    .as("how often “" + letter + "”")
                                    .isGreaterThanOrEqualTo(count)));
        }
        System.out.println(whole + " of " + all + " texts of the printed plans came in whole");
        assertThat(whole).isGreaterThan(all * 98 / 100);
    }

    private static Map<String, Integer> oneLine(List<String> texts) {
        return Texts.counted(
                texts.stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList());
    }

    private static Map<String, Integer> letters(Paper paper) {
        return letters(Texts.of(paper));
    }

    private static Map<String, Integer> letters(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetterOrDigit)
                .boxed()
                .collect(Collectors.toMap(Character::toString, none -> 1, Integer::sum));
    }
}
