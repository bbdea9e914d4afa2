package throughline.command.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.events.Lead;
import throughline.events.PartnershipId;

/** Who leads an action, and what that lets a partner do. */
record Leads(List<Lead> list) {
    static final Leads NONE = new Leads(List.of());

    /** Rating, completion of the whole and dates belong to a primary lead and the coordinator. */
    void mustLead(Actor actor, PartnershipId partnership, Register register, String what) {
        mustBeNamed(actor, partnership, register, what, List.of(Lead.Role.PRIMARY));
    }

    /** Milestones also belong to those who support. */
    void mustTakePart(Actor actor, PartnershipId partnership, Register register, String what) {
        mustBeNamed(actor, partnership, register, what, List.of(Lead.Role.values()));
    }

    private void mustBeNamed(
            Actor actor, PartnershipId partnership, Register register, String what, List<Lead.Role> roles) {
        actor.mustWrite();
        if (actor.isCoordinator()) {
            return;
        }
        var own = Stream.of(
                        register.find(
                                partnership, Lead.Kind.ORGANISATION, actor.by().organisation()),
                        Optional.ofNullable(actor.name()).flatMap(n -> register.find(partnership, Lead.Kind.PERSON, n)))
                .flatMap(Optional::stream)
                .toList();
        if (list.stream().noneMatch(lead -> roles.contains(lead.role()) && own.contains(lead.party()))) {
            throw Refusal.notAllowed(
                    "Only the action's lead and the coordinator can %s. Record %s's progress instead, or ask the coordinator."
                            .formatted(what, actor.by().organisation()));
        }
    }
}
