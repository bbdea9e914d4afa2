package throughline.packs;

import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import throughline.pages.British;

/** The report of a pack, for a reader: written entry by entry, however many there are. */
final class Report {
    private static final String TEMPLATE = "evidence-report";

    /**
     * One entry as the report shows it.
     *
     * @param day where it is the first of its day
     * @param besides why it is here, where it is not what the report is about
     * @param unread what is said of texts that may not be read
     */
    public record Shown(
            long position,
            @Nullable String day,
            String time,
            Instant at,
            String sentence,
            String by,
            String how,
            boolean late,
            @Nullable String besides,
            List<Unread> unread,
            String facts) {}

    /** @param decision the entry by which it may not be read */
    public record Unread(String word, long decision) {}

    private final ITemplateEngine engine;
    private final British british = new British();

    Report(ITemplateEngine engine) {
        this.engine = engine;
    }

    void write(Cover cover, Iterable<Rows.Row> rows, Map<Long, Line> lines, Chosen chosen, Writer out) {
        var context = new Context(Locale.UK);
        context.setVariable("cover", cover);
        context.setVariable("made", british.moment(cover.made()));
        context.setVariable("size", Statements.number(cover.size()));
        context.setVariable("entries", (Iterable<Shown>) () -> new Entries(rows.iterator(), lines, chosen));
        engine.process(TEMPLATE, context, out);
    }

    private final class Entries implements Iterator<Shown> {
        private final Iterator<Rows.Row> rows;
        private final Map<Long, Line> lines;
        private final Chosen chosen;
        private String day = "";

        private Entries(Iterator<Rows.Row> rows, Map<Long, Line> lines, Chosen chosen) {
            this.rows = rows;
            this.lines = lines;
            this.chosen = chosen;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Shown next() {
            var row = rows.next();
            var position = row.event().position();
            var line = lines.get(position);
            if (line == null) {
                throw new IllegalStateException("Entry @" + position + " was chosen, and not told.");
            }
            var why = chosen.why(position);
            var today = british.day(line.at());
            var first = !today.equals(day);
            day = today;
            return new Shown(
                    position,
                    first ? today : null,
                    british.time(line.at()),
                    line.at(),
                    line.sentence(),
                    line.by().inFull(),
                    line.by().role().replace('-', ' ') + ", " + british.channel(line.by().channel()),
                    line.late(),
                    why == null ? null : why.reason(),
                    unread(row.texts()),
                    Facts.of(row.event().text(), row.texts()));
        }
    }

    private static List<Unread> unread(List<SealedText> texts) {
        var unread = new ArrayList<Unread>();
        for (var text : texts) {
            if (text.withheld() != null) {
                unread.add(new Unread("withheld", text.withheld()));
            } else if (text.hidden() != null) {
                unread.add(new Unread("hidden until it is decided whether it may be read", text.hidden()));
            }
        }
        return unread;
    }
}
