package throughline.command.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;

/** Finds what was recorded in a plan after a position, whatever view is behind. */
@FunctionalInterface
public interface SinceThen {
    /**
     * @param stream what it was recorded of
     * @param type the event's name in the log
     * @param column of the row that it names, where it names one
     */
    record Said(String stream, String type, @Nullable String column) {}

    List<Said> of(PlanId plan, long position);
}
