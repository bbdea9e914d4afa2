package throughline.query.view;

import java.util.List;
import java.util.Set;
import throughline.events.Event;
import throughline.query.journal.Entry;

/** Tables that answer a question across plans, built from the log alone: the same entries always give the same rows. */
public interface View {
    String name();

    /** Without their schema. */
    List<String> tables();

    /** The table that holds one row for each of the events that are counted: a cheap sign that none was lost. */
    String counted();

    Set<Class<? extends Event>> counts();

    /** Takes the next entry of the log; the live reader and a rebuild both call this, so they cannot differ. */
    void apply(Entry entry, Rows rows);

    /** Whether the entry leaves any row in the view; most leave none in most views. */
    default boolean concernedBy(Entry entry) {
        var noticed = new NoticedRows();
        apply(entry, noticed);
        return noticed.any();
    }
}
