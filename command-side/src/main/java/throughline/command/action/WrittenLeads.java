package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.Prose;

/** Who leads an action, with the printed words and how they were read. */
final class WrittenLeads {
    private @Nullable Prose asWritten;
    private @Nullable LeadInterpreted read;
    private @Nullable LeadAssigned assigned;

    void on(LeadEvent event) {
        switch (event) {
            case LeadWritten e -> asWritten = e.asWritten();
            case LeadReworded e -> asWritten = e.asWritten();
            // Words that were read anew, from a later version of the document, hold until somebody says otherwise.
            case LeadInterpreted e -> {
                read = e;
                assigned = null;
            }
            case LeadAssigned e -> assigned = e;
        }
    }

    @Nullable Prose asWritten() {
        return asWritten;
    }

    @Nullable LeadInterpreted read() {
        return assigned == null ? read : null;
    }

    List<Lead> list() {
        if (assigned != null) {
            return assigned.leads();
        }
        return read == null
                ? List.of()
                : read.leads().stream().map(LeadInterpreted.Read::lead).toList();
    }
}
