package throughline.command.withholding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** Finds the texts of the log. */
public interface Texts {
    /**
     * One text as it stands in its entry.
     *
     * @param field its path in the entry's payload, such as {@code timescale/asWritten}
     * @param type the entry's name in the log
     * @param author who typed the entry
     * @param words absent where it is withheld
     */
    record Text(
            long position,
            int place,
            String field,
            String type,
            PartnershipId partnershipId,
            @Nullable PlanId planId,
            @Nullable ActionId actionId,
            UUID author,
            @Nullable String words) {
        /** Why, and by which law, another text is withheld: what remains to be read where it stood. */
        boolean saysWhy() {
            return (type.equals("TextHidden") || type.equals("TextWithheld") || type.equals("TextShownAgain"))
                    && !field.equals("left");
        }
    }

    Optional<Text> at(long position, int place);

    /** Texts of the partnership that hold one of the words, in any case and spacing, or stand within them. */
    List<Text> around(PartnershipId partnership, List<String> words);

    /** Accounts whose own name is one of the words; their names stand apart from the log. */
    List<UUID> accountsNamed(List<String> words);
}
