package throughline.documents.printing;

/** How wide a word is about to be, whatever fonts its reader has: measured by those of Helvetica Bold, a wide one. */
final class Letters {
    private static final int OTHER = 650;
    private static final int IDEOGRAPH = 1000;

    /** Of the signs from the blank to the tilde, in thousandths of the size. */
    private static final int[] ASCII = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
        556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
        280, 389, 584
    };

    private Letters() {}

    /** In thousandths of the size. Ideographs may part anywhere, so that the widest of them is as wide as the word. */
    static int wide(String word) {
        return word.codePoints().allMatch(Character::isIdeographic)
                ? word.isEmpty() ? 0 : IDEOGRAPH
                : word.codePoints().map(Letters::wide).sum();
    }

    private static int wide(int sign) {
        if (sign >= ' ' && sign <= '~') {
            return ASCII[sign - ' '];
        }
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> Character.isIdeographic(sign) ? IDEOGRAPH : OTHER;
        };
    }
}
