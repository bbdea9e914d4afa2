package throughline.command.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a progress cell says, entry by entry in printed order. The entries cover the cell: between them stands nothing
 * but white space and the dashes, colons and bullets that part them.
 */
public record ProgressReading(List<ReadEntry> entries, List<Doubt> doubts) {
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u0085\\u2028\\u2029]+");

    public ProgressReading {
        entries = List.copyOf(entries);
        doubts = List.copyOf(doubts);
    }

    /**
     * @param parties every name of a partner that the plan prints, abbreviations included
     * @param rowLeads the leads of the row that the cell belongs to, as printed
     * @param reference places a date that is printed without a year
     */
    public static ProgressReading of(
            String cell, Collection<String> parties, Collection<String> rowLeads, Reference reference) {
        var all = new ArrayList<>(parties);
        all.addAll(rowLeads);
        var names = new Names(all);
        var entries = new ArrayList<ReadEntry>();
        var doubts = new ArrayList<Doubt>();
        var line = LINE.matcher(cell);
        while (line.find()) {
            new LineReading(line.group(), line.start(), names, Set.copyOf(rowLeads), reference, entries, doubts).read();
        }
        CompletionDoubts.add(cell, entries, doubts);
        return new ProgressReading(entries, doubts);
    }
}
