package throughline.command.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a link such as {@code PRIORITY 9: Leadership [Governance]}, however its parts are set apart. */
public final class LinkReading {
    private static final Pattern LINK = Pattern.compile(
            "(?sU)\\s*(?:(?i:strategic\\s+)?(?i:priority|objective|theme|aim|outcome|pillar|strand|p(?=\\d))(?:\\s+(?i:no\\.?|number))?(?:\\s*(?<word>\\d+(?:\\.\\d+)*[a-z]?)(?=\\s|[:.)\\[(–—-]|$)|(?=\\s*[:–—-]))"
                    + "|(?<bare>\\d+(?:\\.\\d+)*)(?=\\s*[:.)–—-]\\s|$))?"
                    + "\\s*[:.)–—-]*\\s*(?<title>.*?)\\s*(?:\\[(?<square>[^\\[\\]]*)\\]|\\((?<round>[^()]*)\\))?\\s*\\.?\\s*");

    private LinkReading() {}

    /** Null where nothing is printed. */
    public static @Nullable PlanLink of(String text) {
        var link = LINK.matcher(text);
        if (!link.matches()) return null;
        var number = link.group("word") != null ? link.group("word") : link.group("bare");
        var title = link.group("title").isBlank() ? null : link.group("title");
        var sub = link.group("square") != null ? link.group("square") : link.group("round");
        if (sub != null && sub.isBlank()) sub = null;
        if (number == null && title == null && sub == null) return null;
        return new PlanLink(number, title, sub == null ? null : sub.strip());
    }
}
