package throughline.command.reading;

/**
 * A place in a text that points to another action of the plan. Which one that is, the plan decides.
 *
 * @param ref as printed: {@code 2.6}, {@code 3.1–3.4}, {@code above}, or the words that describe the action
 */
public record CrossReference(Sort sort, String ref, Span span) {
    public enum Sort {
        /** A reference as actions carry them. */
        NUMBER,
        /** A place in the table: above, below, previous, next. */
        PLACE,
        /** What the other action is about, in the text's own words. */
        WORDS
    }
}
