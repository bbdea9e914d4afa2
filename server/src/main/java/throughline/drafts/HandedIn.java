package throughline.drafts;

import java.util.UUID;

/** A file that waits to be recorded. */
public record HandedIn(UUID fileId, String name, String mediaType, long bytes, String sha256) {}
