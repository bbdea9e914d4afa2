package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import throughline.documents.paper.Paper;

/** A workbook comes in sheet by sheet, as it shows its cells. */
class WorkbookTest {
    private static Paper open(Consumer<XSSFWorkbook> filling) {
        try (var workbook = new XSSFWorkbook()) {
            filling.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return Opening.open(out.toByteArray(), "plan.xlsx");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void lines_above_a_table_are_text_and_empty_rows_part_tables() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Safer Thornmere");
            row(sheet, 1, "2026/27");
            row(sheet, 2, "Action", "Lead");
            row(sheet, 3, "Map", "Ann");
            row(sheet, 6, "Key", "Meaning");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        });

        assertThat(Seen.of(paper))
                .containsExactly("## Safer Thornmere", "2026/27", "Action | Lead", "Map | Ann", "Key | Meaning");
        assertThat(Seen.table(paper).rows().get(1).place().inWords()).isEqualTo("sheet “Plan”, table 1, row 4");
    }

    @Test
    void a_cell_that_spans_two_rows_stands_once() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Priority", "Action", "Lead");
            row(sheet, 1, "Places", "Map", "Ann");
            row(sheet, 2, "", "Plan", "Ben");
            row(sheet, 3, "All of it", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 2));
        });

        assertThat(Seen.of(paper))
                .containsExactly("Priority | Action | Lead", "Places ↓2 | Map | Ann", "Plan | Ben", "All of it ›3");
        assertThat(Seen.table(paper).rows().get(2).cells().getFirst().place().column())
                .isEqualTo(2);
    }

    @Test
    void dates_numbers_and_results_of_formulas_are_read_as_they_show() {
        var paper = open(workbook -> {
            var row = workbook.createSheet("Plan").createRow(0);
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            var share = workbook.createCellStyle();
            share.setDataFormat((short) 9);
            row.createCell(0).setCellValue(LocalDate.of(2027, 3, 22));
            row.getCell(0).setCellStyle(date);
            row.createCell(1).setCellValue(0.25);
            row.getCell(1).setCellStyle(share);
            row.createCell(2).setCellValue(1.1);
            row.createCell(3).setCellFormula("1+1");
            row.getCell(3).setCellValue(2);
            row.createCell(4).setCellValue(true);
        });

        assertThat(Seen.of(paper)).containsExactly("22/03/2027 | 25% | 1.1 | 2 | TRUE");
        assertThat(Seen.kinds(paper)).containsExactly("formulas");
    }

    @Test
    void colours_of_a_theme_and_of_a_rule_show_as_shades() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Action", "RAG");
            row(sheet, 1, "Map", "Red");
            row(sheet, 2, "Plan", "Other");
            var style = workbook.createCellStyle();
            style.setFillForegroundColor(IndexedColors.BRIGHT_GREEN.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.getRow(2).getCell(1).setCellStyle(style);
            var rule = sheet.getSheetConditionalFormatting()
                    .createConditionalFormattingRule(org.apache.poi.ss.usermodel.ComparisonOperator.EQUAL, "\"Red\"");
            rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.RED.getIndex());
            sheet.getSheetConditionalFormatting()
                    .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B9")}, rule);
        });

        assertThat(Seen.of(paper)).containsExactly("Action | RAG", "Map | Red #ff0000", "Plan | Other #00ff00");
    }

    @Test
    void bullets_that_were_typed_are_points() {
        var paper = open(
                workbook -> row(workbook.createSheet("Plan"), 0, "• Draft\n• Agree", "- one\n- two", "- only a dash"));

        assertThat(Seen.of(paper)).containsExactly("• Draft⏎• Agree | • one⏎• two | - only a dash");
    }

    @Test
    void what_is_hidden_is_read_and_said() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Action", "Lead");
            row(sheet, 1, "Map", "Ann");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            row(workbook.createSheet("Old"), 0, "a", "b");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });

        assertThat(Seen.of(paper)).containsExactly("Action | Lead", "Map | Ann", "a | b");
        assertThat(Seen.kinds(paper)).containsExactly("hidden-rows", "hidden-columns", "hidden-sheet");
    }

    @Test
    void what_is_printed_along_the_pages_is_apart() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Action", "Lead");
            sheet.getHeader().setCenter("OFFICIAL");
            sheet.getFooter().setRight("Thornmere & Vale, page &P of &N");
        });

        assertThat(paper.heads()).containsExactly("OFFICIAL");
    }

    @Test
    void a_colour_without_a_word_is_kept() {
        var paper = open(workbook -> {
            var sheet = workbook.createSheet("Plan");
            row(sheet, 0, "Action", "RAG");
            row(sheet, 1, "Map", "");
            var style = workbook.createCellStyle();
            style.setFillForegroundColor(IndexedColors.RED.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.getRow(1).getCell(1).setCellStyle(style);
        });

        assertThat(Seen.of(paper)).containsExactly("Action | RAG", "Map | #ff0000");
    }
}
