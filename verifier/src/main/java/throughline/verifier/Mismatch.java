package throughline.verifier;

/** Something is not as it must be; it carries the sentence that says what. */
final class Mismatch extends RuntimeException {
    private final String sentence;

    Mismatch(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
