package throughline.query.view;

import org.jspecify.annotations.Nullable;

/** Takes notice that something would be written, and writes nothing. */
final class NoticedRows implements Rows {
    private boolean any;

    boolean any() {
        return any;
    }

    @Override
    public void write(String sql, @Nullable Object... values) {
        any = true;
    }

    @Override
    public void writeIfAny(String sql, @Nullable Object... values) {
        any = true;
    }
}
