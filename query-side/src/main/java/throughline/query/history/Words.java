package throughline.query.history;

import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Timescale;
import throughline.query.plan.PlanState;

/** The pieces that sentences are made of. */
final class Words {
    private static final int SHORT = 60;

    private Words() {}

    /** By its printed reference; by its first words where it has none. */
    static String action(PlanState plan, ActionId id) {
        var action = plan.actions().get(id);
        if (action == null) {
            return "an action";
        }
        var ref = action.added().ref();
        return ref == null ? quoted(action.added().text()) : ref.text();
    }

    /** By its printed reference; by its first words where it has none. */
    static String priority(PlanState plan, PriorityId id) {
        var priority = plan.priorities().get(id);
        if (priority == null) {
            return "a priority";
        }
        return "priority " + (priority.ref() == null ? quoted(priority.title()) : priority.ref().text());
    }

    /** Within quotation marks; a long text by its first words. */
    static String quoted(Prose prose) {
        var text = prose.text().strip();
        if (text.length() <= SHORT) {
            return "“" + text + "”";
        }
        var space = text.lastIndexOf(' ', SHORT);
        return "“" + text.substring(0, space > SHORT / 2 ? space : SHORT) + "…”";
    }

    /** Within quotation marks, to the letter. */
    static String inFull(Prose prose) {
        return "“" + prose.text().strip() + "”";
    }

    /** Ends a sentence with a quotation, which may bring its own full stop. */
    static String ending(Prose prose) {
        var text = prose.text().strip();
        return inFull(prose) + (isEnded(text) ? "" : ".");
    }

    /** Ends a sentence with the words that somebody gave for it, if any. */
    static String because(@Nullable Prose words) {
        return words == null || words.text().isBlank()
                ? "."
                : ": " + ended(words.text().strip());
    }

    static String timescale(Timescale timescale) {
        var due = timescale.due();
        var written = timescale.asWritten();
        if (written == null) {
            return due == null ? "none" : British.due(due);
        }
        return inFull(written) + (due == null ? "" : ", due " + British.due(due));
    }

    private static String ended(String text) {
        return isEnded(text) ? text : text + ".";
    }

    private static boolean isEnded(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith("…");
    }
}
