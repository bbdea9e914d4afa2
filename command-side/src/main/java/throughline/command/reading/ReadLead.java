package throughline.command.reading;

import org.jspecify.annotations.Nullable;
import throughline.events.Lead;

/**
 * One party that a lead cell names.
 *
 * @param name as printed, without what stands in {@code note}; only a pronoun is replaced by the owner it stands for
 * @param note what the cell says of the party beside its name: initials, {@code or nominee}, {@code vacant} …
 * @param span of the name and its note in the cell
 */
public record ReadLead(
        String name,
        Lead.Kind kind,
        Lead.Role role,
        @Nullable String note,
        Span span) {
    /** Equal for spellings of one name. */
    public String key() {
        return Parties.key(name);
    }
}
