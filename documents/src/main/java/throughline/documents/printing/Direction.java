package throughline.documents.printing;

/** Which way a text runs. */
final class Direction {
    private Direction() {}

    static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(Direction::rightToLeft);
    }

    /** As its first letter with a direction says. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .filter(character -> Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || rightToLeft(character))
                .limit(1)
                .anyMatch(Direction::rightToLeft);
    }

    private static boolean rightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
