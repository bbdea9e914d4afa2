package throughline.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import throughline.documents.layout.Return;
import throughline.documents.plan.Column;
import throughline.query.plan.GetPlan;

/** The columns of the partnership's own table with its headings and in its order, where its document names them. */
final class PrintedColumns {
    /** A section that lists the headings of the table of actions: {@code other.columns}, {@code other.actionColumns}. */
    private static final Pattern LISTS_THEM = Pattern.compile("(?i)(?:other\\.)?(?:action ?)?columns");

    private record Word(Pattern heading, Column column) {}

    /** What is looked for first stands first: “Milestone date” is a milestone, “Action lead” a lead. */
    private static final List<Word> WORDS = List.of(
            word("milestones?|steps?", Column.MILESTONES),
            word("links?|linked", Column.LINKS),
            word("rag|b?rag rating|rating|status", Column.RATING),
            word("progress|updates?|comments?", Column.PROGRESS),
            word("timescales?|timeframe|deadline|due|target date|when|by when|date", Column.TIMESCALE),
            word("leads?|owners?|responsible|accountable|who", Column.LEAD),
            word("themes?", Column.THEME),
            word("refs?|reference|no|number|id", Column.REF),
            word("actions?|activity|objectives?|what", Column.TEXT));

    private PrintedColumns() {}

    /**
     * Empty where the document names none; then they stand in the usual order.
     *
     * @param others headings under which rows hold something besides
     */
    static List<Return.Head> of(List<GetPlan.Section> sections, Set<String> others) {
        var heads = new ArrayList<Return.Head>();
        var seen = new HashSet<Column>();
        sections.stream()
                .filter(section -> LISTS_THEM.matcher(section.key()).matches())
                .findFirst()
                .map(GetPlan.Section::content)
                .ifPresent(content -> {
                    if (content instanceof List<?> headings) {
                        headings.forEach(heading -> {
                            if (heading instanceof String words && !words.isBlank()) {
                                add(words, others, heads, seen);
                            }
                        });
                    }
                });
        return List.copyOf(heads);
    }

    private static void add(String words, Set<String> others, List<Return.Head> heads, HashSet<Column> seen) {
        if (others.contains(words)) {
            heads.add(new Return.Head(Column.OTHER, words));
            return;
        }
        for (var word : WORDS) {
            if (word.heading().matcher(words.toLowerCase(Locale.UK)).find() && seen.add(word.column())) {
                heads.add(new Return.Head(word.column(), words));
                return;
            }
        }
    }

    private static Word word(String words, Column column) {
        return new Word(Pattern.compile("\\b(?:" + words + ")\\b"), column);
    }
}
