package throughline.documents.printing;

/** The kinds of file that a paper goes out as. */
public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    PDF("application/pdf", "PDF"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    CSV("text/csv", "CSV"),
    HTML("text/html", "web page");

    private final String mediaType;
    private final String inWords;

    Format(String mediaType, String inWords) {
        this.mediaType = mediaType;
        this.inWords = inWords;
    }

    public String mediaType() {
        return mediaType;
    }

    public String inWords() {
        return inWords;
    }

    /** Without its dot. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
