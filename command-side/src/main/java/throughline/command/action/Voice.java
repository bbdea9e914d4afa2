package throughline.command.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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

    boolean isOwn() {
        return onBehalfOf == null || isActor(onBehalfOf.text().strip()) || themselves().contains(known(onBehalfOf));
    }

    /** Whose words these are; registered as an organisation where nobody knows the name yet. */
    PartyId party() {
        var found = known(name());
        return found != null ? found : register.findOrRegister(life.partnershipId(), Lead.Kind.ORGANISATION, name());
    }

    /** Everyone who has said something when this was said: what was asked of any of them is answered. */
    Set<PartyId> parties() {
        var speaking = new LinkedHashSet<PartyId>();
        if (onBehalfOf != null) {
            speaking.add(party());
        }
        if (isOwn()) {
            speaking.addAll(themselves());
        }
        return speaking;
    }

    /** The actor's organisation, the actor in person. */
    private Set<PartyId> themselves() {
        var own = new LinkedHashSet<PartyId>();
        find(Lead.Kind.ORGANISATION, actor.by().organisation()).ifPresent(own::add);
        if (actor.name() != null) {
            find(Lead.Kind.PERSON, actor.name()).ifPresent(own::add);
        }
        return own;
    }

    private boolean isActor(String name) {
        return name.equalsIgnoreCase(actor.by().organisation()) || name.equalsIgnoreCase(actor.name());
    }

    /** Whoever of that name was asked or leads stands before an organisation that has nothing to do with the action. */
    private @Nullable PartyId known(Prose name) {
        var text = name.text().strip();
        var organisation = find(Lead.Kind.ORGANISATION, text).orElse(null);
        if (organisation != null && life.names(organisation) || !life.namesAnyone()) {
            return organisation;
        }
        for (var kind : Lead.Kind.values()) {
            var party = kind == Lead.Kind.ORGANISATION ? null : find(kind, text).orElse(null);
            if (party != null && life.names(party)) {
                return party;
            }
        }
        return organisation;
    }

    private Optional<PartyId> find(Lead.Kind kind, String name) {
        return register.find(life.partnershipId(), kind, name);
    }
}
