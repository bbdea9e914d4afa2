package throughline.command.figures;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.Figure;
import throughline.events.Prose;

/** Numbers as tables print them: {@code 19,860}, {@code 0}, {@code 12.5}, {@code 71%}. */
public final class Figures {
    private static final Pattern NUMBER =
            Pattern.compile("([+\\-−–]?)\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?\\s*(?:%|per cent)?");

    /** Small numbers are withheld where they would tell of single people. */
    private static final Pattern WITHHELD = Pattern.compile(
            "<\\s*\\d{1,3}|fewer than \\w+|less than \\w+|suppressed|withheld", Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /** Never refuses: what says no number is kept as written. */
    public static Figure of(Prose written) {
        return new Figure(written, number(written.text()));
    }

    /** @throws Refusal when it is neither a number nor said to be withheld; {@code ask} is the sentence that asks for it */
    public static Figure needed(@Nullable Prose written, String ask) {
        var figure = of(Words.needed(written, ask));
        if (figure.number() == null
                && !WITHHELD.matcher(figure.asWritten().text().strip()).matches()) {
            throw Refusal.malformed("“%s” is no number. Write it as 19860, 19,860 or 12.5; where it is withheld, as <5."
                    .formatted(shortened(figure.asWritten().text())));
        }
        return figure;
    }

    static @Nullable BigDecimal number(String text) {
        var found = NUMBER.matcher(text.strip());
        if (!found.matches()) {
            return null;
        }
        var decimals = found.group(3) == null ? "" : found.group(3);
        var number = new BigDecimal(found.group(2).replace(",", "") + decimals);
        return found.group(1).isEmpty() || found.group(1).equals("+") ? number : number.negate();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
