package throughline.views;

import org.jspecify.annotations.Nullable;

/** Texts as cells of a table that a spreadsheet opens without running anything that stands in it. */
public final class Cells {
    private Cells() {}

    /** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text (OWASP, CSV injection). */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
