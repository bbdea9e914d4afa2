package throughline.views;

import java.time.Duration;

/**
 * What a rebuild found.
 *
 * @param position that the rebuilt view has read to
 * @param comparedAt the position at which old and new rows were laid side by side
 * @param same rows that the view had and has
 * @param before rows that the view had, and the log does not give
 * @param now rows that the log gives, and the view had not
 * @param letters dead letters of the view that the rebuild made good
 */
public record Report(
        String view, long position, long comparedAt, long same, long before, long now, int letters, Duration took) {

    /** The view said what the log says. */
    public boolean equal() {
        return before == 0 && now == 0;
    }
}
