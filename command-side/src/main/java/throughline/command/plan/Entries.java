package throughline.command.plan;

import java.util.Optional;
import java.util.UUID;

/** Finds an entry of the log by its position. */
@FunctionalInterface
public interface Entries {
    /**
     * @param stream the aggregate that the entry belongs to
     * @param type the event's name in the log
     */
    record Entry(String stream, UUID person, String type) {}

    Optional<Entry> at(long position);
}
