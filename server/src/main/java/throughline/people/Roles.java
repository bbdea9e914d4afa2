package throughline.people;

import org.jspecify.annotations.Nullable;
import throughline.events.By;

/** Reads the name of a role as somebody typed it. */
final class Roles {
    private Roles() {}

    /** @throws Refused when there is no such role */
    static By.Role named(@Nullable String typed) {
        try {
            return By.Role.of(String.valueOf(typed).strip());
        } catch (IllegalArgumentException unknown) {
            throw Refused.malformed(
                    "There is no such role. Give one of coordinator, partner, inspector, auditor, information-governance or administrator.");
        }
    }
}
