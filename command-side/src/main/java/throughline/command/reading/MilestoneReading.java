package throughline.command.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;
import throughline.events.Timescale.Dated;

/** Reads a milestone's own dates: when the step itself is due, not what it speaks of besides. */
public final class MilestoneReading {
    /**
     * @param none the cell says that there is no milestone (“Not applicable”)
     * @param due of several dates the last
     * @param every how often, where the step recurs
     * @param dates each with its words, where the milestone has several
     */
    public record Read(
            boolean none,
            @Nullable Due due,
            @Nullable LocalDate from,
            @Nullable String every,
            List<Dated> dates,
            List<Doubt> doubts) {}

    private static final Pattern IS_DONE = Pattern.compile(
            "(?<!\\bbe\\s)\\b(?:undertaken|conducted|held|carried\\s+out|completed|published|produced|collected|gathered|written|agreed|made|dated|since|attended)"
                    + "\\s+(?:in|on|during|for)?\\s*(?:the\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DETERMINED =
            Pattern.compile("\\b(?:the|our|this|that|their|its|a|an)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern THING_FOLLOWS =
            Pattern.compile("^\\s(?!(?:and|or|with|for|to|at|in|by|if|as|from|of)\\b)\\p{Ll}");
    private static final Pattern ABOUT =
            Pattern.compile("\\b(?:for|of|covering|during|programme|plan|strategy)\\s+$", Pattern.CASE_INSENSITIVE);

    private MilestoneReading() {}

    public static Read of(String text, Reference reference) {
        if (Wordings.NOTHING.matcher(text).matches() || text.chars().noneMatch(Character::isLetterOrDigit)) {
            return new Read(true, null, null, null, List.of(), List.of());
        }
        var own = Dates.mentions(text, reference).stream()
                .filter(mention -> isOwn(mention, text))
                .toList();
        var doubts = new ArrayList<Doubt>();
        for (var mention : own) {
            if (mention.unclear() != null) {
                doubts.add(new Doubt("milestone-date-unclear", mention.span(), mention.unclear()));
            }
        }
        var dated = own.stream().filter(mention -> mention.due() != null).toList();
        var last = TimescaleWords.last(dated);
        var dates = Labels.dates(text, dated);
        return new Read(
                false,
                last == null ? null : last.due(),
                last == null ? null : last.from(),
                every(text),
                dates == null ? List.of() : List.copyOf(dates),
                List.copyOf(doubts));
    }

    /** A date behind “the”, a finished deed or “for” tells which thing is meant, or what it covers. */
    private static boolean isOwn(Mention mention, String text) {
        var before = text.substring(0, mention.span().start());
        var after = text.substring(mention.span().end());
        var namesAThing = THING_FOLLOWS.matcher(after).find()
                && DETERMINED.matcher(before).find();
        var covers = (mention.sort() == Sort.PERIOD || mention.sort() == Sort.YEAR)
                && ABOUT.matcher(before).find();
        return !namesAThing
                && !covers
                && mention.sort() != Sort.YEAR
                && !IS_DONE.matcher(before).find();
    }

    /** Before a noun, as in “annual report”, it belongs to the name of a thing. */
    private static @Nullable String every(String text) {
        var every = Recurrence.in(text).stream()
                .filter(one -> !one.describes())
                .map(Recurrence::every)
                .distinct()
                .collect(Collectors.joining("; "));
        return every.isEmpty() ? null : every;
    }
}
