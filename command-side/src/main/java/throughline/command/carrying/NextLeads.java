package throughline.command.carrying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.command.action.Naming;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.party.Register;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Who leads an action that goes on: those who led, in the printed words and as they were read, or whoever is named now. */
record NextLeads(List<Unfinished> origins, ActionId next, Destination to) {
    List<ActionEvent> facts(Into into, Register register) {
        if (into.leads() != null && !into.leads().isEmpty()) {
            var leads = Naming.leads(into.leads(), to.partnershipId(), register);
            return List.of(new LeadAssigned(next, to.planId(), leads, null));
        }
        var facts = new ArrayList<ActionEvent>();
        var written = written();
        if (written != null) {
            facts.add(new LeadWritten(next, to.planId(), written));
        }
        if (to.sharesParties()) {
            var read = origins.size() == 1 ? read(origins.getFirst()) : null;
            var leads = leads();
            if (read != null) {
                facts.add(read);
            } else if (!leads.isEmpty()) {
                facts.add(new LeadAssigned(next, to.planId(), leads, null));
            }
        }
        return facts;
    }

    /** Of several origins the words of each. */
    private @Nullable Prose written() {
        var words = origins.stream()
                .map(Unfinished::leadAsWritten)
                .filter(Objects::nonNull)
                .map(Prose::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : new Prose(words);
    }

    private @Nullable LeadInterpreted read(Unfinished origin) {
        var read = origin.leadsRead();
        if (read == null || origin.leadAsWritten() == null) {
            return null;
        }
        var itsWords = read.leads().stream()
                .allMatch(one -> one.excerpt().column().text().equals("lead"));
        return itsWords ? new LeadInterpreted(next, to.planId(), read.leads(), read.unclear()) : null;
    }

    /** Each party once; whoever leads one of several origins leads. */
    private List<Lead> leads() {
        var all = new LinkedHashMap<PartyId, Lead>();
        origins.stream()
                .flatMap(origin -> origin.leads().stream())
                .forEach(lead -> all.merge(
                        lead.party(), lead, (one, other) -> one.role() == Lead.Role.PRIMARY ? one : other));
        return List.copyOf(all.values());
    }
}
