package throughline.documents.printing;

/** Letters of a run that goes from right to left, in the order in which they are seen. */
final class Arabic {
    private static final String PAIRS = "()[]{}<>«»";

    private Arabic() {}

    static String backwards(String run) {
        var seen = new StringBuilder(run).reverse();
        for (int at = 0; at < seen.length(); at++) {
            int pair = PAIRS.indexOf(seen.charAt(at));
            if (pair >= 0) {
                seen.setCharAt(at, PAIRS.charAt(pair ^ 1));
            }
        }
        return seen.toString();
    }
}
