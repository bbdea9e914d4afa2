package throughline.documents.opening;

import java.util.Locale;
import throughline.documents.paper.Paper;

/** Opens a file of any kind as a paper, or says in a sentence why it cannot. */
public final class Opening {
    /** In bytes: 25 MB. */
    public static final int LARGEST = 25 * 1024 * 1024;

    /** Rows of tables in one file. */
    public static final int MOST_ROWS = 5_000;

    private Opening() {}

    /** @param name of the file; what it is, its first bytes say */
    public static Paper open(byte[] bytes, String name) {
        checkSize(bytes.length);
        return guarded(() -> Kind.of(bytes, name).open(bytes, name));
    }

    /** Opens what was pasted: HTML as a browser puts it on the clipboard, or lines parted by tabs. */
    public static Paper pasted(String text) {
        checkSize(text.length());
        return guarded(() -> throughline.documents.opening.web.Pasted.read(text));
    }

    /** Refuses a table that goes on for longer than any plan. */
    public static void countRows(int rows) {
        if (rows > MOST_ROWS) {
            throw new Unreadable(("This file has more than %,d rows in its tables, and no more are read at once."
                            + " Send the plan alone, without the lists that come with it.")
                    .formatted(MOST_ROWS));
        }
    }

    private static void checkSize(int size) {
        if (size > LARGEST) {
            throw new Unreadable(String.format(
                    Locale.UK,
                    "This file is %,.0f MB large, and the largest that is read is %d MB. Make its pictures smaller"
                            + " (Word: File, Compress Pictures), or copy the plan's table into a new file and send that.",
                    Math.ceil(size / 1048576.0),
                    LARGEST / 1048576));
        }
    }

    private static Paper guarded(Reader reader) {
        try {
            var paper = reader.read();
            if (paper.blocks().isEmpty()) {
                throw new Unreadable("There is no text in this file. Look whether it is the right one.");
            }
            return paper;
        } catch (Unreadable said) {
            throw said;
        } catch (Exception | StackOverflowError damaged) {
            throw new Unreadable(
                    "This file is damaged or incomplete. Open it in the program that it was made with, save it again"
                            + " and send that.",
                    damaged);
        }
    }

    private interface Reader {
        Paper read() throws Exception;
    }
}
