package throughline.documents.opening.pdf;

/**
 * One printed line of text.
 *
 * @param text with a blank at its end where the file has one
 * @param first how wide its first word is
 */
record Strip(
        String text,
        double left,
        double right,
        double y,
        double size,
        double space,
        double first,
        boolean bold,
        int page) {
    Strip(String text, Strip like) {
        this(text, like.left, like.right, like.y, like.size, like.space, like.first, like.bold, like.page);
    }

    boolean blank() {
        return text.isBlank();
    }
}
