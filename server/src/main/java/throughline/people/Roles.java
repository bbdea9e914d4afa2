package throughline.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.By;

/** Reads the name of a role as somebody typed it. */
final class Roles {
    private Roles() {}

    /** @throws Refused when there is no such role */
    static By.Role named(@Nullable String typed) {
        try {
            return By.Role.valueOf(String.valueOf(typed).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.malformed(
                    "There is no such role. Give one of coordinator, partner, inspector, auditor or administrator.");
        }
    }
}
