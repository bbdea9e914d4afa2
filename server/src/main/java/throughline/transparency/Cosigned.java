package throughline.transparency;

import java.time.Instant;

/** Who co-signed a checkpoint, and when. */
public record Cosigned(String witness, String organisation, Instant signedAt) {}
