package throughline.verifier;

/** Neither yes nor no can be said; it carries the sentence that says why, and what to do next. */
final class CannotTell extends RuntimeException {
    private final String sentence;

    CannotTell(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
