package throughline.query.accountability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Excerpt;
import throughline.events.Lead;
import throughline.events.PartyId;

/**
 * The answer to "who answers for this action?": a person, or why there is none. Where nobody is recorded no answer is
 * invented.
 *
 * @param name of the person who answers, absent where unresolved
 * @param via the post, group or organisation that the answer was found through, absent where the person is named
 * @param unresolved why nobody answers, as a sentence; absent where somebody does
 */
public record Accountable(
        @Nullable String name,
        @Nullable String via,
        @Nullable String unresolved) {
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
     */
    public static Accountable of(@Nullable String asWritten, List<Named> leads) {
        var primaries =
                leads.stream().filter(lead -> lead.role() == Lead.Role.PRIMARY).toList();
        if (leads.isEmpty() && asWritten != null) {
            return unresolved("The lead is kept as written; nobody has said yet which parties it names.");
        }
        return switch (primaries.size()) {
            case 0 -> unresolved("No lead is named.");
            case 1 -> of(primaries.getFirst());
            default -> unresolved("The plan states no rule for who answers where several are named.");
        };
    }

    private static Accountable of(Named lead) {
        var name = lead.name();
        return switch (lead.kind()) {
            case PERSON -> new Accountable(name, null, null);
            case POST -> unresolved("Nobody is recorded as holding the post of " + name + ".");
            case GROUP -> unresolved("Nobody is recorded as the chair of " + name + ".");
            case ORGANISATION -> unresolved("Nobody is recorded as the nominated officer of " + name + ".");
            case EVERYONE -> unresolved("“" + name + "” names everyone, so nobody in particular answers.");
            case UNCLEAR -> unresolved("It is unclear whom “" + name + "” names.");
        };
    }

    private static Accountable unresolved(String why) {
        return new Accountable(null, null, why);
    }
}
