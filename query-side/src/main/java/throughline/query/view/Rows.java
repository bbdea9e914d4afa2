package throughline.query.view;

import org.jspecify.annotations.Nullable;

/** Where a view writes its rows. */
public interface Rows {
    /**
     * @param sql in which {@code {table}} stands for a table of the view
     * @throws IllegalStateException when no row was written: the entry refers to something that the view does not know
     */
    void write(String sql, @Nullable Object... values);

    /** As {@link #write}, where it is well that no row is written. */
    void writeIfAny(String sql, @Nullable Object... values);
}
