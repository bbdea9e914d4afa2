package throughline.sample;

import throughline.command.action.NamedLead;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.people.SignedIn;

/** Writes leads down briefly. */
final class Named {
    static final String COUNCIL = "Council";
    static final String POLICE = "Police";
    static final String HEALTH = "Health";
    static final String YOUTH_JUSTICE = "Youth Justice Service";
    static final String FIRE = "Fire and Rescue";
    static final String PROBATION = "Probation";

    private Named() {}

    static NamedLead organisation(String name) {
        return lead(name, Lead.Kind.ORGANISATION);
    }

    static NamedLead person(SignedIn who) {
        return lead(who.name(), Lead.Kind.PERSON);
    }

    static NamedLead lead(String name, Lead.Kind kind) {
        return new NamedLead(new Prose(name), kind, Lead.Role.PRIMARY);
    }

    static NamedLead supported(String by) {
        return new NamedLead(new Prose(by), Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING);
    }
}
