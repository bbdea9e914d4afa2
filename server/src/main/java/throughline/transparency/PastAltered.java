package throughline.transparency;

/** The log does not hold any more what the tree over it was built from; one sentence that says where. */
public final class PastAltered extends RuntimeException {
    private static final long serialVersionUID = 1;

    PastAltered(String sentence) {
        super(sentence + " The tree grows no further: have everything verified, and bring the right database back.");
    }
}
