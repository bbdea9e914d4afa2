package throughline.command.action;

import java.util.ArrayList;
import java.util.List;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.RequestEvent.RequestHandedOver;

/** What of an action passes from one person to their successor. */
final class Passing {
    private Passing() {}

    /** What is done stays theirs who did it; what is still owed on it passes as long as updates are taken. */
    static List<ActionEvent> facts(Life life, PartyId from, PartyId to, Prose reason, Terms terms) {
        var facts = new ArrayList<ActionEvent>();
        if (terms.locked() || life.carriedForward) {
            return facts;
        }
        if (terms.endedOn() == null && goesOn(life) && life.leads.names(from)) {
            facts.add(new LeadAssigned(
                    life.actionId(), life.planId(), life.leads.handedOver(from, to).list(), reason));
        }
        life.requests.of(from).forEach(open -> facts.add(
                new RequestHandedOver(life.actionId(), life.planId(), open.requestId(), from, to)));
        return facts;
    }

    static boolean goesOn(Life life) {
        return !life.completions.whole() && !life.stopped && !life.duplicate && !life.carriedForward;
    }
}
