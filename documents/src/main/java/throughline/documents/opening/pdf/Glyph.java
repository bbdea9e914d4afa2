package throughline.documents.opening.pdf;

/**
 * One sign on a page. Lengths are points, counted from the upper left corner of the page as it is shown.
 *
 * @param x where it begins on its line; @param y of the line that it stands on
 * @param middle and @param height where it is on the page, whichever way it is turned
 * @param size of its letters
 * @param space as wide as a blank of its font
 * @param turned whether its line does not run from left to right across the page
 */
record Glyph(
        String text,
        double x,
        double y,
        double width,
        double middle,
        double height,
        double size,
        double space,
        boolean bold,
        boolean turned) {
    double right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }
}
