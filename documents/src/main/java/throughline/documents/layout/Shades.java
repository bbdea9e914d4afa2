package throughline.documents.layout;

import org.jspecify.annotations.Nullable;

/** The colours behind ratings: light enough that black words on them are read by everybody. */
final class Shades {
    private Shades() {}

    static @Nullable String of(String colour) {
        return switch (colour) {
            case "blue" -> "9cc2e5";
            case "green" -> "9fd5b0";
            case "amber" -> "ffd078";
            case "red" -> "f4a89d";
            case "grey" -> "d5d8dc";
            default -> null;
        };
    }
}
