package throughline.drafts;

/**
 * A file that was looked at and may be kept.
 *
 * @param mediaType what its content is, and not what a browser said
 */
public record GoodFile(String name, String mediaType, String sha256, byte[] content) {}
