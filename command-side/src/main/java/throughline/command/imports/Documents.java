package throughline.command.imports;

import throughline.events.PlanId;

/** Remembers which documents have been imported, in the same transaction as the plan. */
@FunctionalInterface
public interface Documents {
    /** @return whether this is the first plan made of the document */
    boolean claim(String sha256, PlanId planId);
}
