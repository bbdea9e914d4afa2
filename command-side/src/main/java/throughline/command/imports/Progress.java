package throughline.command.imports;

import throughline.events.PlanId;

/** Told how far an import is, while whoever sent the document waits. What it does with that is no part of the import. */
@FunctionalInterface
public interface Progress {
    /** @param done of the {@code rows} that the document has */
    void reached(PlanId plan, int done, int rows);
}
