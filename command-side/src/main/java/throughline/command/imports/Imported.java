package throughline.command.imports;

import java.util.List;
import throughline.events.PlanId;

/** What came in: counts that reconcile with the document, and what its reader should know. */
public record Imported(
        PlanId planId, int priorities, int actions, int indicators, List<WrittenPlan.Finding> findings) {}
