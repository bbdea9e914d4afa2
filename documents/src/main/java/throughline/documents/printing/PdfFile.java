package throughline.documents.printing;

import throughline.documents.paper.Paper;

/** A paper as a tagged PDF. */
final class PdfFile {
    private PdfFile() {}

    static byte[] of(Paper paper) {
        throw new UnsupportedOperationException("PDF is made next");
    }
}
