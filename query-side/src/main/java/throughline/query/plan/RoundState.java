package throughline.query.plan;

import org.jspecify.annotations.Nullable;
import throughline.events.RoundEvent;
import throughline.events.RoundEvent.RoundClosed;
import throughline.events.RoundEvent.RoundOpened;
import throughline.query.journal.Entry;

/** A round of update requests; its requests stand with the actions. */
public record RoundState(Noted<RoundOpened> opened, @Nullable Noted<RoundClosed> closed) {
    /** @param known absent before it was opened */
    static @Nullable RoundState after(@Nullable RoundState known, RoundEvent event, Entry entry, boolean late) {
        return switch (event) {
            case RoundOpened e -> new RoundState(Noted.of(e, entry, late), null);
            case RoundClosed e -> known == null ? null : new RoundState(known.opened(), Noted.of(e, entry, late));
        };
    }
}
