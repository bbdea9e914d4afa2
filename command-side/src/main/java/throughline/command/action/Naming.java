package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.reading.Reference;
import throughline.command.reading.TimescaleReading;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.Timescale;

/** Turns what was typed about leads and dates into what the log keeps, or says what is missing. */
public final class Naming {
    private static final int MOST_LEADS = 50;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TIMESCALE = 1_000;

    private Naming() {}

    public static List<Lead> leads(List<NamedLead> named, PartnershipId partnership, Register register) {
        if (named.isEmpty()) {
            throw Refusal.malformed("Name at least one lead.");
        }
        if (named.size() > MOST_LEADS) {
            throw Refusal.malformed("An action can have up to %d leads. Name a group instead.".formatted(MOST_LEADS));
        }
        var leads =
                named.stream().map(lead -> lead(lead, partnership, register)).toList();
        if (leads.stream().map(Lead::party).distinct().count() < leads.size()) {
            throw Refusal.malformed("The same lead is named twice. Name each party once.");
        }
        return leads;
    }

    private static Lead lead(NamedLead lead, PartnershipId partnership, Register register) {
        var name = Words.needed(lead.name(), "Give every lead a name.");
        if (name.text().length() > LONGEST_NAME) {
            throw Refusal.malformed("A lead's name can have up to %d characters. Shorten it.".formatted(LONGEST_NAME));
        }
        return new Lead(register.findOrRegister(partnership, lead.kind(), name), lead.kind(), lead.role());
    }

    /** The coordinator may name somebody new; a partner chooses from the register. */
    static PartyId party(NamedParty named, Actor actor, PartnershipId partnership, Register register) {
        var name = Words.needed(named.name(), "Give the party its name.");
        if (name.text().length() > LONGEST_NAME) {
            throw Refusal.malformed("A party's name can have up to %d characters. Shorten it.".formatted(LONGEST_NAME));
        }
        return actor.isCoordinator()
                ? register.findOrRegister(partnership, named.kind(), name)
                : register.find(partnership, named.kind(), name.text())
                        .orElseThrow(() -> Refusal.unknown(
                                "The register has no “%s” of that kind. Name somebody it has, or ask the coordinator to add them."
                                        .formatted(name)));
    }

    /** The name of a party as somebody typed it. */
    static Prose name(@Nullable Prose typed) {
        var name = Words.needed(typed, "Give the name of whom you mean.");
        if (name.text().length() > LONGEST_NAME) {
            throw Refusal.malformed("A name can have up to %d characters. Shorten it.".formatted(LONGEST_NAME));
        }
        return name;
    }

    /**
     * A due date alone is enough: its shape says whether a day or a month is meant. Words alone are read as those of a
     * printed plan are; what isn't understood is kept as written, with no kind.
     *
     * @param period of the plan, which places a date without a year
     */
    public static Timescale timescale(Timescale given, @Nullable Prose period) {
        if (given.asWritten() == null && given.kind() == null && given.due() == null) {
            throw Refusal.malformed("Give a due date, such as 2024-03-22 or 2024-03, or the timescale in words.");
        }
        var words = given.asWritten();
        if (words != null && words.text().length() > LONGEST_TIMESCALE) {
            throw Refusal.malformed(
                    "A timescale can have up to %,d characters. Say when in a few words, and put the rest into a note."
                            .formatted(LONGEST_TIMESCALE));
        }
        Words.plausible(given.due());
        if (given.kind() == null && given.due() == null && words != null) {
            var reference = Reference.ofPeriod(period == null ? null : period.text());
            return TimescaleReading.of(words.text(), reference).timescale();
        }
        if (given.kind() != null || given.due() == null) {
            return given;
        }
        var kind = given.due().text().length() == 7 ? Timescale.Kind.BY_MONTH : Timescale.Kind.BY_DATE;
        return new Timescale(given.asWritten(), kind, given.due());
    }
}
