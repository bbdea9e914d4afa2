package throughline.query;

import java.util.Locale;
import throughline.events.By;
import throughline.query.journal.Names;

/** Who typed an entry, and for which organisation. */
public record Who(String name, String organisation, String role, String channel) {
    public static Who of(By by, Names names) {
        return new Who(
                names.of(by.person()),
                by.organisation(),
                by.role().text(),
                by.channel().name().toLowerCase(Locale.ROOT));
    }

    /** As a sentence begins: “Priya Shah (Council)”. */
    public String inFull() {
        return organisation.isBlank() ? name : name + " (" + organisation + ")";
    }
}
