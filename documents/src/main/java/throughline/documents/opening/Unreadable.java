package throughline.documents.opening;

/** A file that cannot be read; its message is a sentence that says why, and what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String sentence) {
        super(sentence);
    }

    /** @param cause for whoever looks into the log; nobody else is shown it */
    public Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
