package throughline.command.handover;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import throughline.command.party.Succeeding.Pair;
import throughline.events.ActionId;

/** The updates that somebody has begun and not recorded, kept apart from the record. */
public interface BegunUpdates {
    /** @return how many would go along; absent where nobody can tell whose accounts are meant */
    @Nullable Integer count(Pair pair, Collection<ActionId> actions);

    /** @return how many went along, in the same unit of work; absent where nobody can tell whose accounts are meant */
    @Nullable Integer move(Pair pair, Collection<ActionId> actions);
}
