package throughline.documents.printing;

import throughline.documents.paper.Paper;

/** A paper goes out as a file; the same paper gives the same bytes on any day and on any machine. */
public final class Printing {
    private Printing() {}

    public static byte[] print(Paper paper, Format format) {
        var clean = Clean.paper(paper);
        return switch (format) {
            case DOCX -> WordFile.of(clean);
            case PDF -> PdfFile.of(clean);
            case XLSX -> ExcelFile.of(clean);
            case CSV -> CsvFile.of(clean);
            case HTML -> WebPage.of(clean);
        };
    }
}
