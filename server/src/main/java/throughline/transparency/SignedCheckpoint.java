package throughline.transparency;

/**
 * A checkpoint as it is served.
 *
 * @param number counts all checkpoints; several of one size differ by when they were signed
 * @param note with the signatures of the log and of every partner that co-signed it
 */
public record SignedCheckpoint(long number, Checkpoint checkpoint, Note note) {}
