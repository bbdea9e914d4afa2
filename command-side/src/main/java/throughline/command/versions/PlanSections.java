package throughline.command.versions;

import java.util.Map;
import java.util.function.Function;
import throughline.events.PlanId;
import throughline.events.SectionId;

/** Finds the sections of a plan by the document's own names for them. */
@FunctionalInterface
public interface PlanSections extends Function<PlanId, Map<String, SectionId>> {}
