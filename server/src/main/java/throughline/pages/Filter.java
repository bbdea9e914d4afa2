package throughline.pages;

import java.time.LocalDate;
import org.springframework.util.MultiValueMap;

/**
 * What narrows a plan's page to some of its actions.
 *
 * @param rating a label of the key, or {@code none}; empty for any
 * @param answers the name of the one who answers, or {@code nobody}; empty for everyone
 * @param theme empty for any
 */
public record Filter(String rating, String answers, String theme, boolean overdue, boolean unheard) {
    static final int LONG_AGO = 60;

    static Filter of(MultiValueMap<String, String> asked) {
        var typed = new Typed("", asked);
        return new Filter(
                typed.get("rating"),
                typed.get("answers"),
                typed.get("theme"),
                asked.containsKey("overdue"),
                asked.containsKey("unheard"));
    }

    public boolean narrows() {
        return overdue || unheard || !(rating + answers + theme).isEmpty();
    }

    boolean keeps(Rows.Row row, LocalDate on) {
        var action = row.action();
        return (rating.isEmpty() || (rating.equals("none") ? action.rating() == null : rating.equals(action.rating())))
                && (answers.isEmpty() || answers(row))
                && (theme.isEmpty() || theme.equals(action.theme()))
                && (!overdue || action.timescale().overdueDays() > 0)
                && (!unheard || row.unheard(on));
    }

    private boolean answers(Rows.Row row) {
        var name = row.action().accountable().name();
        return answers.equals("nobody") ? name == null && !row.done() : answers.equals(name);
    }
}
