package throughline.transparency;

/** Why no checkpoint is signed now: one sentence that says what to do. */
public final class CannotSign extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotSign(String sentence) {
        super(sentence);
    }

    CannotSign(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
