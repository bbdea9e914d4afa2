package throughline.query;

/** Something was asked for by an id that the record does not know; the message is a sentence for the reader. */
public final class Unknown extends RuntimeException {
    public Unknown(String sentence) {
        super(sentence);
    }
}
