package throughline.command.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Who says something of an action: for themselves, or on behalf of somebody else. */
final class Voice {
    private final Life life;
    private final Actor actor;
    private final Register register;
    private final @Nullable Prose onBehalfOf;
    private final LocalDate today;

    /** @param onBehalfOf absent where somebody speaks for their own organisation */
    Voice(Life life, Actor actor, Register register, @Nullable Prose onBehalfOf, Clock clock) {
        this.life = life;
        this.actor = actor;
        this.register = register;
        this.onBehalfOf = onBehalfOf;
        this.today = Words.today(clock);
    }

    LocalDate today() {
        return today;
    }

    /** The organisation, post, group or person by name that the words are given for. */
    Prose name() {
        return onBehalfOf == null ? new Prose(actor.by().organisation()) : onBehalfOf;
    }

    /** Partners speak for themselves only. @throws Refusal with {@code sentence} otherwise */
    void mustBeAllowed(String sentence) {
        if (!actor.isCoordinator() && !isOwn()) {
            throw Refusal.notAllowed(sentence);
        }
    }

    /** For themselves: their organisation, themselves in person, or what they hold, chair or are nominated for. */
    boolean isOwn() {
        if (onBehalfOf == null || isActor(onBehalfOf.text().strip())) {
            return true;
        }
        var party = life.known(onBehalfOf, register);
        return party != null && standsBehind(own(), party);
    }

    /** Whose words these are; registered as an organisation where nobody knows the name yet. */
    PartyId party() {
        var known = life.known(name(), register);
        return known != null
                ? known
                : register.findOrRegister(life.partnershipId(), Lead.Kind.ORGANISATION, name());
    }

    /** Whether this party has said something when this was said: then what was asked of it is answered. */
    boolean speaksFor(PartyId party) {
        var named = life.known(name(), register);
        return named != null && standsBehind(List.of(named), party) || isOwn() && standsBehind(own(), party);
    }

    private boolean standsBehind(List<PartyId> some, PartyId party) {
        return some.contains(party)
                || register.holdersToday(party).stream().anyMatch(some::contains);
    }

    private List<PartyId> own() {
        return Leads.own(actor, life.partnershipId(), register);
    }

    private boolean isActor(String name) {
        return name.equalsIgnoreCase(actor.by().organisation()) || name.equalsIgnoreCase(actor.name());
    }
}
