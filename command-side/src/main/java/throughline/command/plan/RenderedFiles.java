package throughline.command.plan;

import java.util.List;
import java.util.UUID;
import throughline.events.EvidenceFile;
import throughline.events.PlanId;
import throughline.events.ReturnId;

/** Files of returns that were rendered, and wait to be issued. */
@FunctionalInterface
public interface RenderedFiles {
    /**
     * Keeps them for ever, in the transaction that records it.
     *
     * @return nothing where this person had no such return rendered of this plan, or something was decided about a text
     *     since
     */
    List<EvidenceFile> keep(ReturnId returnId, PlanId plan, UUID person);
}
