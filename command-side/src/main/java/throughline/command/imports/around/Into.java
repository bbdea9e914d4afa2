package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import throughline.command.imports.WrittenPlan;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.party.Register;
import throughline.command.reading.LeadReading;
import throughline.command.reading.Parties;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** The plan that a document is read into, and what its reader should know. */
record Into(WrittenPlan written, PlanId plan, PartnershipId partnership, Register register, List<Finding> findings) {
    Into(WrittenPlan written, PlanId plan, PartnershipId partnership, Register register) {
        this(written, plan, partnership, register, new ArrayList<>());
    }

    /** The sections under a key of the format: {@code fund}. */
    Stream<Piece> under(String key) {
        return sections().filter(piece -> piece.section().equals(key));
    }

    Stream<Piece> sections() {
        return written.sections().stream().map(Piece::of);
    }

    void find(String kind, Piece piece, String sentence) {
        findings.add(new Finding(kind, piece.where(), sentence));
    }

    /** Whom a text names, each as the kind of party that the name shows. */
    LeadReading named(String text) {
        return LeadReading.of(text, written.glossary(), Parties.NONE);
    }

    PartyId party(Lead.Kind kind, String name) {
        return register.findOrRegister(partnership, kind, new Prose(name.strip()));
    }

    /** A part's own name in plain words: {@code other.whoMustComply} is “who must comply”. */
    static String plain(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        return last.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ")
                .replaceAll("[_\\-\\s]+", " ")
                .strip()
                .toLowerCase(Locale.UK);
    }
}
