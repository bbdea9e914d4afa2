package throughline.events;

/**
 * A file that stands as evidence. Its bytes are kept beside the log, under their digest.
 *
 * @param name as its owner called it, without a folder
 * @param mediaType such as {@code application/pdf}, as its content was recognised
 * @param bytes how many it has
 * @param sha256 of its content, in 64 small hexadecimal digits
 */
public record EvidenceFile(Prose name, String mediaType, long bytes, String sha256) {}
