package throughline.documents.opening.pdf;

import throughline.documents.opening.Unreadable;
import throughline.documents.paper.Paper;

/** Reads PDF. */
public final class Pdf {
    private Pdf() {}

    public static Paper read(byte[] bytes, String name) {
        throw new Unreadable("A PDF cannot be read yet. Send the Word or Excel file that it was printed from.");
    }
}
