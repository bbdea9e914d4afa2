package throughline.documents.paper;

/**
 * What somebody should know of how a document was opened or read.
 *
 * @param kind a word to sort by: {@code tracked-changes}, {@code comments}, {@code macros}, {@code pictures} …
 * @param place {@link Place#NOWHERE} where it is about the whole document
 */
public record Remark(String kind, String sentence, Place place) {}
