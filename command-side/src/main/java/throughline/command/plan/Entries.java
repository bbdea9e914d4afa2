package throughline.command.plan;

import java.util.Optional;
import java.util.UUID;

/** Finds an entry of the log by its position. */
@FunctionalInterface
public interface Entries {
    /** @param stream the aggregate that the entry belongs to */
    record Entry(String stream, UUID person) {}

    Optional<Entry> at(long position);
}
