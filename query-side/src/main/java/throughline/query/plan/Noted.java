package throughline.query.plan;

import java.time.Instant;
import throughline.events.By;
import throughline.events.Event;
import throughline.query.journal.Entry;

/**
 * An event with where it stands in the record.
 *
 * @param late recorded after the plan had ended
 */
public record Noted<E extends Event>(E event, long position, Instant recordedAt, By by, boolean late) {
    public static <E extends Event> Noted<E> of(E event, Entry entry, boolean late) {
        return new Noted<>(event, entry.position(), entry.recordedAt(), entry.by(), late);
    }
}
