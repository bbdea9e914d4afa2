package throughline.documents.opening.office;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Colours as six hexadecimal digits. */
public final class Colours {
    private Colours() {}

    /** Its six digits in lower case; absent where it is no colour. A seventh and eighth in front say how opaque it is. */
    public static @Nullable String hex(String written) {
        var digits = written.startsWith("#") ? written.substring(1) : written;
        if (digits.length() == 8) {
            digits = digits.substring(2);
        }
        if (digits.length() != 6) {
            return null;
        }
        for (int i = 0; i < 6; i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                return null;
            }
        }
        return digits.toLowerCase(Locale.ROOT);
    }

    /** White paper is no colour behind a text. */
    public static @Nullable String seen(@Nullable String shade) {
        return shade == null || shade.equals("ffffff") ? null : shade;
    }

    /** @param by from 0, as it is, to 1, white */
    public static String lighter(String shade, double by) {
        return each(shade, part -> part + (255 - part) * by);
    }

    /** @param by from 0, as it is, to 1, black */
    public static String darker(String shade, double by) {
        return each(shade, part -> part * (1 - by));
    }

    /** @param share of the first in it, from 0 to 1 */
    public static String mixed(String first, String second, double share) {
        var mixed = new StringBuilder();
        for (int i = 0; i < 6; i += 2) {
            mixed.append(two(part(first, i) * share + part(second, i) * (1 - share)));
        }
        return mixed.toString();
    }

    public static String of(double red, double green, double blue) {
        return two(red * 255) + two(green * 255) + two(blue * 255);
    }

    private static String each(String shade, DoubleUnaryOperator change) {
        return two(change.applyAsDouble(part(shade, 0)))
                + two(change.applyAsDouble(part(shade, 2)))
                + two(change.applyAsDouble(part(shade, 4)));
    }

    private static int part(String shade, int from) {
        return Integer.parseInt(shade.substring(from, from + 2), 16);
    }

    private static String two(double part) {
        return String.format(Locale.ROOT, "%02x", Math.clamp(Math.round(part), 0, 255));
    }
}
