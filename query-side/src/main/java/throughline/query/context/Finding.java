package throughline.query.context;

/**
 * Something that a reader of a plan should know.
 *
 * @param kind a word to sort by: {@code printed-change}, {@code prose-contradicts-table} …
 * @param where the place in the document, such as {@code indicators[3].change}
 */
public record Finding(String kind, String where, String sentence) {}
