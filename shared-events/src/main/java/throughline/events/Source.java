package throughline.events;

/**
 * The document that a plan was read from.
 *
 * @param name its name as the document gives it
 * @param sha256 of the document's canonical JSON (members in their printed order, no spaces), in lower-case hexadecimal
 */
public record Source(Prose name, String sha256) {}
