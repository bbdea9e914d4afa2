package throughline.documents.opening.pdf;

/**
 * A printed line in the place that it has to fill.
 *
 * @param slack how much room was left behind it: where the next word would have fitted, somebody ended the line
 */
record Placed(Strip strip, double slack) {
    /** Whether the line goes on in the next one only because it was full. */
    boolean wrapped(Strip next) {
        return next.first() + strip.space() > slack + 0.5;
    }
}
