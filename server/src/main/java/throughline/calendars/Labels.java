package throughline.calendars;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.query.journal.Moment;

/**
 * What a calendar may say of an action or a plan. A calendar lies on other people's servers and on locked screens, outside
 * of the plan's marking, and whoever has its address reads it without signing in. So it carries what tells an insider
 * where to look, and nothing to anybody else: the reference of an action where it has the shape of one, and the years of
 * a plan. Titles, wordings, questions and the names of boards, rounds, partners and people stay behind the link, where
 * one signs in. A “reference” or period that somebody filled with words is left out, for it is a text too.
 */
final class Labels {
    private static final int LONGEST = 16;

    /** Numbers and short runs of letters, as in 3.4, 2 (i), SP1.1 or 1.10b; the word for what it is may stand before it. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?:(?:action|no\\.?|ref\\.?)\\s*)?(?=.*[\\divx])(?:\\p{L}{1,3}(?!\\p{L})|[\\d\\s.,:/()\\[\\]_–-])+");

    private static final Pattern PERIOD = Pattern.compile("[\\d\\s/.–-]*\\d{2,4}[\\d\\s/.–-]*");

    private Labels() {}

    static Optional<String> reference(@Nullable String ref) {
        return shaped(ref, REFERENCE);
    }

    /** @param openedAt says which plan is meant where its period does not */
    static String plan(@Nullable String period, Instant openedAt) {
        return shaped(period, PERIOD).orElseGet(() -> "plan opened in " + DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK)
                .format(openedAt.atZone(Moment.LONDON)));
    }

    private static Optional<String> shaped(@Nullable String text, Pattern shape) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(label -> label.length() <= LONGEST && shape.matcher(label).matches());
    }
}
