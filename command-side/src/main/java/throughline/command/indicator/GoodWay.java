package throughline.command.indicator;

import java.util.regex.Pattern;
import throughline.events.Good;

/** Which way is good, where an indicator's own name begins by saying it; anything else would be a guess. */
public final class GoodWay {
    private static final Pattern DOWN = Pattern.compile(
            "(?:an? |the )?(?:reduction|decrease|fall|fewer|lower|reduce|reduced|decreased|reducing)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern UP = Pattern.compile(
            "(?:an? |the )?(?:increase|rise|more|higher|increased|improve|improved|improvement|increasing)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private GoodWay() {}

    public static Good of(String name) {
        var text = name.strip();
        return DOWN.matcher(text).matches() ? Good.DOWN : UP.matcher(text).matches() ? Good.UP : Good.UNKNOWN;
    }
}
