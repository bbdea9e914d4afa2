package throughline.command.party;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Enters a party in the register before any action names it. */
public class Registering {
    private static final int LONGEST_NAME = 300;

    private final Register register;

    public Registering(Register register) {
        this.register = register;
    }

    @CommandHandler
    public PartyId handle(RegisterParty asked, MetaData metadata) {
        Actor.from(metadata).mustCoordinate("enter a party in the register");
        var name = named(asked.name());
        mustBeAParty(asked.kind());
        mustBeNew(asked, name);
        return register.findOrRegister(asked.partnershipId(), asked.kind(), name);
    }

    private void mustBeNew(RegisterParty asked, Prose name) {
        if (register.find(asked.partnershipId(), asked.kind(), name.text()).isPresent()) {
            throw Refusal.rule("The register has %s “%s” already. Choose it from the register."
                    .formatted(Kinds.a(asked.kind()), name));
        }
    }

    /** Words for everyone, and words that nobody understands, come onto the register only as a document prints them. */
    static void mustBeAParty(Lead.Kind kind) {
        switch (kind) {
            case PERSON, POST, GROUP, ORGANISATION -> {}
            case EVERYONE, UNCLEAR ->
                throw Refusal.malformed("Say whether it is a person, a post, a group or an organisation.");
        }
    }

    static Prose named(Prose name) {
        var given = Words.needed(name, "Give the party's name.");
        if (given.text().strip().length() > LONGEST_NAME) {
            throw Refusal.malformed(
                    "A party's name can have up to %d characters. Shorten it.".formatted(LONGEST_NAME));
        }
        return new Prose(given.text().strip());
    }
}
