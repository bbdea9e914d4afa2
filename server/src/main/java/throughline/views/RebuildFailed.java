package throughline.views;

/** A view could not be built anew; the one that readers see is as it was. The message says at which event, and why. */
public final class RebuildFailed extends RuntimeException {
    RebuildFailed(String sentence) {
        super(sentence);
    }

    RebuildFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
