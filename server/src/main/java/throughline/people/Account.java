package throughline.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account.
 *
 * @param password the stored hash; null when the person cannot sign in
 * @param epoch a session that began in an earlier epoch has ended
 */
public record Account(
        UUID id,
        String username,
        String name,
        String organisation,
        @Nullable String password,
        boolean disabled,
        int epoch) {
    public SignedIn signedIn() {
        return new SignedIn(id, name, organisation);
    }

    /** The hash stays out of every message. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
