package throughline.documents.opening.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Passwords;
import throughline.documents.opening.Unreadable;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** Reads a PDF that carries its text: from where its signs and lines are drawn, as a reader of the page does. */
public final class Pdf {
    private static final int MOST_PAGES = 400;

    private Pdf() {}

    public static Paper read(byte[] bytes, String name) throws IOException {
        Inflated.check(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable("This PDF has " + document.getNumberOfPages() + " pages, and at most " + MOST_PAGES
                        + " are read. Print only the pages with the plan to a PDF and send that.");
            }
            var sheets = sheets(document);
            checkText(sheets);
            var paper = new Composed(sheets).paper(name);
            return new Paper(
                    name,
                    title(document),
                    Objects.requireNonNullElse(document.getDocumentCatalog().getLanguage(), ""),
                    paper.heads(),
                    paper.feet(),
                    paper.blocks(),
                    with(paper.remarks(), sheets));
        } catch (InvalidPasswordException locked) {
            throw Passwords.wanted();
        }
    }

    private static List<Sheet> sheets(PDDocument document) throws IOException {
        var letters = new Letters();
        var sheets = new ArrayList<Sheet>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            var page = document.getPage(number - 1);
            var drawn = new Drawn(page);
            drawn.read();
            boolean turned = page.getRotation() % 180 != 0;
            double width = page.getCropBox().getWidth();
            double height = page.getCropBox().getHeight();
            sheets.add(new Sheet(
                    number,
                    turned ? height : width,
                    turned ? width : height,
                    letters.read(document, number),
                    drawn.rulings(),
                    drawn.fills(),
                    drawn.pictures()));
        }
        return sheets;
    }

    private static void checkText(List<Sheet> sheets) {
        if (sheets.stream().noneMatch(Pdf::written)) {
            throw new Unreadable(
                    "This PDF has no text, only pictures of pages, as a scanner makes them. Make it searchable (OCR) in the"
                            + " program that scanned it, or send the Word file that it was printed from.");
        }
    }

    private static boolean written(Sheet sheet) {
        return sheet.glyphs().stream().anyMatch(glyph -> !glyph.blank());
    }

    private static String title(PDDocument document) {
        @Nullable String title = document.getDocumentInformation().getTitle();
        return title == null ? "" : title.strip();
    }

    private static List<Remark> with(List<Remark> remarks, List<Sheet> sheets) {
        var all = new ArrayList<>(remarks);
        var empty = sheets.stream()
                .filter(sheet -> !written(sheet) && sheet.pictures() > 0)
                .map(sheet -> String.valueOf(sheet.number()))
                .toList();
        if (!empty.isEmpty()) {
            all.add(new Remark(
                    "pages-without-text",
                    (empty.size() == 1 ? "Page " : "Pages ") + String.join(", ", empty)
                            + " of this PDF: only a picture of a page, without text. Nothing of it was read.",
                    Place.page(Integer.parseInt(empty.getFirst()))));
        }
        int pictures = sheets.stream().mapToInt(Sheet::pictures).sum();
        if (pictures > 0) {
            all.add(new Remark(
                    "pictures",
                    pictures + (pictures == 1 ? " picture" : " pictures")
                            + " left out: words in a picture cannot be read.",
                    Place.NOWHERE));
        }
        return all;
    }

    /** Its pages put together. */
    private static final class Composed {
        private final List<Sheet> sheets;
        private final Map<Integer, List<Lattice.Grid>> grids = new HashMap<>();
        private final Map<Integer, List<Strip>> loose = new HashMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Continued continued = new Continued();
        private @Nullable TableMade open;
        private int tables;
        private int rows;

        Composed(List<Sheet> sheets) {
            this.sheets = sheets;
            for (var sheet : sheets) {
                var found = Lattice.of(sheet);
                grids.put(sheet.number(), found);
                var outside = sheet.glyphs().stream()
                        .filter(glyph -> found.stream()
                                .noneMatch(grid -> grid.cells().stream()
                                        .anyMatch(cell -> cell.holds(glyph.middle(), glyph.height()))))
                        .toList();
                loose.put(sheet.number(), Strips.of(outside, sheet.number(), 4));
            }
        }

        Paper paper(String name) {
            var margins = new Margins();
            var along = margins.found(sheets, loose);
            var between = new ArrayList<Strip>();
            for (var sheet : sheets) {
                var running = along.getOrDefault(sheet.number(), java.util.Set.of());
                var left = loose.getOrDefault(sheet.number(), List.of()).stream()
                        .filter(strip -> !running.contains(strip))
                        .toList();
                loose.put(sheet.number(), left);
                between.addAll(left);
            }
            var prose = new Prose(between, Prose.usual(sheets), right());
            sheets.forEach(sheet -> page(sheet, prose));
            end();
            return new Paper(name, "", "", margins.heads(), margins.feet(), blocks, continued.remarks());
        }

        private double right() {
            return sheets.stream()
                    .flatMap(sheet -> sheet.glyphs().stream())
                    .filter(glyph -> !glyph.turned() && !glyph.blank())
                    .mapToDouble(Glyph::right)
                    .max()
                    .orElse(0);
        }

        private void page(Sheet sheet, Prose prose) {
            var left = new ArrayList<>(loose.getOrDefault(sheet.number(), List.of()));
            for (var grid : grids.getOrDefault(sheet.number(), List.of())) {
                var above = left.stream()
                        .filter(strip -> strip.y() < grid.box().top() + 2)
                        .toList();
                left.removeAll(above);
                text(above, sheet, prose);
                table(Cutting.table(grid, sheet));
            }
            text(left, sheet, prose);
        }

        private void text(List<Strip> strips, Sheet sheet, Prose prose) {
            var sorted = Flow.sorted(strips);
            for (var found = Aligned.in(sorted, sheet); found != null; found = Aligned.in(sorted, sheet)) {
                prose(sorted.subList(0, found.from()), prose);
                table(found.table());
                sorted = sorted.subList(found.to(), sorted.size());
            }
            prose(sorted, prose);
        }

        private void prose(List<Strip> strips, Prose prose) {
            if (!strips.isEmpty()) {
                end();
                Regions.of(strips).forEach(region -> blocks.addAll(prose.blocks(region)));
            }
        }

        private void table(TableMade table) {
            var before = open;
            boolean nextPage = before != null
                    && before.rows().getLast().page() < table.rows().getFirst().page();
            if (before == null || !nextPage || !continued.join(before, table, tables + 1)) {
                end();
                open = table;
            }
        }

        private void end() {
            var table = open;
            if (table != null) {
                blocks.add(table.table(++tables, rows));
                rows += table.rows().size();
                open = null;
            }
        }
    }
}
