package throughline.events;

/**
 * The document that a plan was read from.
 *
 * @param name its name as the document gives it
 * @param sha256 of the file as it was sent; of the canonical JSON (members in their printed order, no spaces) where it came as
 *     {@code plan-as-written/1}; in lower-case hexadecimal
 */
public record Source(Prose name, String sha256) {}
