package throughline.query.accountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.Excerpt;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.query.party.Parties;

/**
 * The answer to "who answers for this action?": a person, or why there is none. Where nobody is recorded no answer is
 * invented.
 *
 * @param name of the person who answers, of all of them where they are joint holders; absent where unresolved
 * @param via how that person was arrived at: “named as lead”, “chair of Community Safety Board”; where unresolved, the
 *     party at which the way ended, if it began at all
 * @param unresolved why nobody answers, as a sentence; absent where somebody does
 * @param partyId which of the leads answers, in person or through somebody; absent where none of them does
 * @param party its name
 * @param word the plan's own for the party that answers: “accountable”, “responsible”; also where nobody is recorded behind
 *     it, absent where no party answers
 * @param others the joint holders after the first; each of them answers too and stands in the name
 * @param actingFor who holds it in name while the one named acts; empty where nobody acts
 */
public record Accountable(
        @Nullable String name,
        @Nullable String via,
        @Nullable String unresolved,
        @Nullable PartyId partyId,
        @Nullable String party,
        @Nullable String word,
        List<String> others,
        List<String> actingFor) {
    private static final String ACCOUNTABLE = "accountable";

    public Accountable {
        others = List.copyOf(others);
        actingFor = List.copyOf(actingFor);
    }

    public Accountable(
            @Nullable String name,
            @Nullable String via,
            @Nullable String unresolved) {
        this(name, via, unresolved, null, null, null, List.of(), List.of());
    }

    /**
     * A party as an action names it.
     *
     * @param note what the document prints with the name: initials, "or nominee"
     * @param readFrom the piece of the printed cell that it was read from
     */
    public record Named(
            String name,
            Lead.Kind kind,
            Lead.Role role,
            @Nullable PartyId partyId,
            @Nullable String note,
            @Nullable Excerpt readFrom) {
        public Named(String name, Lead.Kind kind, Lead.Role role) {
            this(name, kind, role, null, null, null);
        }
    }

    /**
     * @param asWritten the printed words, if any
     * @param leads whom they were taken to name, in order; empty where nobody has said yet
     * @param rule of the plan; absent where it states none
     * @param register as it was known at the moment asked about
     * @param on the day asked about
     */
    public static Accountable of(
            @Nullable String asWritten,
            List<Named> leads,
            @Nullable AccountabilityRule rule,
            Parties register,
            LocalDate on) {
        if (leads.isEmpty()) {
            return unresolved(
                    asWritten == null
                            ? "No lead is named."
                            : "The lead is kept as written; nobody has said yet which parties it names.");
        }
        var primaries =
                leads.stream().filter(lead -> lead.role() == Lead.Role.PRIMARY).toList();
        if (primaries.isEmpty()) {
            return unresolved("Only supporting parties are named, so nobody leads.");
        }
        var first = primaries.getFirst();
        if (primaries.size() == 1) {
            return through(first, groupWord(first, rule), register, on).by("named as lead");
        }
        if (rule == null || rule.list() == null) {
            return unresolved("The plan states no rule for who answers where several are named;"
                    + " the coordinator can set one or name one lead.");
        }
        return through(first, rule.list().text(), register, on).by("named first");
    }

    private static String groupWord(Named lead, @Nullable AccountabilityRule rule) {
        Prose own = rule == null || lead.kind() != Lead.Kind.GROUP ? null : rule.group();
        return own == null ? ACCOUNTABLE : own.text();
    }

    private static Accountable through(Named lead, String word, Parties register, LocalDate on) {
        var found = new Chain(register, on).from(lead);
        var answered = found.unresolved() == null;
        return new Accountable(
                answered ? Chain.list(found.names()) : null,
                found.via(),
                found.unresolved(),
                lead.partyId(),
                lead.name(),
                lead.kind() == Lead.Kind.EVERYONE || lead.kind() == Lead.Kind.UNCLEAR ? null : word,
                answered ? found.names().subList(1, found.names().size()) : List.of(),
                found.actingFor());
    }

    /** A person is named; anybody else is arrived at through whom they stand for. */
    private Accountable by(String naming) {
        var way = via == null ? naming : via;
        return new Accountable(name, way, unresolved, partyId, party, word, others, actingFor);
    }

    private static Accountable unresolved(String why) {
        return new Accountable(null, null, why);
    }
}
