package throughline.documents.opening.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Parts;
import throughline.documents.opening.office.Theme;
import throughline.documents.opening.office.Tree;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;

/** Reads an Excel workbook sheet by sheet, as it shows its cells. */
public final class Workbook {
    private static final Pattern ROWS = Pattern.compile("\\$(\\d+):\\$(\\d+)");

    private final Parts parts;
    private final String main;
    private final Findings findings = new Findings();
    private final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> feet = new LinkedHashSet<>();

    private record Sheet(String name, String part, Grid grid) {}

    private Workbook(Parts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** @param main the name of the part that lists the sheets */
    public static Paper read(Parts parts, String main, String name) throws IOException, XMLStreamException {
        return new Workbook(parts, main).read(name);
    }

    private Paper read(String name) throws IOException, XMLStreamException {
        var workbook = parts.tree(main);
        var properties = workbook.first("workbookPr");
        boolean from1904 =
                properties != null && properties.attribute("date1904", "0").matches("1|true");
        var theme = new Theme(parts.treeIfThere(parts.related(main, "theme")));
        var formats = new Formats(parts.treeIfThere(parts.related(main, "styles")), theme, from1904);
        var reader = new SheetReader(strings(), formats);
        var sheets = sheets(workbook, reader);
        titles(workbook, sheets);
        boolean ours = ours(sheets);
        var blocks = new ArrayList<Block>();
        for (var sheet : sheets) {
            Margins.add(sheet.grid().margins(), heads, feet);
            blocks.addAll(new Blocks(sheet.name(), sheet.grid(), formats, ours).read());
            drawn(sheet, blocks);
        }
        if (parts.has("xl/vbaProject.bin")) {
            findings.macros();
        }
        var core = parts.treeIfThere(parts.related("", "core-properties"));
        return new Paper(
                name,
                said(core, "title"),
                said(core, "language"),
                List.copyOf(heads),
                List.copyOf(feet),
                blocks,
                findings.remarks());
    }

    /** A workbook that Throughline wrote lists the plan's parts on a sheet of this name. */
    private static boolean ours(List<Sheet> sheets) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.name().equals("Plan")
                        && sheet.grid().text(1, 1).equals("Part")
                        && sheet.grid().text(1, 2).equals("Text"));
    }

    private static String said(@Nullable Tree core, String what) {
        var found = core == null ? null : core.first(what);
        return found == null ? "" : found.text().strip();
    }

    private List<String> strings() throws IOException, XMLStreamException {
        var found = parts.treeIfThere(parts.related(main, "sharedStrings"));
        return found == null
                ? List.of()
                : found.all("si").map(each -> SheetReader.decoded(words(each))).toList();
    }

    private static String words(Tree entry) {
        return entry.children().stream()
                .map(each -> switch (each.name()) {
                    case "t" -> each.text();
                    case "r" -> each.all("t").map(Tree::text).collect(Collectors.joining());
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    private List<Sheet> sheets(Tree workbook, SheetReader reader) throws IOException, XMLStreamException {
        var targets = targets();
        var sheets = new ArrayList<Sheet>();
        var listed = workbook.first("sheets");
        for (var each : listed == null ? List.<Tree>of() : listed.children()) {
            var part = targets.get(each.attribute("id", ""));
            if (part == null || !parts.has(part) || !part.contains("worksheet")) {
                continue;
            }
            var name = each.attribute("name", "");
            try (var in = parts.open(part)) {
                var grid = reader.read(in);
                sheets.add(new Sheet(name, part, grid));
                findings.sheet(name, grid, !each.attribute("state", "visible").equals("visible"));
            }
            related(sheets.getLast());
        }
        return sheets;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        for (var relation : parts.relations(main)) {
            targets.put(relation.id(), relation.target());
        }
        return targets;
    }

    private void related(Sheet sheet) throws IOException, XMLStreamException {
        for (var relation : parts.relations(sheet.part())) {
            if (relation.outside() || !parts.has(relation.target())) {
                continue;
            }
            switch (relation.type()) {
                case "comments" ->
                    findings.comments((int) parts.tree(relation.target())
                            .walk()
                            .filter(each -> each.is("comment"))
                            .count());
                case "table" -> {
                    var table = parts.tree(relation.target());
                    var area = Area.of(table.attribute("ref", ""));
                    if (area != null && table.number("headerRowCount", 1) > 0) {
                        sheet.grid().heading(area.top());
                    }
                }
                default -> {}
            }
        }
    }

    /** Rows that are printed on every page are headings. */
    private static void titles(Tree workbook, List<Sheet> sheets) {
        var names = workbook.first("definedNames");
        if (names == null) {
            return;
        }
        names.all("definedName")
                .filter(each -> each.attribute("name", "").equals("_xlnm.Print_Titles"))
                .forEach(each -> {
                    int which = each.number("localSheetId", -1);
                    var rows = ROWS.matcher(each.text());
                    if (which >= 0 && which < sheets.size() && rows.find()) {
                        int from = Integer.parseInt(rows.group(1));
                        int to = Math.min(Integer.parseInt(rows.group(2)), from + 20);
                        for (int row = from; row <= to; row++) {
                            sheets.get(which).grid().heading(row);
                        }
                    }
                });
    }

    /** Words in boxes that lie on a sheet. */
    private void drawn(Sheet sheet, List<Block> blocks) throws IOException, XMLStreamException {
        for (var relation : parts.relations(sheet.part())) {
            if (!relation.type().equals("drawing") || !parts.has(relation.target())) {
                continue;
            }
            var drawing = parts.tree(relation.target());
            findings.pictures((int) drawing.walk()
                    .filter(each -> each.is("pic") || each.is("chart"))
                    .count());
            drawing.walk()
                    .filter(each -> each.is("txBody"))
                    .flatMap(each -> each.all("p"))
                    .forEach(paragraph -> {
                        var text = paragraph
                                .walk()
                                .filter(each -> each.is("t"))
                                .map(Tree::text)
                                .collect(Collectors.joining());
                        if (!text.isBlank()) {
                            blocks.add(new Block.Paragraph(text.strip(), new Place(sheet.name(), 0, 0, 0, 0)));
                        }
                    });
        }
    }
}
