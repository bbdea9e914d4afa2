package throughline.query.view;

import java.util.List;
import throughline.query.journal.Entry;

/** Tables that answer a question across plans, built from the log alone: the same entries always give the same rows. */
public interface View {
    String name();

    /** Without their schema. */
    List<String> tables();

    /** Takes the next entry of the log; the live reader and a rebuild both call this, so they cannot differ. */
    void apply(Entry entry, Rows rows);
}
