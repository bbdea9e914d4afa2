package throughline.command.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.TimescaleEvent.TimescaleSet;

/** What an action carried forward begins with: wording, leads, timescale, open milestones, and where it comes from. */
final class CarriedFacts {
    private CarriedFacts() {}

    static List<ActionEvent> of(
            ActionAdded wording,
            @Nullable Prose leadAsWritten,
            Leads leads,
            Timing timing,
            Collection<MilestoneAdded> openMilestones,
            Terms to,
            ActionId next,
            @Nullable Prose ref,
            PriorityId under) {
        var plan = to.planId();
        var facts = new ArrayList<ActionEvent>();
        facts.add(new ActionAdded(
                next,
                plan,
                to.partnershipId(),
                under,
                ref == null ? wording.ref() : ref,
                wording.theme(),
                wording.text(),
                List.of(new Origin(wording.planId(), wording.actionId(), timing.original(), timing.slips()))));
        if (leadAsWritten != null) {
            facts.add(new LeadWritten(next, plan, leadAsWritten));
        }
        // The parties of another partnership are on another register.
        if (!leads.list().isEmpty() && to.partnershipId().equals(wording.partnershipId())) {
            facts.add(new LeadAssigned(next, plan, leads.list(), null));
        }
        if (timing.current() != null) {
            facts.add(new TimescaleSet(next, plan, timing.current()));
        }
        openMilestones.forEach(
                open -> facts.add(new MilestoneAdded(next, plan, MilestoneId.next(), open.text(), open.due())));
        return facts;
    }
}
