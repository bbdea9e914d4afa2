package throughline.command.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import throughline.command.party.Register;
import throughline.command.reading.Glossary;
import throughline.command.reading.LeadReading;
import throughline.command.reading.Parties;
import throughline.command.reading.ReadLead;
import throughline.command.reading.Span;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** The parties that a document names, each once however it is spelt, on the partnership's register. */
final class PartyNames {
    private record Named(Prose name, Lead.Kind kind) {}

    private final PartnershipId partnership;
    private final Register register;
    private final Glossary glossary;
    private final Parties parties;
    private final Map<String, Named> seen = new LinkedHashMap<>();

    PartyNames(PartnershipId partnership, Register register, Glossary glossary, Parties parties) {
        this.partnership = partnership;
        this.register = register;
        this.glossary = glossary;
        this.parties = parties;
    }

    LeadReading leads(String cell) {
        return LeadReading.of(cell, glossary, parties);
    }

    /** A lead as the log keeps it; a name that was read before keeps its first spelling and kind. */
    Lead lead(ReadLead read) {
        var named = seen.computeIfAbsent(read.key(), key -> new Named(new Prose(read.name()), read.kind()));
        return new Lead(register.findOrRegister(partnership, named.kind(), named.name()), named.kind(), read.role());
    }

    /** A body that a text names by itself. */
    PartyId party(String name) {
        var known = seen.get(Parties.key(name));
        if (known != null) {
            return register.findOrRegister(partnership, known.kind(), known.name());
        }
        var read = leads(name).leads();
        return lead(read.size() == 1
                        ? read.getFirst()
                        : new ReadLead(name, Lead.Kind.UNCLEAR, Lead.Role.PRIMARY, null, new Span(0, name.length())))
                .party();
    }
}
