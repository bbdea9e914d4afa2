package throughline.documents.paper;

import java.util.ArrayList;

/**
 * Where something stands in a document, as a person would look for it; each part counted from 1, and 0 where it does not
 * apply or is not known.
 *
 * @param sheet of a workbook; empty elsewhere
 * @param page as printed; in a Word document as far as its own page breaks tell
 * @param table the how manieth of the whole document, or of the sheet
 * @param row of the table, or of the sheet, its heading rows counted
 * @param column of the table, or of the sheet
 */
public record Place(String sheet, int page, int table, int row, int column) {
    public static final Place NOWHERE = new Place("", 0, 0, 0, 0);

    public static Place page(int page) {
        return new Place("", page, 0, 0, 0);
    }

    public Place table(int number) {
        return new Place(sheet, page, number, row, column);
    }

    public Place row(int number) {
        return new Place(sheet, page, table, number, column);
    }

    public Place column(int number) {
        return new Place(sheet, page, table, row, number);
    }

    /** “page 3, table 2, row 5”; empty where nothing is known. */
    public String inWords() {
        var words = new ArrayList<String>();
        if (!sheet.isEmpty()) {
            words.add("sheet “" + sheet + "”");
        }
        add(words, "page", page);
        add(words, "table", table);
        add(words, "row", row);
        add(words, "column", column);
        return String.join(", ", words);
    }

    private static void add(ArrayList<String> words, String what, int number) {
        if (number > 0) {
            words.add(what + " " + number);
        }
    }
}
