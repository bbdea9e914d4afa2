package throughline.pages;

/** Something typed into a field that cannot be read. The sentence says what to type instead. */
class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    Mistake(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    String field() {
        return field;
    }
}
