package throughline.verifier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are put into words for whoever reads the answer. */
final class Say {
    private static final int LONGEST = 120;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private Say() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String bytes(long number) {
        long mebi = 1 << 20;
        return number < mebi || number % mebi != 0 ? count(number, "byte") : number(number / mebi) + " MiB";
    }

    /** Somebody else's text, so that it can neither flood nor steer a terminal. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\ufffd' : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
