package throughline.command.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.TimescaleReading.PartnerDate;
import throughline.events.Prose;
import throughline.events.Timescale.Dated;

/** The words that stand before each of several dates, and the partners among them. */
final class Labels {
    private static final Pattern LEADING =
            Pattern.compile("^(?:[\\s\\p{Punct}–—&&[^“\"'‘]]|\\b(?:and|or|then|to)\\b\\s)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "(?:\\s*(?:[-–—:,;(&]|\\b(?:by|in|on|at|for|due|from|until|to|the|and|or|of)))+\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTNER =
            Pattern.compile("^(?!TBC|TBA|TBD|ASAP|NB|FY|DUE)(?<party>\\p{Lu}[\\p{Lu}&]{1,5})\\b");

    private Labels() {}

    static @Nullable List<Dated> dates(String text, List<Mention> mentions) {
        if (mentions.size() < 2) {
            return null;
        }
        var dates = new ArrayList<Dated>();
        var from = 0;
        for (var mention : mentions) {
            if (mention.due() != null) {
                dates.add(new Dated(Prose.orNull(label(text, from, mention)), mention.due()));
            }
            from = mention.span().end();
        }
        return dates;
    }

    /** Each date must name its own partner: with one name before two dates nobody can say whose the second is. */
    static List<PartnerDate> partners(String text, List<Mention> mentions) {
        var dates = new ArrayList<PartnerDate>();
        var from = 0;
        for (var mention : mentions) {
            var party = PARTNER.matcher(label(text, from, mention));
            if (mention.due() == null || !party.find()) {
                return List.of();
            }
            dates.add(new PartnerDate(party.group("party"), mention.due(), mention.from()));
            from = mention.span().end();
        }
        var distinct = new HashSet<>(dates.stream().map(PartnerDate::party).toList()).size() == dates.size();
        return dates.size() > 1 && distinct ? List.copyOf(dates) : List.of();
    }

    static String label(String text, int from, Mention mention) {
        var words = text.substring(from, mention.span().start());
        return TRAILING.matcher(LEADING.matcher(words).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
