package throughline.command.figures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.events.Prose;

/** Changes as tables print them: {@code +15%}, {@code -9.2%}, {@code 12% increase}, {@code no change}. */
public final class Percentages {
    private static final Pattern CHANGE = Pattern.compile(
            "(?<before>[a-z ]*?)\\s*(?<sign>[+\\-−–]?)\\s*(?<number>\\d{1,6}(?:\\.\\d{1,6})?)\\s*(?:%|per cent|percent)\\s*(?<after>[a-z ]*)");
    private static final Pattern UP = Pattern.compile("(?:an? )?(?:up|increase|rise)(?: (?:of|by))?");
    private static final Pattern DOWN =
            Pattern.compile("(?:an? )?(?:down|decrease|reduction|fall|drop)(?: (?:of|by))?");

    private Percentages() {}

    /** With the decimals that were printed; null where the words say no percentage. */
    public static @Nullable BigDecimal of(Prose written) {
        var text = written.text().strip().toLowerCase(Locale.UK);
        if (text.equals("no change") || text.equals("unchanged")) {
            return BigDecimal.ZERO;
        }
        var found = CHANGE.matcher(text);
        if (!found.matches()) {
            return null;
        }
        var number = new BigDecimal(found.group("number"));
        var sign = found.group("sign");
        var words = (found.group("before") + " " + found.group("after")).strip();
        if (!words.isEmpty()) {
            return !sign.isEmpty()
                    ? null
                    : UP.matcher(words).matches() ? number : DOWN.matcher(words).matches() ? number.negate() : null;
        }
        return sign.isEmpty() || sign.equals("+") ? number : number.negate();
    }
}
