package throughline.database;

/** Why the service cannot start: one sentence that says what to do, shown without a stack trace. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
