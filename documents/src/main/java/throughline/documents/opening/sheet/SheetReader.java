package throughline.documents.opening.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Opening;
import throughline.documents.opening.Unreadable;
import throughline.documents.opening.office.Tree;

/** Reads a sheet cell by cell as it comes, so that one with far too many rows is given up before it fills the memory. */
final class SheetReader {
    private static final int WIDEST = 1_000;
    private static final int MOST_CELLS = 300_000;
    private static final long MOST_CHARACTERS = 30_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;
    private final Formats formats;
    private int rows;
    private int cells;
    private long characters;

    SheetReader(List<String> strings, Formats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    Grid read(InputStream in) throws IOException, XMLStreamException {
        var grid = new Grid();
        var reader = Tree.reader(in);
        int row = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IOException("document type in a sheet");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> row = row(reader, number(reader, "r", row + 1), grid);
                    case "mergeCell" -> merge(reader, grid);
                    case "conditionalFormatting" -> rules(reader, grid);
                    case "col" -> {
                        if (isOn(reader, "hidden")) {
                            grid.hideColumns();
                        }
                    }
                    case "oddHeader", "evenHeader", "firstHeader" ->
                        grid.margins().add(0, "h" + reader.getElementText());
                    case "oddFooter", "evenFooter", "firstFooter" ->
                        grid.margins().add("f" + reader.getElementText());
                    default -> {}
                }
            }
        }
        return grid;
    }

    private int row(XMLStreamReader reader, int number, Grid grid) throws XMLStreamException {
        var row = new TreeMap<Integer, Grid.Cell>();
        boolean words = false;
        int column = 0;
        if (isOn(reader, "hidden")) {
            grid.hide(number);
        }
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                var at = Area.of(attribute(reader, "r", ""));
                column = at == null ? column + 1 : at.left();
                var cell = cell(reader, grid);
                if (column <= WIDEST && (!cell.text().isEmpty() || cell.style() > 0)) {
                    row.put(column, cell);
                    words |= !cell.text().isBlank();
                }
            }
        }
        if (words) {
            Opening.countRows(++rows);
            cells += row.size();
            if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
                throw new Unreadable(
                        "This workbook holds far more cells than a plan. Copy the plan into a workbook of its own"
                                + " and send that.");
            }
            grid.rows().put(number, row);
        }
        return number;
    }

    private Grid.Cell cell(XMLStreamReader reader, Grid grid) throws XMLStreamException {
        var type = attribute(reader, "t", "n");
        int style = number(reader, "s", 0);
        var value = new StringBuilder();
        int phonetic = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("c")) {
                    break;
                }
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> grid.formula();
                    case "rPh" -> phonetic++;
                    case "v" -> value.append(reader.getElementText());
                    case "t" -> {
                        var text = reader.getElementText();
                        value.append(phonetic == 0 ? text : "");
                    }
                    default -> {}
                }
            }
        }
        var text = shown(type, value.toString(), style);
        characters += text.length();
        return new Grid.Cell(text, style);
    }

    private String shown(String type, String value, int style) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> {
                int number = Integer.parseInt(value.strip());
                yield number >= 0 && number < strings.size() ? strings.get(number) : "";
            }
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> {
                try {
                    yield formats.written(Double.parseDouble(value.strip()), style)
                            .strip();
                } catch (NumberFormatException noNumber) {
                    yield value;
                }
            }
            default -> decoded(value);
        };
    }

    /** Signs that XML cannot hold are written as their number. */
    static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(found -> {
                    char sign = (char) Integer.parseInt(found.group(1), 16);
                    return sign == '\r' ? "" : java.util.regex.Matcher.quoteReplacement(String.valueOf(sign));
                })
                : text;
    }

    private static void merge(XMLStreamReader reader, Grid grid) {
        var area = Area.of(attribute(reader, "ref", ""));
        if (area != null && (area.across() > 1 || area.down() > 1)) {
            grid.merge(area);
        }
    }

    private void rules(XMLStreamReader reader, Grid grid) throws XMLStreamException {
        var where = Area.all(attribute(reader, "sqref", ""));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("conditionalFormatting")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("cfRule")
                    && !where.isEmpty()) {
                rule(reader, where, grid);
            }
        }
    }

    private void rule(XMLStreamReader reader, List<Area> where, Grid grid) throws XMLStreamException {
        @Nullable String shade = formats.ofRule(number(reader, "dxfId", -1));
        var type = attribute(reader, "type", "");
        var operator = attribute(reader, "operator", "");
        var text = attribute(reader, "text", "");
        int importance = number(reader, "priority", Integer.MAX_VALUE);
        var formulas = new ArrayList<String>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("cfRule")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("formula")) {
                formulas.add(reader.getElementText());
            }
        }
        if (shade != null) {
            var formula = formulas.isEmpty() ? "" : formulas.getFirst();
            grid.rule(new Rule(where, type, operator, text, formula, shade, importance));
        }
    }

    private static boolean isOn(XMLStreamReader reader, String name) {
        var value = attribute(reader, name, "0");
        return value.equals("1") || value.equals("true");
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private static int number(XMLStreamReader reader, String name, int otherwise) {
        try {
            return Integer.parseInt(
                    attribute(reader, name, String.valueOf(otherwise)).strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
