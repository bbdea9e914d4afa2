package throughline.command.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;

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
        var own = own(actor, partnership, register);
        if (list.stream()
                .filter(lead -> roles.contains(lead.role()))
                .map(Lead::party)
                .noneMatch(party -> own.contains(party) || behind(party, own, register))) {
            throw Refusal.notAllowed(
                    "Only the action's lead and the coordinator can %s. Record %s's progress instead, or ask the coordinator."
                            .formatted(what, actor.by().organisation()));
        }
    }

    /** The parties that somebody is or acts for. */
    static List<PartyId> own(Actor actor, PartnershipId partnership, Register register) {
        return Stream.of(
                        register.find(
                                partnership, Lead.Kind.ORGANISATION, actor.by().organisation()),
                        Optional.ofNullable(actor.name()).flatMap(n -> register.find(partnership, Lead.Kind.PERSON, n)))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean primary(PartyId party) {
        return list.stream().anyMatch(lead -> lead.role() == Lead.Role.PRIMARY && lead.party().equals(party));
    }

    /** One person in another's place; who was named beside them already is named once, and leads where either did. */
    Leads handedOver(PartyId from, PartyId to) {
        var role = primary(from) || primary(to) ? Lead.Role.PRIMARY : Lead.Role.SUPPORTING;
        var next = new Lead(to, Lead.Kind.PERSON, role);
        return new Leads(list.stream()
                .map(lead -> lead.party().equals(from) || lead.party().equals(to) ? next : lead)
                .distinct()
                .toList());
    }

    /** Whoever holds the post today, chairs the group or is nominated for the organisation acts as it. */
    private static boolean behind(PartyId party, List<PartyId> own, Register register) {
        return register.holdersToday(party).stream().anyMatch(own::contains);
    }

    /** The first primary lead that can owe anything. */
    Optional<PartyId> firstPrimary() {
        return list.stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY && canOwe(lead))
                .map(Lead::party)
                .findFirst();
    }

    /** "All partners" and words that nobody understands are no party that could owe anything. */
    private static boolean canOwe(Lead lead) {
        return switch (lead.kind()) {
            case PERSON, POST, GROUP, ORGANISATION -> true;
            case EVERYONE, UNCLEAR -> false;
        };
    }

    boolean names(PartyId party) {
        return list.stream().anyMatch(lead -> lead.party().equals(party));
    }
}
