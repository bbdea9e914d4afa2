package throughline.query.party;

import java.time.Instant;
import throughline.events.By;
import throughline.events.PartyEvent;
import throughline.query.journal.Entry;

/** What the register was told, with where that stands in the record. */
public record Said<E extends PartyEvent>(E event, long position, Instant recordedAt, By by) {
    static <E extends PartyEvent> Said<E> of(E event, Entry entry) {
        return new Said<>(event, entry.position(), entry.recordedAt(), entry.by());
    }
}
